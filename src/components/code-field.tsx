import { Button } from './button'
import { TextField } from './text-field'
import type { FieldKeys } from './use-field-order'

export interface CodeFieldProps {
  value?: string
  onInput: (text: string) => void
  /** Seconds until a further code may be asked for; 0 when it may. */
  secondsLeft: number
  /** True if a code was sent before. */
  again?: boolean
  onSend: () => void | Promise<void>
  busy?: boolean
  label?: string
  error?: string
  hint?: string
  keys?: FieldKeys
}

const sendText = ({ secondsLeft, again }: CodeFieldProps) => {
  if (secondsLeft > 0) return `${secondsLeft} 秒后重发`
  return again ? '重新获取' : '获取验证码'
}

/** The field for the code of a text message, with the button that asks for one. */
export function CodeField(props: CodeFieldProps) {
  const { value, onInput, secondsLeft, onSend, busy, label = '验证码', error, hint, keys } = props
  return (
    <TextField
      label={label}
      type="code"
      value={value}
      onInput={onInput}
      placeholder="短信里的数字"
      error={error}
      hint={hint}
      {...keys}
      suffix={
        <Button kind="text" size="small" onTap={onSend} busy={busy} disabled={secondsLeft > 0}>
          {sendText(props)}
        </Button>
      }
    />
  )
}
