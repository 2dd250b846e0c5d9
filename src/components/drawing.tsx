import { View } from '@tarojs/components'
import type { DrawingName } from './picture-names'
import './picture.scss'

/** Windows at night; decoration, the sentence beside it says what is the matter. `brand` is the mark of the app. */
export function Drawing({ name }: { name: DrawingName }) {
  return <View className={`wj-drawing wj-drawing--${name}`} aria-hidden />
}
