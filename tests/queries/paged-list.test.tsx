import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { PropsWithChildren } from 'react'
import { ApiError } from '@/api/errors'
import { MAX_PAGES, usePagedList, type PagedList } from '@/queries/paged-list'
import { queryClient } from '@/queries/query-client'

const wrapper = ({ children }: PropsWithChildren) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
)

afterEach(() => queryClient.clear())

interface Row {
  readonly id: number
}

/** A list in pages of two rows, the newest first. Further rows can be added at its beginning. */
function listOf(count: number) {
  const rows: Row[] = Array.from({ length: count }, (_, i) => ({ id: count - i }))
  const asked: number[] = []
  let broken = false
  return {
    asked,
    rows,
    breakNext: () => void (broken = true),
    read: (page: number) => {
      asked.push(page)
      if (broken) {
        broken = false
        return Promise.reject(new ApiError('http', { operation: 'weapp.announcements' }))
      }
      const shown = rows.slice((page - 1) * 2, page * 2)
      return Promise.resolve({ rows: shown, lastPage: Math.ceil(rows.length / 2), total: rows.length })
    },
  }
}

const shown = ({ load: { state } }: PagedList<Row>): readonly Row[] | undefined =>
  state.kind === 'ready' ? state.data.rows : undefined

async function open(list: ReturnType<typeof listOf>) {
  const hook = renderHook(() => usePagedList<Row>({ queryKey: ['some'], read: list.read }), { wrapper })
  await waitFor(() => expect(shown(hook.result.current)).toBeDefined())
  return {
    ...hook,
    ids: () => shown(hook.result.current)?.map(({ id }) => id),
    async bottom(expected: number) {
      act(() => hook.result.current.onReachBottom())
      await waitFor(() => expect(shown(hook.result.current)).toHaveLength(expected))
    },
  }
}

test('一页接一页，到头为止', async () => {
  const list = listOf(3)
  const { result, ids, bottom } = await open(list)
  expect(ids()).toEqual([3, 2])
  expect(result.current.end.kind).toBe('more')
  await bottom(3)
  expect(result.current.end.kind).toBe('end')
  act(() => result.current.onReachBottom())
  expect(list.asked).toEqual([1, 2])
})

test('看的时候有新的插进来：同一行不出现两次', async () => {
  const list = listOf(4)
  const { ids, bottom } = await open(list)
  list.rows.unshift({ id: 99 })
  await bottom(3)
  expect(ids()).toEqual([4, 3, 2])
})

test('下一页失败不影响上面的；再次到底不重试，点了才重试', async () => {
  const list = listOf(4)
  const { result, ids } = await open(list)
  list.breakNext()
  act(() => result.current.onReachBottom())
  await waitFor(() => expect(result.current.end.kind).toBe('failed'))
  expect(result.current.load.outdated).toBeUndefined()
  expect(ids()).toEqual([4, 3])
  act(() => result.current.onReachBottom())
  expect(list.asked).toEqual([1, 2])
  await act(() => result.current.more())
  await waitFor(() => expect(ids()).toEqual([4, 3, 2, 1]))
})

test('满了就换下一段，也能换回来；每段从一页开始', async () => {
  const list = listOf(MAX_PAGES * 2 + 3)
  const { result, ids, bottom } = await open(list)
  for (let page = 2; page <= MAX_PAGES; page++) await bottom(page * 2)
  expect(result.current.end.kind).toBe('older')
  act(() => result.current.toOlder())
  await waitFor(() => expect(ids()).toEqual([3, 2]))
  expect(result.current.isPastFirst).toBe(true)
  act(() => result.current.toNewer())
  await waitFor(() => expect(ids()?.[0]).toBe(MAX_PAGES * 2 + 3))
  expect(list.asked.slice(-2)).toEqual([MAX_PAGES + 1, 1])
})

test('回到页面：没有变化只问一页；有变化才全部再读；问不到时说没有更新', async () => {
  const list = listOf(6)
  const { result, ids, bottom } = await open(list)
  await bottom(4)
  await act(() => result.current.revalidate())
  expect(list.asked).toEqual([1, 2, 1])
  list.rows.unshift({ id: 7 })
  await act(() => result.current.revalidate())
  await waitFor(() => expect(ids()).toEqual([7, 6, 5, 4]))
  expect(list.asked).toEqual([1, 2, 1, 1, 1, 2])
  list.breakNext()
  await act(() => result.current.revalidate())
  expect(ids()).toEqual([7, 6, 5, 4])
})

test('下拉从头读一页', async () => {
  const list = listOf(6)
  const { result, ids, bottom } = await open(list)
  await bottom(4)
  await act(() => result.current.refresh())
  await waitFor(() => expect(ids()).toEqual([6, 5]))
  expect(list.asked).toEqual([1, 2, 1])
})
