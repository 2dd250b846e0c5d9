import { AbortController, AbortError } from '@/platform/polyfill/abort-controller'

test('取消后信号带着原因，监听者各被通知一次', () => {
  const controller = new AbortController()
  const heard: string[] = []
  controller.signal.onabort = (event) => heard.push(`on ${event.type}`)
  controller.signal.addEventListener('abort', (event) => heard.push(event.type))
  controller.abort('离开页面')
  controller.abort('再次取消')
  expect(heard).toEqual(['on abort', 'abort'])
  expect(controller.signal).toMatchObject({ aborted: true, reason: '离开页面' })
})

test('未给原因时，原因是 AbortError', () => {
  const controller = new AbortController()
  expect(() => controller.signal.throwIfAborted()).not.toThrow()
  controller.abort()
  expect(() => controller.signal.throwIfAborted()).toThrow(AbortError)
})

test('移除的监听者和别的事件的监听者不被通知', () => {
  const controller = new AbortController()
  const listener = jest.fn()
  controller.signal.addEventListener('abort', listener)
  controller.signal.removeEventListener('abort', listener)
  controller.signal.addEventListener('error', listener)
  controller.abort()
  expect(listener).not.toHaveBeenCalled()
})

test('监听者在通知中移除另一个，不影响这一次通知', () => {
  const controller = new AbortController()
  const second = jest.fn()
  controller.signal.addEventListener('abort', () => controller.signal.removeEventListener('abort', second))
  controller.signal.addEventListener('abort', second)
  controller.abort()
  expect(second).toHaveBeenCalledTimes(1)
})
