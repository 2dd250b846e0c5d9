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

/** Where a tester has dragged the button: in px below the highest place, and at which edge. It stays there on every page. */
interface Place {
  readonly top: number
  readonly isLeft: boolean
}

/** The lowest place: the styles limit the distance to the room that there is. */
const usePlace = create<Place>(() => ({ top: 10_000, isLeft: false }))

/** In px, as in the styles: the highest place plus half the button, and how near to an edge a finger has to be. */
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

/** Lies over every page. It leads into the console, and from the console back to the resident's page. It can be dragged away. */
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

/** What a mock build shows over the pages; called once, at launch. */
export function consoleButton(): ReactNode {
  playPersona()
  return <ConsoleButton />
}
