import { forwardRef, useEffect, useRef, type ChangeEvent, type FormEvent, type KeyboardEvent } from 'react'
import { attributes, childrenOf, handler, withDetail, type Props } from './element'

type Field = HTMLInputElement | HTMLTextAreaElement

const text = (value: unknown) => (value === undefined || value === null ? undefined : String(value))

function fieldProps(props: Props) {
  const value = text(props.value)
  const length = typeof props.maxlength === 'number' ? props.maxlength : 140
  const change = handler(props, 'onInput')
  return {
    ...attributes(props),
    // Without onInput the field keeps its own value, as in WeChat.
    ...(change && value !== undefined ? { value } : { defaultValue: value ?? text(props.defaultValue) }),
    name: text(props.name),
    placeholder: text(props.placeholder),
    disabled: Boolean(props.disabled),
    maxLength: length < 0 ? undefined : length,
    onChange: (event: ChangeEvent<Field>) =>
      change?.(withDetail(event, { value: event.target.value, cursor: event.target.value.length })),
    onFocus: (event: ChangeEvent<Field>) =>
      handler(props, 'onFocus')?.(withDetail(event, { value: event.target.value, height: 0 })),
    onBlur: (event: ChangeEvent<Field>) =>
      handler(props, 'onBlur')?.(withDetail(event, { value: event.target.value })),
  }
}

const NUMERIC = ['number', 'digit', 'idcard']

/** WeChat moves the keyboard to an input whose `focus` becomes true. */
export function Input({ focus, ...props }: Props) {
  const own = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focus) own.current?.focus()
  }, [focus])
  return (
    <input
      {...fieldProps(props)}
      ref={own}
      type={props.password ? 'password' : 'text'}
      inputMode={NUMERIC.includes(String(props.type)) ? 'numeric' : undefined}
      onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key !== 'Enter') return
        handler(props, 'onConfirm')?.(withDetail(event, { value: event.currentTarget.value }))
      }}
    />
  )
}

export const Textarea = forwardRef<HTMLTextAreaElement, Props>((props, ref) => (
  <textarea {...fieldProps(props)} ref={ref} />
))
Textarea.displayName = 'Textarea'

export const Switch = forwardRef<HTMLInputElement, Props>((props, ref) => (
  <input
    {...attributes(props)}
    ref={ref}
    type="checkbox"
    role="switch"
    name={text(props.name)}
    disabled={Boolean(props.disabled)}
    checked={Boolean(props.checked)}
    onChange={(event) => handler(props, 'onChange')?.(withDetail(event, { value: event.target.checked }))}
  />
))
Switch.displayName = 'Switch'

export const Form = forwardRef<HTMLFormElement, Props>((props, ref) => (
  <form
    {...attributes(props)}
    ref={ref}
    onSubmit={(event: FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      const value = Object.fromEntries(new FormData(event.currentTarget))
      handler(props, 'onSubmit')?.(withDetail(event, { value }))
    }}
    onReset={(event: FormEvent<HTMLFormElement>) => handler(props, 'onReset')?.(withDetail(event, {}))}
  >
    {childrenOf(props)}
  </form>
))
Form.displayName = 'Form'
