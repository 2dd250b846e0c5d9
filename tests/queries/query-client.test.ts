import { focusManager, onlineManager } from '@tanstack/react-query'
import { queryClient, refetchOnAppShow } from '@/queries/query-client'
import { useSession } from '@/session/store'
import { device } from '../support/taro'

afterEach(() => queryClient.clear())

test('前后台与网络由微信告知', async () => {
  refetchOnAppShow()
  const stop = [focusManager.subscribe(() => undefined), onlineManager.subscribe(() => undefined)]
  device.hideApp()
  expect(focusManager.isFocused()).toBe(false)
  device.showApp()
  expect(focusManager.isFocused()).toBe(true)
  device.setNetwork('none')
  expect(onlineManager.isOnline()).toBe(false)
  device.setNetwork('wifi')
  expect(onlineManager.isOnline()).toBe(true)
  stop.forEach((unsubscribe) => unsubscribe())
})

test('登录以后，因没有登录而失败的数据重新请求；启动时的不重复请求', async () => {
  useSession.setState({ status: 'starting' }, true)
  queryClient.setQueryData(['houses'], [])
  const stale = () => queryClient.getQueryState(['houses'])?.isInvalidated
  useSession.setState({ status: 'signedIn' })
  expect(stale()).toBe(false)
  useSession.setState({ status: 'visitor' })
  useSession.setState({ status: 'signedIn' })
  expect(stale()).toBe(true)
})
