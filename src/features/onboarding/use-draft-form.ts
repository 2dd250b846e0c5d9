import { submitForm } from '@/contract/weapp/form'
import { scrollToField } from '@/platform/scroll'
import { useForm, type Form } from '@/shared/use-form'
import { useFlowNavigation } from './components/flow-context'
import { drafts, enter } from './draft'
import type { FormValues } from './form-values'

type Key = keyof FormValues

export const fieldId = (key: string) => `field-${key}`

export interface DraftForm extends Pick<
  Form<FormValues>,
  'values' | 'errors' | 'setValue' | 'type' | 'fail'
> {
  /** Shows what is wrong in this step and scrolls to the first fault; gives true if nothing is wrong. */
  validate(): boolean
}

/** Finds faults that the contract's rule cannot see; gives sentences by field. */
type AlsoWrong = (values: Partial<FormValues>) => Readonly<Partial<Record<Key, string>>>

/**
 * The form of one step, checked by the contract's own rule. Each change goes into the draft at once. `alsoWrong` is asked when the resident
 * wants to continue.
 */
export function useDraftForm(keys: readonly Key[], alsoWrong: AlsoWrong = () => ({})): DraftForm {
  const { kind } = useFlowNavigation()
  const form = useForm<FormValues>({
    schema: submitForm.request.check,
    initial: drafts[kind].getState().values,
    // Only the fields of this step are written, so that a photo that arrives meanwhile is not overwritten.
    onChange: (values) => enter(kind, Object.fromEntries(keys.map((key) => [key, values[key]]))),
  })

  const validate = () => {
    form.validate(keys)
    for (const [key, sentence] of Object.entries(alsoWrong(form.values))) form.fail(key as Key, sentence)
    const first = keys.find((key) => form.errors[key])
    if (first) scrollToField(fieldId(first))
    return first === undefined
  }

  // The form's getters give the present state; spreading the form would fix their values.
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
