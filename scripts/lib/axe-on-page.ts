// Checks the names of controls with axe, on the top page of the weapp host.
import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Weapp } from '../../tools/weapp-host/driver/weapp'
import type { Finding } from './inspect-page'

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** axe's rules about names for screen readers. */
const RULES = [
  'aria-command-name',
  'aria-dialog-name',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'button-name',
  'label',
]
const OPTIONS = { runOnly: { type: 'rule', values: RULES }, resultTypes: ['violations'] }

const CODE = `(async () => {
  if (!window.axe) { ${SOURCE} }
  return axe.run('.wh-page:not([hidden]) wx-page', ${JSON.stringify(OPTIONS)})
})()`

/** axe's findings on the top page, one for each element. */
export async function axeOn({ tab }: Weapp): Promise<Finding[]> {
  const { violations } = await tab.evaluate<AxeResults>(CODE)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => {
      const why = failureSummary.split('\n').slice(1).join(' ').trim()
      return { rule: 'control name', what: `${id}: ${html.slice(0, 120)} ${why}` }
    }),
  )
}
