import { View } from '@tarojs/components'
import { useEffect, useState, type ReactNode } from 'react'
import type { ViewState } from '@/queries/page-query'
import type { DrawingName } from './picture-names'
import { Button } from './button'
import { EmptyState } from './empty-state'
import { Skeleton } from './skeleton'

export interface StateViewProps<T> {
  state: ViewState<T>
  onRetry: () => void | Promise<void>
  /** Shown while loading, in the shape of the content. */
  skeleton?: ReactNode
  empty?: { title: string; note?: string; drawing?: DrawingName; action?: ReactNode }
  children: (data: T) => ReactNode
}

/** Milliseconds before a skeleton is shown, because one that flashes up is worse than none. */
export const SKELETON_AFTER_MS = 200

/** How many skeletons are on the screen. */
let shown = 0

export function Loading({ skeleton }: { skeleton: ReactNode }) {
  // One that takes the place of another is shown at once: a page that waits for one thing after the other would flicker.
  const [late, setLate] = useState(() => shown > 0)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SKELETON_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    if (!late) return
    shown += 1
    return () => {
      shown -= 1
    }
  }, [late])
  return (
    <View role="status" aria-label="正在加载" aria-busy>
      {late ? skeleton : null}
    </View>
  )
}

/** Shows one of the four states of a query: loading, failed, empty or ready. */
export function StateView<T>({
  state,
  onRetry,
  skeleton = <Skeleton />,
  empty,
  children,
}: StateViewProps<T>) {
  switch (state.kind) {
    case 'loading':
      return <Loading skeleton={skeleton} />
    case 'failed':
      return (
        <View role="alert">
          <EmptyState drawing="failed" title="没有加载出来" note={state.sentence}>
            <Button kind="secondary" icon="refresh-cw" onTap={onRetry}>
              重试
            </Button>
          </EmptyState>
        </View>
      )
    case 'empty':
      return (
        <EmptyState
          drawing={empty?.drawing ?? 'empty'}
          title={empty?.title ?? '这里还没有内容'}
          note={empty?.note}
        >
          {empty?.action}
        </EmptyState>
      )
    case 'ready':
      return <>{children(state.data)}</>
  }
}
