import assert from 'node:assert/strict'
import { appLog, phoneTests } from './support/phones'

const phone = phoneTests()
const paths = (stack: { path: string }[]): string => stack.map(({ path }) => path).join(' ')

phone(
  '启动、显示、就绪按微信的次序',
  { options: { page: 'pages/home/index', query: { a: '%E4%B8%AD' } } },
  async (app) => {
    assert.deepEqual(await appLog(app), [
      'launch pages/home/index',
      'app show',
      'stepper attached',
      'home load {"a":"%E4%B8%AD"}',
      'home show',
      'stepper page show',
      'home ready',
    ])
  },
)

phone('模板、wxs、列表、条件、组件和插槽', {}, async (app) => {
  await app.see('物业费 ¥128.50')
  await app.tap('.row >> nth=1')
  await app.see('选了 btap')
  await app.tap('stepper >> #plus')
  await app.see('数量: 2 件')
})

phone('点击、悬停、长按、冒泡', {}, async (app) => {
  await app.tap('#inc')
  await app.see('count 1')
  await app.$('#off').click({ force: true })
  assert.equal(await app.text('#count'), 'count 1')
  await app.longpress('#hold')
  await app.see('按住了')
  assert.doesNotMatch(await app.text('#hold'), /点了/)
  await app.tap('#hold')
  await app.see(/点了/)
  await app.tap('#inner')
  await app.see('冒泡 inner')
})

phone('样式：隔离、rpx、行内 rpx、选择器查询', {}, async (app) => {
  const color = (selector: string): Promise<string> =>
    app.$(selector).evaluate((element) => getComputedStyle(element).color)
  assert.equal(await color('#count'), 'rgb(0, 0, 200)')
  assert.equal(await color('stepper wx-view'), 'rgb(200, 0, 0)')
  assert.equal(await color('#inc'), 'rgb(1, 2, 3)')
  await app.see('187.5x50')
})

phone('无障碍属性到达 DOM', {}, async (app) => {
  await app.tap('#inc')
  await app.tab.getByRole('status', { name: '计数 1' }).waitFor()
  assert.equal(await app.$('#off').getAttribute('aria-disabled'), 'true')
})

phone('分包、查询参数、事件通道、返回', {}, async (app) => {
  await app.callWx('navigateTo', { url: '/sub/detail/index?id=1&name=%E5%BC%A0' })
  await app.waitForPage('sub/detail/index')
  await app.see('{"id":"1","name":"%E5%BC%A0"}')
  assert.equal(await app.ui('#wh-title').innerText(), '详情')
  await app.back()
  await app.waitForPage('pages/home/index')
  assert.deepEqual((await appLog(app)).slice(-4), [
    'home hide',
    'detail unload',
    'home show',
    'stepper page show',
  ])
})

phone('查询节点的是创建查询的页面，哪怕上面又打开了一页', {}, async (app) => {
  assert.equal(await app.callPage('measureFromBelow'), 'box')
})

phone('标签页保持状态，离开时不销毁', {}, async (app) => {
  await app.tap('#inc')
  await app.tabTo('我的')
  await app.see('第 1 次')
  await app.tabTo('首页')
  await app.see('count 1')
  await app.tabTo('我的')
  await app.see('第 2 次')
  const log = await appLog(app)
  assert.ok(log.includes('tab 我的') && log.includes('mine hide') && !log.includes('home unload'))
})

phone('页面栈最多十层，不能用 navigateTo 打开标签页', {}, async (app) => {
  for (let depth = 1; depth < 10; depth += 1) await app.callWx('navigateTo', { url: '/sub/detail/index' })
  assert.equal((await app.stack()).length, 10)
  const full = await app.callWx('navigateTo', { url: '/sub/detail/index' })
  assert.deepEqual(full, { errMsg: 'navigateTo:fail webview count limit exceed' })
  assert.deepEqual(await app.callWx('navigateTo', { url: '/pages/mine/index' }), {
    errMsg: 'navigateTo:fail can not navigateTo a tabbar page',
  })
  assert.deepEqual(await app.callWx('switchTab', { url: '/sub/detail/index' }), {
    errMsg: 'switchTab:fail can not switch to no-tabBar page',
  })
  assert.deepEqual(await app.callWx('navigateTo', { url: '/no/page' }), {
    errMsg: 'navigateTo:fail page "no/page" is not found',
  })
  await app.callWx('navigateBack', { delta: 8 })
  assert.equal((await app.stack()).length, 2)
})

phone('redirectTo 换掉当前页，reLaunch 清空，相对路径', {}, async (app) => {
  await app.callWx('navigateTo', { url: '../../sub/detail/index' })
  await app.callWx('redirectTo', { url: '/pages/form/index' })
  assert.equal(paths(await app.stack()), 'pages/home/index pages/form/index')
  await app.callWx('reLaunch', { url: '/pages/media/index' })
  assert.equal(paths(await app.stack()), 'pages/media/index')
  await app.ui('#wh-home').click()
  await app.waitForPage('pages/home/index')
})

phone('找不到的页面交给 onPageNotFound', { options: { page: 'no/page' } }, async (app) => {
  await app.waitForPage('pages/home/index')
  assert.deepEqual((await app.stack())[0]?.query, { lost: 'no/page' })
})

phone('下拉刷新和转发', {}, async (app) => {
  await app.pullDown()
  await app.see('count 100')
  await app.ui('#wh-capsule').click()
  await app.answer('wh-menu', '转发给朋友')
  assert.deepEqual((await app.report()).shares, [
    { page: 'pages/home/index', title: '分享 menu', path: '/pages/home/index' },
  ])
})

phone(
  '深色模式、主题变量、字号、自定义导航',
  { options: { page: 'pages/meta/index', dark: true, fontScale: 1.3 } },
  async (app) => {
    const big = app.$('#big')
    assert.equal(await big.evaluate((element) => getComputedStyle(element).fontSize), '21px')
    assert.equal(await big.evaluate((element) => getComputedStyle(element).paddingBottom), '34px')
    assert.equal((await app.$('wx-page').boundingBox())?.y, 0)
    await app.see('浮层')
    await app.tap('#link')
    await app.waitForPage('sub/detail/index')
    const background = (): Promise<string> =>
      app.ui('#wh-nav').evaluate((element) => getComputedStyle(element).backgroundColor)
    assert.equal(await background(), 'rgb(24, 32, 51)')
    await app.setDark(false)
    await app.tab.waitForFunction(
      () => document.querySelector<HTMLElement>('#wh-nav')?.style.backgroundColor === 'rgb(255, 255, 255)',
    )
  },
)

phone('重新进入后存储还在', { options: { page: 'pages/mine/index' } }, async (app) => {
  await app.see('第 1 次')
  await app.relaunch({ page: 'pages/mine/index', storage: { extra: 1 } })
  await app.see('第 2 次')
  assert.deepEqual(await app.storage(), { visits: 2, extra: 1 })
})

phone('事件通道两头都通', {}, async (app) => {
  await app.callPage('openDetail')
  await app.waitForPage('sub/detail/index')
  await app.see('from home')
  await app.tap('#tell')
  await app.back()
  await app.see('选了 from detail')
})

phone('网络、主题、新版本的通知', { options: { update: true } }, async (app) => {
  await app.setNetwork('none')
  await app.setNetwork('4g')
  await app.setDark(true)
  await app.tab.waitForFunction(() => {
    const log = window.weapp?.globalData().log as string[]
    return log.includes('theme dark') && log.includes('update ready')
  })
  const log = await appLog(app)
  assert.deepEqual(
    log.filter((line) => line.startsWith('network')),
    ['network none false', 'network 4g true'],
  )
})
