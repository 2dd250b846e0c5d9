import { Button as TaroButton, View, type ButtonProps as TaroButtonProps } from '@tarojs/components'
import { useRef } from 'react'
import type { IconName } from './picture-names'
import { classNames } from './class-names'
import { Icon } from './icon'
import './button.scss'

export interface ButtonProps {
  children: string
  /** If it returns a promise, the button ignores taps until the promise settles, so that a double tap sends once. */
  onTap?: () => void | Promise<void>
  kind?: 'primary' | 'secondary' | 'text' | 'danger'
  size?: 'normal' | 'small'
  block?: boolean
  disabled?: boolean
  /** Shows that something is being sent and ignores taps. */
  busy?: boolean
  icon?: IconName
  /** The name for screen readers, where the text alone is not enough (「删除 3栋1202」). */
  label?: string
  /** Properties that only WeChat's own button has. */
  native?: Pick<
    TaroButtonProps,
    | 'openType'
    | 'onChooseAvatar'
    | 'onGetPhoneNumber'
    | 'onAgreePrivacyAuthorization'
    | 'onOpenSetting'
    | 'id'
  >
}

export function Button(props: ButtonProps) {
  const {
    children,
    onTap,
    kind = 'primary',
    size = 'normal',
    block,
    disabled,
    busy,
    icon,
    label,
    native,
  } = props
  const running = useRef(false)
  const blocked = Boolean(disabled) || Boolean(busy)

  const tap = async () => {
    if (blocked || running.current) return
    running.current = true
    try {
      await onTap?.()
    } finally {
      running.current = false
    }
  }

  return (
    <TaroButton
      {...native}
      className={classNames(
        'wj-button',
        kind,
        size,
        block && 'block',
        disabled && 'disabled',
        busy && 'busy',
      )}
      hoverClass="wj-pressed"
      disabled={blocked}
      role="button"
      aria-label={label}
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      onClick={() => void tap()}
    >
      <View className="wj-button__text">{children}</View>
      {/* The style's `order` puts the spinner before the text: Taro's button in H5 appends whatever is added later. */}
      {busy ? <View className="wj-button__spinner" aria-hidden /> : icon && <Icon name={icon} />}
    </TaroButton>
  )
}
