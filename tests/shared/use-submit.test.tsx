import { act, renderHook } from '@testing-library/react'
import { useSubmit } from '@/shared/use-submit'

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined
  let reject: (reason: unknown) => void = () => undefined
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

test('连点两次只发送一次，两次得到同一个结果', async () => {
  const road = deferred<string>()
  const write = jest.fn((_input: number) => road.promise)
  const { result } = renderHook(() => useSubmit(write))
  let both: unknown[] = []
  await act(async () => {
    const taps = [result.current.send(1), result.current.send(2)]
    road.resolve('好')
    both = await Promise.all(taps)
  })
  expect(write.mock.calls).toEqual([[1]])
  expect(both).toEqual([
    { ok: true, value: '好' },
    { ok: true, value: '好' },
  ])
  expect(result.current.state).toBe('done')
})

test('发送中为 busy，失败后为 failed 并可再试', async () => {
  let road = deferred<void>()
  const { result } = renderHook(() => useSubmit(() => road.promise))
  act(() => void result.current.send(undefined))
  expect(result.current.state).toBe('busy')
  const failure = new Error('不行')
  await act(async () => road.reject(failure))
  expect(result.current).toMatchObject({ state: 'failed', error: failure })
  road = deferred()
  await act(async () => {
    void result.current.send(undefined)
    road.resolve()
  })
  expect(result.current).toMatchObject({ state: 'done' })
  expect(result.current.error).toBeUndefined()
})

test('不知道有没有送到时为 unknown', async () => {
  const { result } = renderHook(() => useSubmit(() => Promise.reject({ kind: 'unknownOutcome' })))
  await act(async () => void (await result.current.send(undefined)))
  expect(result.current.state).toBe('unknown')
})

test('自己取消的不算失败', async () => {
  const { result } = renderHook(() => useSubmit(() => Promise.reject({ kind: 'cancelled' })))
  await act(async () => expect((await result.current.send(undefined)).ok).toBe(false))
  expect(result.current.state).toBe('idle')
  expect(result.current.error).toBeUndefined()
})

test('发送时用最新的写法，不用上一次渲染的', async () => {
  const sent: string[] = []
  const { result, rerender } = renderHook(({ name }) => useSubmit(async () => void sent.push(name)), {
    initialProps: { name: '旧' },
  })
  rerender({ name: '新' })
  await act(async () => void (await result.current.send(undefined)))
  expect(sent).toEqual(['新'])
})

test('reset 回到 idle', async () => {
  const { result } = renderHook(() => useSubmit(() => Promise.reject(new Error('x'))))
  await act(async () => void (await result.current.send(undefined)))
  act(() => result.current.reset())
  expect(result.current.state).toBe('idle')
})
