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

/** Numbers that may be pasted with blanks, hyphens, +86 or full-width digits. They are cleaned before they are checked. */
type NumberKind = 'phone' | 'code' | 'idcard'

/**
 * The keyboard for digits. A browser's number field drops a pasted text that is not a number, so H5 uses `tel`, which Taro's type lacks.
 */
const DIGITS = (isWeapp ? 'number' : 'tel') as 'number'

const NUMBERS: Readonly<
  Record<NumberKind, { keyboard: 'number' | 'idcard'; clean: (text: string) => string }>
> = {
  phone: { keyboard: DIGITS, clean: cleanPhone },
  code: { keyboard: DIGITS, clean: cleanCode },
  idcard: { keyboard: 'idcard', clean: cleanIdNumber },
}
const isNumber = (type: string): type is NumberKind => type in NUMBERS

/** The most characters of a number before it is cleaned. A code may be pasted with its whole message. */
const ROOM = 200

export interface TextFieldProps extends FieldProps {
  /** The text. It is written into the input only if it differs from what was typed (use-typed.ts). */
  value?: string
  onInput: (text: string) => void
  onBlur?: () => void
  onConfirm?: () => void
  /** The word on the keyboard's last key; use-field-order.ts sets it to lead through a form. */
  confirmType?: 'next' | 'done'
  /** True if the keyboard writes into this field. */
  focus?: boolean
  type?: 'text' | 'number' | 'digit' | NumberKind | 'password' | 'nickname'
  placeholder?: string
  /**
   * The most letters as people count them. A longer text is reported at once and refused by the form. Phones, codes and ID numbers ignore
   * it.
   */
  maxlength?: number
  /** Shows a cross that empties the field. */
  clearable?: boolean
  /** Shown at the right, such as the button that sends a code. */
  suffix?: ReactNode
}

/** The button that shows and hides the password. */
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
        // WeChat's keyboard for nicknames fills the field without an input event.
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
