import { useState } from 'react'
import type { TextFieldProps } from './text-field'

export type FieldKeys = Pick<TextFieldProps, 'focus' | 'onBlur' | 'confirmType' | 'onConfirm'>

export interface FieldOrder<K extends string> {
  /** What a field is given. */
  of(key: K): FieldKeys
  /** Moves the keyboard from elsewhere, as to the code once one was sent. */
  focus(key: K): void
}

/**
 * The keyboard leads through a form: its next key to the following field, its done key to `submit`; `first` has it
 * when the form opens. A field into which somebody taps is not told that it has the keyboard: that would be sent with the first letter.
 */
export function useFieldOrder<K extends string>(
  keys: readonly K[],
  submit: () => void,
  first?: K,
): FieldOrder<K> {
  const [focused, focus] = useState<K | undefined>(first)
  const of = (key: K): FieldKeys => {
    const following = keys[keys.indexOf(key) + 1]
    return {
      focus: focused === key,
      onBlur: () => focus((now) => (now === key ? undefined : now)),
      confirmType: following ? 'next' : 'done',
      onConfirm: following ? () => focus(following) : submit,
    }
  }
  return { of, focus }
}
