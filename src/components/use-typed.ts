import { useState } from 'react'

/**
 * Keeps the text of an input that is uncontrolled. A controlled one is slow: Taro sends its `value` back on each keystroke, late enough
 * to lose letters on a slow phone, and sends the value of every other input that renders.
 *
 * A `value` from outside is therefore written only if it differs from what was typed: a draft was restored, a card was recognised, or the
 * field was cleared. The input is then made anew, by its `key`, with that text. A caller may keep the text as state and pass it back at
 * once; nothing is sent for that.
 *
 * `clean` turns the typed text into what the caller gets. The field shows the cleaned text when it is left; if it were made anew while
 * somebody types, it would lose the keyboard.
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
    /** Properties for the input. It also needs `key={round}`, which React does not accept in a spread. */
    input: { defaultValue: own.initial },
    round: own.round,
    type(text: string) {
      if (text === own.typed) return
      setOwn((before) => ({ ...before, typed: text }))
      onInput(clean(text))
    },
    /** To be called when the field is left. It then shows the cleaned text. */
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
