import { later, calendarDateOf } from '@/contract/core/dates'
import { drafts, enter, type Draft } from './draft'
import { SENSITIVE_KEYS, type FormValues, type SensitiveKey } from './form-values'

/** Declines a sensitive fact: it leaves the form, and the call. */
export function decline(key: SensitiveKey): void {
  const { declined } = drafts.form.getState()
  drafts.form.setState({ declined: [...declined.filter((one) => one !== key), key] })
  enter('form', { [key]: undefined })
}

export function tell(key: SensitiveKey): void {
  const { declined } = drafts.form.getState()
  drafts.form.setState({ declined: declined.filter((one) => one !== key) })
}

/** Sensitive facts that were neither told nor declined. */
export const unanswered = ({ values, declined }: Pick<Draft, 'values' | 'declined'>): SensitiveKey[] =>
  SENSITIVE_KEYS.filter((key) => values[key] === undefined && !declined.includes(key))

const GUARDED_YEARS = 14

/** Whether somebody born on that day (19880318) is under 14 at `now` (epoch milliseconds): a guardian agrees for them then. */
export const isChild = ({ birth }: Pick<Partial<FormValues>, 'birth'>, now: number): boolean =>
  birth !== undefined && birth > calendarDateOf(later(now, -GUARDED_YEARS, 'year'))
