import { View } from '@tarojs/components'
import type { DrawingName } from './picture-names'
import './picture.scss'

/** A small drawing of windows at night. It is decoration: the sentence beside it tells what has happened. `brand` is the app's mark. */
export function Drawing({ name }: { name: DrawingName }) {
  return <View className={`wj-drawing wj-drawing--${name}`} aria-hidden />
}
