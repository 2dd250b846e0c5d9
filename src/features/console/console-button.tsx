import { Text, View, type BaseEventOrig, type ITouchEvent } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { create } from 'zustand'
import { isDemo } from '@/platform/env'
import { leaveConsole } from '@/platform/leave-console'
import { go } from '@/platform/navigation'
import { playPersona } from '@/platform/persona'
import { consolePages } from '@/routes/console-pages'
import './console-button.scss'

/** Where a tester has put the handle: px below the top of where it may be, and at which edge. It stays there on every page. */
interface Place {
  readonly top: number
  readonly isLeft: boolean
}

/** As low as it may be: the styles let it down no further. */
const usePlace = create<Place>(() => ({ top: 10_000, isLeft: false }))

/** Px: the top of where it may be and half the handle, as in the styles; and how near an edge a finger is that means it. */
const HIGHEST = 60 + 22
const NEAR = { left: 120, right: 200 }

function follow({ touches }: BaseEventOrig & Partial<Pick<ITouchEvent, 'touches'>>): void {
  const finger = touches?.[0]
  if (!finger) return
  const { clientX: x, clientY: y } = finger
  usePlace.setState(({ isLeft }) => ({
    top: Math.max(0, Math.round(y) - HIGHEST),
    isLeft: isLeft ? x < NEAR.right : x < NEAR.left,
  }))
}

function Handle({ text, onTap }: { readonly text: string; readonly onTap: () => void }) {
  return (
    <View
      className="console-entrance__handle"
      hoverClass="wj-pressed"
      role="button"
      catchMove
      onTouchMove={follow}
      onClick={onTap}
    >
      {text}
    </View>
  )
}

/** Over every page: into the console, and from any of its pages back to where the resident was. A finger drags it out of the way. */
function ConsoleButton() {
  const { path } = useRouter()
  const { top, isLeft } = usePlace()
  return (
    <View className={`console-entrance${isLeft ? ' console-entrance--left' : ''}`}>
      <View className="console-entrance__gap" style={{ flexBasis: `${top}px` }} />
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
