// The components input and textarea.
import { h } from '../dom'
import { asFlag, asNumber, asText, isDict } from '../json'
import type { Behaviour, Context, Spec } from './define'
import { silence } from './define'

type Field = HTMLInputElement | HTMLTextAreaElement

const INPUT_MODES: Record<string, string> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  'safe-password': 'text',
  nickname: 'text',
  text: 'text',
}
const DEFAULT_MAX = 140

/**
 * Listens to a field. The app's handler of bindinput may return another value, which WeChat then shows. Native pages use this, Taro does
 * not.
 */
function listen(field: Field, { component, fire }: Context): void {
  let composing = false
  const changed = (): void => {
    const max = asNumber(component.data.maxlength, DEFAULT_MAX)
    if (max >= 0 && field.value.length > max) field.value = field.value.slice(0, max)
    fire('input', { value: field.value, cursor: field.selectionStart ?? field.value.length, keyCode: 0 })
  }
  silence(field, ['change', 'select', 'focusin', 'focusout', 'keydown', 'keyup'])
  field.addEventListener('compositionstart', () => {
    composing = true
  })
  field.addEventListener('compositionend', () => {
    composing = false
    changed()
  })
  field.addEventListener('input', (event) => {
    event.stopPropagation()
    if (!composing) changed()
  })
  field.addEventListener('focus', (event) => {
    event.stopPropagation()
    fire('focus', { value: field.value, height: 0 })
  })
  field.addEventListener('blur', (event) => {
    event.stopPropagation()
    fire('blur', { value: field.value, cursor: field.selectionStart ?? 0 })
    if (component.data.type === 'nickname') fire('nicknamereview', { pass: true, timeout: false })
  })
  field.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Enter') return
    if (field instanceof HTMLTextAreaElement && component.data.confirmType === 'return') return
    if (field instanceof HTMLTextAreaElement && component.data.confirmType === undefined) return
    event.preventDefault()
    fire('confirm', { value: field.value })
    if (!asFlag(component.data.confirmHold)) field.blur()
  })
}

function placeholderStyle(field: Field, value: unknown): void {
  const text = isDict(value)
    ? Object.entries(value)
        .map(([name, part]) => `${name}:${asText(part)}`)
        .join(';')
    : asText(value)
  const color = /(?:^|;)\s*color\s*:\s*([^;]+)/.exec(text)?.[1]
  if (color) field.style.setProperty('--wh-placeholder', color)
}

function fieldBehaviour(field: Field, context: Context): Behaviour {
  const { component } = context
  const set = (value: unknown): void => {
    const text = asText(value)
    if (field.value !== text) field.value = text
  }
  const type = (): void => {
    if (!(field instanceof HTMLInputElement)) return
    const secret = asFlag(component.data.password) || component.data.type === 'safe-password'
    field.type = secret ? 'password' : 'text'
    field.inputMode = INPUT_MODES[asText(component.data.type)] ?? 'text'
    field.dataset.type = asText(component.data.type) || 'text'
  }
  return {
    value: () => field.value,
    reset: () => set(''),
    activate: () => field.focus(),
    update: {
      value: set,
      placeholder: (value) => {
        field.placeholder = asText(value)
      },
      placeholderStyle: (value) => placeholderStyle(field, value),
      disabled: (value) => {
        field.disabled = asFlag(value)
      },
      password: type,
      type,
      focus: (value) => {
        if (asFlag(value)) queueMicrotask(() => field.focus())
        else if (document.activeElement === field) field.blur()
      },
    },
    updated: (name) => {
      if (name === 'role' || name.startsWith('aria')) moveAccessibility(context.element, field)
    },
  }
}

/** Moves the accessible name to the inner control, because that one has the focus. */
function moveAccessibility(element: HTMLElement, field: Field): void {
  for (const { name, value } of [...element.attributes]) {
    if (!name.startsWith('aria-') && name !== 'role') continue
    field.setAttribute(name, value)
    if (name === 'role') element.removeAttribute(name)
  }
}

const fieldSpec = (tag: 'input' | 'textarea'): Spec => ({
  tag,
  properties: [
    'value',
    'name',
    'type',
    'password',
    'placeholder',
    'disabled',
    'maxlength',
    'focus',
    'confirmType',
    'confirmHold',
  ],
  create(context) {
    const field = tag === 'input' ? h('input', { type: 'text', autocomplete: 'off' }) : h('textarea')
    context.element.append(field)
    listen(field, context)
    return fieldBehaviour(field, context)
  },
})

export const fieldSpecs: Spec[] = [fieldSpec('input'), fieldSpec('textarea')]
