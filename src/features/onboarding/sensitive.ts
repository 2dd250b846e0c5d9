import { later, calendarDateOf } from '@/contract/core/dates'
import { drafts, enter, type Draft } from './draft'
import { SENSITIVE_KEYS, type FormValues, type SensitiveKey } from './form-values'

/** Declines a sensitive fact, which removes it from the form and from the request. */
export function decline(key: SensitiveKey): void {
  const { declined } = drafts.form.getState()
  drafts.form.setState({ declined: [...declined.filter((one) => one !== key), key] })
  enter('form', { [key]: undefined })
}

export function tell(key: SensitiveKey): void {
  const { declined } = drafts.form.getState()
  drafts.form.setState({ declined: declined.filter((one) => one !== key) })
}

/** The sensitive facts that were neither told nor declined. */
export const unanswered = ({ values, declined }: Pick<Draft, 'values' | 'declined'>): SensitiveKey[] =>
  SENSITIVE_KEYS.filter((key) => values[key] === undefined && !declined.includes(key))

const GUARDED_YEARS = 14

/** Tells whether somebody with that birth (19880318) is under 14 at `now` (epoch milliseconds). A guardian has to agree then. */
export const isChild = ({ birth }: Pick<Partial<FormValues>, 'birth'>, now: number): boolean =>
  birth !== undefined && birth > calendarDateOf(later(now, -GUARDED_YEARS, 'year'))
