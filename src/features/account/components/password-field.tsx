import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextField } from '@/components/text-field'
import type { FieldKeys } from '@/components/use-field-order'
import { STRENGTH_WORDS, strengthOf } from '../password-strength'
import './password-field.scss'

interface Props {
  onInput: (text: string) => void
  error?: string
  keys?: FieldKeys
}

const BARS = ['weak', 'fair', 'strong'] as const

/** A field for a new password, which says in words how strong it is. */
export function PasswordField({ onInput, error, keys }: Props) {
  const [text, setText] = useState('')
  const strength = text ? strengthOf(text) : undefined
  const lit = strength ? BARS.indexOf(strength) + 1 : 0
  return (
    <View className="password-field">
      <TextField
        label="设置密码"
        type="password"
        placeholder="8 到 32 位"
        maxlength={32}
        error={error}
        {...keys}
        onInput={(typed) => {
          setText(typed)
          onInput(typed)
        }}
      />
      {strength ? (
        <View className={`password-strength password-strength--${strength}`} role="status">
          <View className="password-strength__bars" aria-hidden>
            {BARS.map((bar, index) => (
              <View
                key={bar}
                className={
                  index < lit
                    ? 'password-strength__bar password-strength__bar--lit'
                    : 'password-strength__bar'
                }
              />
            ))}
          </View>
          <View className="password-strength__words">密码强度：{STRENGTH_WORDS[strength]}</View>
        </View>
      ) : null}
    </View>
  )
}
