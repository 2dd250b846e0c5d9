import type { ReactNode } from 'react'
import type { Load } from '@/queries/page-query'
import { formatMoment } from '@/shared/dates'
import { Button } from './button'
import { Notice } from './notice'
import { StateView, type StateViewProps } from './state-view'

export interface LoadedProps<T> extends Pick<StateViewProps<T>, 'skeleton' | 'empty' | 'children'> {
  load: Load<T>
  /** What stands above the content whatever its state, below what is said about its reading. */
  head?: ReactNode
}

/** What is shown could not be read again: it says so, and of when it is. */
function Outdated({
  sentence,
  updatedAt,
  read,
}: NonNullable<Load<unknown>['outdated']> & Pick<Load<unknown>, 'read'>) {
  return (
    <Notice
      kind="warning"
      action={
        <Button kind="text" size="small" onTap={read}>
          重试
        </Button>
      }
    >
      {`没有更新成功，显示的是上次的内容，更新于 ${formatMoment(updatedAt)}。${sentence}`}
    </Notice>
  )
}

/** None of the rows could be read: that is said in place of "there is nothing here". */
const unreadableOnly = (count: number) => ({
  title: `${count} 条无法显示`,
  note: '请稍后下拉刷新，仍然看不到时请联系小区物业服务中心',
})

/** A query in its four states, with all that is to be said about its reading: out of date, or rows that are missing (R26). */
export function Loaded<T>({ load, head, skeleton, empty, children }: LoadedProps<T>) {
  const { state, outdated, unreadable, read } = load
  return (
    <>
      {outdated ? <Outdated {...outdated} read={read} /> : null}
      {unreadable > 0 && state.kind === 'ready' ? (
        <Notice>{`另有 ${unreadable} 条无法显示，需要时请联系小区物业服务中心`}</Notice>
      ) : null}
      {head}
      <StateView
        state={state}
        onRetry={read}
        skeleton={skeleton}
        empty={unreadable > 0 ? unreadableOnly(unreadable) : empty}
      >
        {children}
      </StateView>
    </>
  )
}
