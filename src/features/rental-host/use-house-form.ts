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
  /** Shows what is wrong and scrolls to the first fault; gives true if nothing is wrong. */
  validate(): boolean
}

interface Options {
  readonly part: Part
  readonly initial: Partial<HouseValues>
  /** The values on the server. A field that has a value there cannot be emptied. */
  readonly onServer?: Partial<HouseValues>
  readonly onChange?: (values: Partial<HouseValues>) => void
}

/** The fields of one part. Faults are shown in words beside each field. */
export function useHouseForm({ part, initial, onServer, onChange }: Options): HouseForm {
  const keys = PART_KEYS[part]
  const form = useForm<HouseValues>({
    schema: houseValues,
    initial,
    // Only the fields of this part are written, so that no other part is overwritten.
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
    validate,
  }
}
