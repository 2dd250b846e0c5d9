import { scrollToField } from '@/platform/scroll'
import { useForm, type Form } from '@/shared/use-form'
import {
  contradictions,
  houseValues,
  PART_KEYS,
  type HouseKey,
  type HouseValues,
  type Part,
} from './house-values'
import { emptied } from './save-changes'

export const fieldId = (key: HouseKey): string => `house-${key}`

export interface HouseForm extends Pick<Form<HouseValues>, 'values' | 'errors' | 'setValue' | 'type'> {
  /** Shows what is wrong and brings the first of it into view; true when nothing is. */
  validate(): boolean
}

interface Options {
  readonly part: Part
  readonly initial: Partial<HouseValues>
  /** What the server has: a field that has a value there cannot be emptied. */
  readonly onServer?: Partial<HouseValues>
  readonly onChange?: (values: Partial<HouseValues>) => void
}

/** The fields of one part, checked in words beside each of them. */
export function useHouseForm({ part, initial, onServer, onChange }: Options): HouseForm {
  const keys = PART_KEYS[part]
  const form = useForm<HouseValues>({
    schema: houseValues,
    initial,
    // Only this part's fields, so that no other part is overwritten.
    onChange: (values) => onChange?.(Object.fromEntries(keys.map((key) => [key, values[key]]))),
  })
  const validate = () => {
    form.validate(keys)
    const fail = (key: HouseKey, sentence: string) => {
      if (keys.includes(key)) form.fail(key, sentence)
    }
    for (const [key, sentence] of Object.entries(contradictions(form.values))) fail(key as HouseKey, sentence)
    for (const key of emptied(onServer ?? {}, form.values, keys))
      fail(key, '租房系统不能清空这一项，请填写新的内容')
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
    validate,
  }
}
