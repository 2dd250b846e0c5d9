import type { ReactNode } from 'react'
import type { Load } from '@/queries/page-query'
import { formatMoment } from '@/shared/dates'
import { Button } from './button'
import { Notice } from './notice'
import { StateView, type StateViewProps } from './state-view'

export interface LoadedProps<T> extends Pick<StateViewProps<T>, 'skeleton' | 'empty' | 'children'> {
  load: Load<T>
  /** Shown above the content in every state, and below the notices about reading. */
  head?: ReactNode
}

/** Says that reading again has failed, and of when the shown data is. */
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

/** The empty state's text when the answer had rows but none could be read. */
const unreadableOnly = (count: number) => ({
  title: `${count} 条无法显示`,
  note: '请稍后下拉刷新，仍然看不到时请联系小区物业服务中心',
})

/** Shows a query in its four states, with notices if the data is outdated or rows could not be read (R26). */
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
