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
  /** Shows what is wrong in this step and brings the first of it into view; true when nothing is. */
  validate(): boolean
}

/** What is wrong with fields beyond the contract's rule: sentences by field. */
type AlsoWrong = (values: Partial<FormValues>) => Readonly<Partial<Record<Key, string>>>

/**
 * The fields of one step, checked by the contract's own rule; every change is in the draft at once. `alsoWrong` is asked when one wants
 * to go on.
 */
export function useDraftForm(keys: readonly Key[], alsoWrong: AlsoWrong = () => ({})): DraftForm {
  const { kind } = useFlowNavigation()
  const form = useForm<FormValues>({
    schema: submitForm.request.check,
    initial: drafts[kind].getState().values,
    // Only this step's fields: a photo that arrives meanwhile is not this form's to overwrite.
    onChange: (values) => enter(kind, Object.fromEntries(keys.map((key) => [key, values[key]]))),
  })

  const validate = () => {
    form.validate(keys)
    for (const [key, sentence] of Object.entries(alsoWrong(form.values))) form.fail(key as Key, sentence)
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
