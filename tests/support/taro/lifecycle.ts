import { act } from '@testing-library/react'
import { useEffect, useRef } from 'react'
import { router } from './router'

type Handler = (argument?: unknown) => unknown
type Kind = 'show' | 'hide' | 'pullDownRefresh' | 'reachBottom' | 'share'

const handlers: Record<Kind, Set<Handler>> = {
  show: new Set(),
  hide: new Set(),
  pullDownRefresh: new Set(),
  reachBottom: new Set(),
  share: new Set(),
}

/** Calls the newest callback of a component each time the page fires the event, and at once for `now`. */
function useHandler(kind: Kind, callback: Handler, now = false) {
  const latest = useRef(callback)
  useEffect(() => {
    latest.current = callback
  })
  useEffect(() => {
    const handler: Handler = (argument) => latest.current(argument)
    handlers[kind].add(handler)
    if (now) handler()
    return () => void handlers[kind].delete(handler)
  }, [kind, now])
}

function useOnce(callback: Handler, argument?: () => unknown) {
  const done = useRef(false)
  useEffect(() => {
    if (done.current) return
    done.current = true
    callback(argument?.())
  })
}

export const hooks = {
  useLaunch: (callback: Handler) =>
    useOnce(callback, () => ({ path: router.current.path, query: router.current.params, scene: 1001 })),
  useLoad: (callback: Handler) => useOnce(callback, () => router.current.params),
  useReady: (callback: Handler) => useOnce(callback),
  useDidShow: (callback: Handler) => useHandler('show', callback, true),
  useDidHide: (callback: Handler) => useHandler('hide', callback),
  usePullDownRefresh: (callback: Handler) => useHandler('pullDownRefresh', callback),
  useReachBottom: (callback: Handler) => useHandler('reachBottom', callback),
  useShareAppMessage: (callback: Handler) => useHandler('share', callback),
  useUnload: (callback: Handler) => {
    const latest = useRef(callback)
    useEffect(() => {
      latest.current = callback
    })
    useEffect(() => () => void latest.current(), [])
  },
  useRouter: () => {
    const page = useRef(router.current)
    return { path: `/${page.current.path}`, params: page.current.params }
  },
}

async function fire(kind: Kind, argument?: unknown): Promise<unknown[]> {
  let results: unknown[] = []
  await act(async () => {
    results = await Promise.all([...handlers[kind]].map((handler) => handler(argument)))
  })
  return results
}

/** The events of the page in front. Each waits for what the page does. */
export const pageEvents = {
  show: () => fire('show'),
  hide: () => fire('hide'),
  pullDownRefresh: () => fire('pullDownRefresh'),
  reachBottom: () => fire('reachBottom'),
  /** The card that the page would share. */
  share: async () => (await fire('share', { from: 'menu' }))[0],
}
