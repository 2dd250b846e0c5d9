// Names of controls as axe sees them, on the page on top of the weapp host.
import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Weapp } from '../../tools/weapp-host/driver/weapp'
import type { Finding } from './inspect-page'

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** What has to have a name that a screen reader can say. */
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

/** What axe has to say about the page on top, one finding for each element. */
export async function axeOn({ tab }: Weapp): Promise<Finding[]> {
  const { violations } = await tab.evaluate<AxeResults>(CODE)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => {
      const why = failureSummary.split('\n').slice(1).join(' ').trim()
      return { rule: 'control name', what: `${id}: ${html.slice(0, 120)} ${why}` }
    }),
  )
}
