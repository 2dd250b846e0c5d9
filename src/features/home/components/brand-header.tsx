import { View } from '@tarojs/components'
import './brand-header.scss'

/** The head of the page: a town at night with lamps in the windows (万家灯火). */
export function BrandHeader({ greeting, line }: { greeting: string; line: string }) {
  return (
    <View className="brand-header">
      <View className="brand-header__words">
        <View className="brand-header__greeting">{greeting}</View>
        <View className="brand-header__line">{line}</View>
      </View>
      <View className="wj-drawing--town brand-header__town" aria-hidden />
    </View>
  )
}
