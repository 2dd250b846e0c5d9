import { View } from '@tarojs/components'
import type { IconName } from './picture-names'
import './picture.scss'

export interface IconProps {
  name: IconName
  /** small 16, normal 20, large 24 px; grows with the text. */
  size?: 'small' | 'normal' | 'large'
  /** Only where the icon alone carries a meaning; otherwise it is decoration. */
  label?: string
}

/** Takes the colour of the text around it (a mask over currentColor). */
export function Icon({ name, size = 'normal', label }: IconProps) {
  const aria = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return <View className={`wj-icon wj-icon--${name} wj-icon--${size}`} {...aria} />
}
