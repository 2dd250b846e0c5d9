import { pages } from '@/routes/pages'
import { back, currentUrl, go, previousUrl, reLaunch, replace, switchTab } from '@/platform/navigation'
import { dialogs, playTaro, router } from '../support/taro'

const LOGIN = `/${pages.login.path}`

test('打开、替换、返回', async () => {
  await go(`${LOGIN}?from=x`)
  expect(router.moves).toEqual([['navigateTo', `${LOGIN}?from=x`]])
  await replace(`/${pages.register.path}`)
  await back()
  expect(router.current.path).toBe(pages.home.path)
})

test('连点两次只打开一页', async () => {
  await Promise.all([go(LOGIN), go(LOGIN)])
  expect(router.moves).toHaveLength(1)
})

test('同一页可以再次打开', async () => {
  await go(LOGIN)
  await go(LOGIN)
  expect(router.moves).toHaveLength(2)
})

test('页面已有十层时改为替换', async () => {
  for (let i = 0; i < 9; i++) await go(`/pages/house/detail/index?id=${i}`)
  await go(LOGIN)
  expect(router.moves[9]).toEqual(['redirectTo', LOGIN])
  expect(dialogs.toasts).toEqual([])
})

test('下面没有页面时返回到首页', async () => {
  await back()
  expect(router.moves).toEqual([['switchTab', `/${pages.home.path}`]])
})

test('切换标签与重新打开', async () => {
  await switchTab(`/${pages.me.path}`)
  await reLaunch(LOGIN)
  expect(router.stack).toEqual([{ path: pages.login.path, params: {} }])
})

test('打不开时说一声，不抛错', async () => {
  await go('/pages/nowhere/index')
  expect(dialogs.toasts).toEqual(['页面没有打开，请检查网络后重试'])
})

test('当前与上一页的地址带着参数', () => {
  router.open(`/${pages.house.path}?id=3&name=%E4%B8%80%E6%A0%8B`)
  expect(currentUrl()).toBe(`/${pages.house.path}?id=3&name=%E4%B8%80%E6%A0%8B`)
  expect(previousUrl()).toBe(`/${pages.home.path}`)
})

test('Taro 自己加的参数不算；浏览器里页面的地址也认得', () => {
  const page = {
    $taroPath: `${pages.me.path}?stamp=A1`,
    $taroParams: { a: '1', stamp: 'A1', $taroTimestamp: 1 },
  }
  playTaro({ getCurrentPages: () => [page] })
  expect(currentUrl()).toBe(`/${pages.me.path}?a=1`)
  expect(previousUrl()).toBeUndefined()
})
