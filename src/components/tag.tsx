import { View } from '@tarojs/components'
import './tag.scss'

export type TagKind = 'success' | 'warning' | 'danger' | 'info' | 'neutral'

export interface TagProps {
  children: string
  kind?: TagKind
}

/** A state in one or two words. The words alone tell it; the colour only helps. */
export function Tag({ children, kind = 'neutral' }: TagProps) {
  return <View className={`wj-tag wj-tag--${kind}`}>{children}</View>
}
