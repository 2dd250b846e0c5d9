import { View } from '@tarojs/components'
import type { IconName } from './picture-names'
import './picture.scss'

export interface IconProps {
  name: IconName
  /** small is 16, normal 20, large 24 px; the icon grows with the text size. */
  size?: 'small' | 'normal' | 'large'
  /** The name for screen readers, needed only if the icon alone carries a meaning. Otherwise it is decoration. */
  label?: string
}

/** An icon in the colour of the text around it (a mask over currentColor). */
export function Icon({ name, size = 'normal', label }: IconProps) {
  const aria = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return <View className={`wj-icon wj-icon--${name} wj-icon--${size}`} {...aria} />
}
