import { View } from '@tarojs/components'
import './stamp.scss'

/** That the money has arrived, in the manner of a stamp. Drawn by the app: it is no seal of the company, so the words alone are its own. */
export function Stamp({ manager }: { manager: string }) {
  return (
    <View className="stamp" role="img" aria-label={`${manager}，已收款`}>
      <View className="stamp__who">{manager}</View>
      <View className="stamp__word">已收款</View>
    </View>
  )
}
