import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './bottom-bar.scss'

/** Stays at the lower edge, above the home indicator; sticky rather than fixed, so nothing is hidden beneath it. */
export function BottomBar({ children }: { children: ReactNode }) {
  return <View className="wj-bottom-bar">{children}</View>
}
