import { act, renderHook, screen, waitFor, render } from '@testing-library/react'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { ApiError } from '@/api/errors'
import { Loaded } from '@/components/loaded'
import { usePageQuery, type LoadOptions } from '@/queries/page-query'
import { queryClient } from '@/queries/query-client'

const wrapper = ({ children }: PropsWithChildren) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
)

afterEach(() => queryClient.clear())

/** A page whose reads end one after the other. The last answer is repeated. */
function open<T>(answers: (T | null | Error)[], options?: LoadOptions<T>) {
  const queryFn = () => {
    const answer = (answers.length > 1 ? answers.shift() : answers[0]) as T | null | Error
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }
  return renderHook(() => usePageQuery<T>(useQuery<T | null>({ queryKey: ['some'], queryFn }), options), {
    wrapper,
  }).result
}

const broken = new ApiError('http', { operation: 'weapp.announcements' })
const LIST = [{ id: 1 }]

test('没有读到、读到空的、读到内容是三种情况', async () => {
  const failed = open([broken])
  expect(failed.current.state.kind).toBe('loading')
  await waitFor(() => expect(failed.current.state).toEqual({ kind: 'failed', sentence: broken.sentence }))
  queryClient.clear()
  const empty = open([[] as number[]], { isEmpty: (rows) => rows.length === 0 })
  await waitFor(() => expect(empty.current.state.kind).toBe('empty'))
  queryClient.clear()
  const ready = open([LIST])
  await waitFor(() => expect(ready.current.state).toEqual({ kind: 'ready', data: LIST }))
  expect(ready.current.outdated).toBeUndefined()
})

test('再读失败时内容还在，并说明是什么时候的', async () => {
  const load = open([LIST, broken])
  await waitFor(() => expect(load.current.state.kind).toBe('ready'))
  if (!load.current.outdated) await act(() => load.current.read())
  await waitFor(() => expect(load.current.outdated?.sentence).toBe(broken.sentence))
  expect(load.current.state).toEqual({ kind: 'ready', data: LIST })
})

test('服务器说没有这一条，与没有读到不同', async () => {
  const none = open<{ id: number }>([null])
  await waitFor(() => expect(none.current.state.kind).toBe('empty'))
})

const page = (rows: readonly object[], unreadable: number) => {
  const load = {
    state: rows.length > 0 ? ({ kind: 'ready', data: rows } as const) : ({ kind: 'empty' } as const),
    unreadable,
    read: () => Promise.resolve(),
  }
  return (
    <Loaded load={load} empty={{ title: '还没有账单' }}>
      {(shown: readonly object[]) => <p>{`${shown.length} 笔账单`}</p>}
    </Loaded>
  )
}

test('R26：读不出来的行不影响其他行，页面说有几条无法显示', () => {
  render(page(LIST, 2))
  expect(screen.getByText('1 笔账单')).toBeInTheDocument()
  expect(screen.getByRole('status')).toHaveTextContent('另有 2 条无法显示')
})

test('R26：一条也读不出来时不说这里是空的', () => {
  render(page([], 3))
  expect(screen.getByText('3 条无法显示')).toBeInTheDocument()
  expect(screen.queryByText('还没有账单')).not.toBeInTheDocument()
})

test('R26：几个列表里读不出来的加在一起', async () => {
  const rows = Object.assign([{ id: 1 }], { unreadable: 1 })
  const load = open([{ pages: [{ rows }, { rows: Object.assign([], { unreadable: 2 }) }] }])
  await waitFor(() => expect(load.current.unreadable).toBe(3))
})
