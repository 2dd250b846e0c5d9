import type { EndpointSpec } from '../../src/contract/core/endpoint'
import { endpointsIn } from '../../src/contract/core/forms'
import { DOCUMENTED_FORM } from '../../src/contract/core/systems'
import { registry } from '../../src/contract/registry'
import { backendDocs } from './backend-docs'
import { endpointDocs } from './endpoint-docs'
import { openApi } from './openapi'

/** The endpoints in the documents' order, extensions last. */
const sorted = (endpoints: readonly EndpointSpec[]) =>
  [...endpoints].sort(
    (a, b) =>
      Number(a.extension ?? false) - Number(b.extension ?? false) ||
      a.section.localeCompare(b.section, 'en', { numeric: true }) ||
      a.id.localeCompare(b.id, 'en'),
  )

/** The files that `npm run docs` writes, with their texts. */
export function endpointFiles(
  endpoints: readonly EndpointSpec[] = endpointsIn(registry, DOCUMENTED_FORM),
): Readonly<Record<string, string>> {
  const all = sorted(endpoints)
  return {
    'docs/backends.md': backendDocs(sorted(registry)),
    'docs/endpoints.md': endpointDocs(all),
    'docs/openapi.json': `${JSON.stringify(openApi(all), null, 2)}\n`,
  }
}
