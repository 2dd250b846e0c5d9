// Checks a page in a browser with axe, for the end-to-end tests and the audit.
import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/**
 * The violations of axe's rules in the part of the page that `within` selects, one line for each element: impact, rule, the start of its
 * HTML, and axe's reason. `runOnly` chooses the rules. The source is given to a page once, because that takes longer than the rules.
 */
export async function axeViolations(
  page: Page,
  runOnly: RunOptions['runOnly'],
  within = 'html',
): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(SOURCE)
  const options: RunOptions = { runOnly, resultTypes: ['violations'] }
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`,
  )
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => {
      const why = failureSummary.split('\n').slice(1).join(' ').trim()
      return `${impact ?? ''} ${id}: ${html.slice(0, 120)} ${why}`
    }),
  )
}
