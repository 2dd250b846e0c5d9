import { useState } from 'react'
import type { TextFieldProps } from './text-field'

/** The properties of a field that the order sets. */
export type FieldKeys = Pick<TextFieldProps, 'focus' | 'onBlur' | 'confirmType' | 'onConfirm'>

export interface FieldOrder<K extends string> {
  /** The properties for one field. */
  of(key: K): FieldKeys
  /** Moves the keyboard to a field, for example to the code once it was sent. */
  focus(key: K): void
}

/**
 * Leads the keyboard through a form: `next` goes to the following field and `done` calls `submit`. `first` has the keyboard at the start.
 * A field that is tapped is not told that it has the keyboard, because WeChat would be sent that with the first letter.
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
