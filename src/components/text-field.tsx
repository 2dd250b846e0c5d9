import { Input, View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { controlAria } from './control-aria'
import { Field, type FieldProps } from './field'
import { IconButton } from './icon-button'
import { isWeapp } from '@/platform/env'
import { cleanCode, cleanIdNumber, cleanPhone } from '@/shared/clean-number'
import { roomFor, tooLong } from './text-limit'
import { useTyped } from './use-typed'
import './text-field.scss'

/** Numbers that people paste with blanks, hyphens, +86 or in full width: cleaned before anybody measures them. */
type NumberKind = 'phone' | 'code' | 'idcard'

/** A browser's field for numbers swallows a pasted text that is none, so there it is one for phones, which Taro's type does not know. */
const DIGITS = (isWeapp ? 'number' : 'tel') as 'number'

const NUMBERS: Readonly<
  Record<NumberKind, { keyboard: 'number' | 'idcard'; clean: (text: string) => string }>
> = {
  phone: { keyboard: DIGITS, clean: cleanPhone },
  code: { keyboard: DIGITS, clean: cleanCode },
  idcard: { keyboard: 'idcard', clean: cleanIdNumber },
}
const isNumber = (type: string): type is NumberKind => type in NUMBERS

/** So many signs of a number's own form fit before it is cleaned. */
const ROOM = 60

export interface TextFieldProps extends FieldProps {
  /** Pushed into the input only when it is not what was typed (use-typed.ts). */
  value?: string
  onInput: (text: string) => void
  onBlur?: () => void
  onConfirm?: () => void
  /** The word on the keyboard's last key; use-field-order.ts leads through a form. */
  confirmType?: 'next' | 'done'
  /** The keyboard writes here. */
  focus?: boolean
  type?: 'text' | 'number' | 'digit' | NumberKind | 'password' | 'nickname'
  placeholder?: string
  /** Letters as people count them; more are told at once and refused by the form's rule. Numbers of people have lengths of their own. */
  maxlength?: number
  /** A cross that empties the field. */
  clearable?: boolean
  /** At the right, for example the button that sends a code. */
  suffix?: ReactNode
}

/** Shows the password, or hides it again. */
const Eye = ({ label, open, onTap }: { label: string; open: boolean; onTap: () => void }) => (
  <IconButton icon={open ? 'eye-off' : 'eye'} label={`${open ? '隐藏' : '显示'}${label}`} onTap={onTap} />
)

export function TextField(props: TextFieldProps) {
  const { value = '', type = 'text', maxlength = 100, placeholder, suffix, clearable } = props
  const { label, required, hint, disabled } = props
  const { onInput, onBlur, onConfirm, confirmType, focus } = props
  const number = isNumber(type) ? NUMBERS[type] : undefined
  const text = useTyped(value, onInput, number?.clean)
  const error = props.error ?? (number ? undefined : tooLong(text.typed, maxlength))
  const [shown, setShown] = useState(false)
  const secret = type === 'password'

  return (
    <Field {...{ label, required, error, hint, disabled }} wide={Boolean(suffix)}>
      <Input
        key={text.round}
        className="wj-input"
        {...text.input}
        type={secret ? 'text' : number ? number.keyboard : (type as 'text')}
        password={secret && !shown}
        placeholder={placeholder}
        placeholderClass="wj-input__placeholder"
        maxlength={number ? ROOM : roomFor(maxlength)}
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
          text.leave()
          onBlur?.()
        }}
        focus={focus}
        confirmType={confirmType}
        confirmHold={confirmType === 'next'}
        onConfirm={onConfirm}
      />
      {clearable && text.typed && !disabled ? (
        <IconButton icon="x" label={`清空${label}`} onTap={text.clear} />
      ) : null}
      {secret ? <Eye label={label} open={shown} onTap={() => setShown(!shown)} /> : null}
      {suffix ? <View className="wj-input__suffix">{suffix}</View> : null}
    </Field>
  )
}
