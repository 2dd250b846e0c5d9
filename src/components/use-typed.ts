import { useState } from 'react'

/**
 * Text inputs are uncontrolled. Taro sends the text of the one input that was typed into by itself; a `value` on an
 * Input would be sent back a second time, late, on each keystroke of a slow phone (letters get lost), and Taro
 * re-sends every controlled input that renders. So a `value` from outside reaches the input only when it changes to
 * something other than what was typed: a draft restored, a card recognised, the field cleared. Then the input is
 * made anew (`key`) with that text. A caller may keep the text as state and give it back at once; nothing is sent for it.
 *
 * `clean` makes of what stands there what is meant; the caller gets that and nothing else. The field itself shows it when it is left: made
 * anew in the middle, it would lose the keyboard.
 */
export function useTyped(
  value: string,
  onInput: (text: string) => void,
  clean: (text: string) => string = (text) => text,
) {
  const [own, setOwn] = useState({ typed: value, given: value, initial: value, round: 0 })
  if (value !== own.given) {
    const foreign = value !== own.typed && value !== clean(own.typed)
    setOwn({
      typed: foreign ? value : own.typed,
      given: value,
      initial: foreign ? value : own.initial,
      round: foreign ? own.round + 1 : own.round,
    })
  }
  return {
    typed: own.typed,
    /** For the Input; its key besides, which React takes only by name. */
    input: { defaultValue: own.initial },
    round: own.round,
    type(text: string) {
      if (text === own.typed) return
      setOwn((before) => ({ ...before, typed: text }))
      onInput(clean(text))
    },
    /** The field is left: it shows what is meant. */
    leave() {
      const text = clean(own.typed)
      if (text === own.typed) return
      setOwn((before) => ({ ...before, typed: text, initial: text, round: before.round + 1 }))
    },
    clear() {
      setOwn((before) => ({ ...before, typed: '', initial: '', round: before.round + 1 }))
      onInput('')
    },
  }
}
