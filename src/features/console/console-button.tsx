import { consolePages } from '@/routes/console-pages'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { isDemo } from '@/platform/env'
import { leaveConsole } from '@/platform/leave-console'
import { go } from '@/platform/navigation'
import { playPersona } from '@/platform/persona'
import './console-button.scss'

function Handle({ text, onTap }: { readonly text: string; readonly onTap: () => void }) {
  return (
    <View className="console-entrance__handle" hoverClass="wj-pressed" role="button" onClick={onTap}>
      {text}
    </View>
  )
}

/** Over every page: into the console, and from any of its pages back to where the resident was. */
function ConsoleButton() {
  const { path } = useRouter()
  return (
    <View className="console-entrance">
      {isDemo && <Text className="console-entrance__demo">演示数据</Text>}
      {path.includes('pages/console') ? (
        <Handle text="回到小程序" onTap={() => void leaveConsole()} />
      ) : (
        <Handle text="测试台" onTap={() => void go(consolePages.index.url())} />
      )}
    </View>
  )
}

/** What a mock build lays over the pages; once, at launch. */
export function consoleButton(): ReactNode {
  playPersona()
  return <ConsoleButton />
}
