import { consolePages } from '@/routes/console-pages'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { go } from '@/platform/navigation'
import { playPersona } from '@/platform/persona'
import './console-button.scss'

/** Over every page but the console's own. */
function ConsoleButton() {
  const { path } = useRouter()
  if (path.includes('pages/console')) return null
  return (
    <View
      className="console-entrance"
      hoverClass="wj-pressed"
      role="button"
      onClick={() => void go(consolePages.index.url())}
    >
      测试台
    </View>
  )
}

/** What a mock build lays over the pages; once, at launch. */
export function consoleButton(): ReactNode {
  playPersona()
  return <ConsoleButton />
}
