// Checks the names of controls with axe, on the top page of the weapp host.
import { axeViolations } from '../../tools/journeys/axe'
import type { Weapp } from '../../tools/weapp-host/driver/weapp'
import type { Finding } from './inspect-page'

/** axe's rules about names for screen readers. */
const NAMES = [
  'aria-command-name',
  'aria-dialog-name',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'button-name',
  'label',
]

/** axe's findings on the top page, one for each element. */
export async function axeOn({ tab }: Weapp): Promise<Finding[]> {
  const found = await axeViolations(tab, { type: 'rule', values: NAMES }, '.wh-page:not([hidden]) wx-page')
  return found.map((what) => ({ rule: 'control name', what }))
}
