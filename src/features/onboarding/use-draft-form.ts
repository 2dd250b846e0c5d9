import { calendarDateOf } from '@/contract/core/dates'
import { submitForm } from '@/contract/weapp/form'
import { clock } from '@/platform/clock'
import { scrollToField } from '@/platform/scroll'
import { useForm, type Form } from '@/shared/use-form'
import { useFlowNavigation } from './components/flow-context'
import { drafts, enter } from './draft'
import type { FormValues } from './form-values'
import { bornLater, mismatches } from './id-consistency'

type Key = keyof FormValues

export const fieldId = (key: string) => `field-${key}`

export interface DraftForm extends Pick<
  Form<FormValues>,
  'values' | 'errors' | 'setValue' | 'type' | 'fail'
> {
  /** Shows what is wrong in this step and brings the first of it into view; true when nothing is. */
  validate(): boolean
}

/** What the contract's rule does not know: today, and what else was entered. */
function oddities(values: Readonly<Partial<FormValues>>): Partial<Record<Key, string>> {
  const idNumber = bornLater(values.idNumber, calendarDateOf(clock.now()))
  return idNumber === undefined ? mismatches(values) : { idNumber }
}

/** The fields of one step, checked by the contract's own rule; every change is in the draft at once. */
export function useDraftForm(keys: readonly Key[]): DraftForm {
  const { kind } = useFlowNavigation()
  const form = useForm<FormValues>({
    schema: submitForm.request.check,
    initial: drafts[kind].getState().values,
    // Only this step's fields: a photo that arrives meanwhile is not this form's to overwrite.
    onChange: (values) => enter(kind, Object.fromEntries(keys.map((key) => [key, values[key]]))),
  })

  const validate = () => {
    form.validate(keys)
    const odd = keys.includes('idNumber') ? oddities(form.values) : {}
    for (const [key, sentence] of Object.entries(odd)) form.fail(key as Key, sentence)
    const first = keys.find((key) => form.errors[key])
    if (first) scrollToField(fieldId(first))
    return first === undefined
  }

  // The form's getters tell the state of the moment; a spread would freeze them.
  return {
    get values() {
      return form.values
    },
    get errors() {
      return form.errors
    },
    setValue: (key, value) => form.setValue(key, value),
    type: (key, value) => form.type(key, value),
    fail: (key, message) => form.fail(key, message),
    validate,
  }
}
