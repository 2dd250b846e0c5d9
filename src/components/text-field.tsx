import { Input, View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { controlAria } from './control-aria'
import { Field, type FieldProps } from './field'
import { IconButton } from './icon-button'
import { useTyped } from './use-typed'
import './text-field.scss'

export interface TextFieldProps extends FieldProps {
  /** Pushed into the input only when it is not what was typed (use-typed.ts). */
  value?: string
  onInput: (text: string) => void
  onBlur?: () => void
  onConfirm?: () => void
  onFocus?: () => void
  /** The word on the keyboard's last key; use-field-order.ts leads through a form. */
  confirmType?: 'next' | 'done'
  /** The keyboard writes here. */
  focus?: boolean
  type?: 'text' | 'number' | 'digit' | 'idcard' | 'password' | 'nickname'
  placeholder?: string
  maxlength?: number
  /** A cross that empties the field. */
  clearable?: boolean
  /** At the right, for example the button that sends a code. */
  suffix?: ReactNode
}

export function TextField(props: TextFieldProps) {
  const { value = '', type = 'text', maxlength = 100, placeholder, suffix, clearable } = props
  const { label, required, error, hint, disabled } = props
  const { onInput, onBlur, onConfirm, onFocus, confirmType, focus } = props
  const text = useTyped(value, onInput)
  const [shown, setShown] = useState(false)
  const secret = type === 'password'

  return (
    <Field {...{ label, required, error, hint, disabled }} wide={Boolean(suffix)}>
      <Input
        key={text.round}
        className="wj-input"
        {...text.input}
        type={secret ? 'text' : type}
        password={secret && !shown}
        placeholder={placeholder}
        placeholderClass="wj-input__placeholder"
        maxlength={maxlength}
        disabled={disabled}
        cursorSpacing={96}
        {...controlAria({
          'aria-label': label,
          'aria-required': required,
          'aria-invalid': error ? true : undefined,
        })}
        onInput={(event) => text.type(event.detail.value)}
        // WeChat's nickname keyboard fills the field without an input event.
        onBlur={(event) => {
          text.type(event.detail.value)
          onBlur?.()
        }}
        focus={focus}
        confirmType={confirmType}
        confirmHold={confirmType === 'next'}
        onFocus={onFocus}
        onConfirm={onConfirm}
      />
      {clearable && text.typed && !disabled ? (
        <IconButton icon="x" label={`清空${label}`} onTap={text.clear} />
      ) : null}
      {secret ? (
        <IconButton
          icon={shown ? 'eye-off' : 'eye'}
          label={`${shown ? '隐藏' : '显示'}${label}`}
          onTap={() => setShown(!shown)}
        />
      ) : null}
      {suffix ? <View className="wj-input__suffix">{suffix}</View> : null}
    </Field>
  )
}
