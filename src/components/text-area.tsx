import { Textarea, View } from '@tarojs/components'
import { controlAria } from './control-aria'
import { Field, type FieldProps } from './field'
import { countGraphemes } from '@/contract/core/graphemes'
import { roomFor, tooLong } from './text-limit'
import { useTyped } from './use-typed'
import './text-area.scss'

export interface TextAreaProps extends FieldProps {
  /** The text. It is written into the control only if it differs from what was typed (use-typed.ts). */
  value?: string
  onInput: (text: string) => void
  onBlur?: () => void
  placeholder?: string
  /** The most letters, shown with a counter. */
  maxlength?: number
}

export function TextArea(props: TextAreaProps) {
  const { value = '', onInput, onBlur, placeholder, maxlength = 200 } = props
  const { label, required, error, hint, disabled } = props
  const text = useTyped(value, onInput)
  const count = countGraphemes(text.typed)
  return (
    <Field
      label={label}
      required={required}
      error={error ?? tooLong(text.typed, maxlength)}
      hint={hint}
      disabled={disabled}
      stacked
    >
      <View className="wj-text-area">
        <Textarea
          key={text.round}
          className="wj-text-area__input"
          {...text.input}
          placeholder={placeholder}
          placeholderClass="wj-input__placeholder"
          maxlength={roomFor(maxlength)}
          disabled={disabled}
          disableDefaultPadding
          cursorSpacing={96}
          {...controlAria({
            'aria-label': label,
            'aria-required': required,
            'aria-invalid': error ? true : undefined,
          })}
          onInput={(event) => text.type(event.detail.value)}
          onBlur={onBlur}
        />
        <View className="wj-text-area__counter" aria-label={`已输入${count}字，最多${maxlength}字`}>
          {`${count}/${maxlength}`}
        </View>
      </View>
    </Field>
  )
}
