import { View } from '@tarojs/components'
import './stamp.scss'

/** Says that the money has arrived, drawn like a stamp. It is no seal of the company, so it bears only the app's own words. */
export function Stamp({ manager }: { manager: string }) {
  return (
    <View className="stamp" role="img" aria-label={`${manager}，已收款`}>
      <View className="stamp__who">{manager}</View>
      <View className="stamp__word">已收款</View>
    </View>
  )
}
