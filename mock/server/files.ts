import type { EndpointSpec } from '@/contract/core/endpoint'
import type { UploadedFile } from './parse'
import type { ParsedRequest } from './parse'

interface Given {
  readonly file?: UploadedFile
  readonly files?: Readonly<Record<string, UploadedFile | readonly UploadedFile[]>>
}

/** The files that the endpoint expects. If one is missing, gives its label, or undefined if the contract has no label for it. */
export function filesFor(
  { file, files }: EndpointSpec,
  came: ParsedRequest['files'],
): Given | { readonly missing: string | undefined } {
  if (file !== undefined) {
    const last = came?.get(file)?.at(-1)
    return last ? { file: last } : { missing: undefined }
  }
  if (!files) return {}
  const given: Record<string, UploadedFile | readonly UploadedFile[]> = {}
  for (const [name, { label, many }] of Object.entries(files)) {
    const all = came?.get(name) ?? []
    const last = all.at(-1)
    if (!last) return { missing: label }
    given[name] = many ? all : last
  }
  return { files: given }
}
