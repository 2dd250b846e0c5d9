import { View } from '@tarojs/components'
import './tag.scss'

export interface TagProps {
  children: string
  kind?: 'success' | 'warning' | 'danger' | 'info' | 'neutral'
}

/** A state in one or two words. The words alone tell it; the colour only helps. */
export function Tag({ children, kind = 'neutral' }: TagProps) {
  return <View className={`wj-tag wj-tag--${kind}`}>{children}</View>
}
