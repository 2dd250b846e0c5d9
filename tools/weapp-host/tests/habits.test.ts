// What native mini-programs do and a Taro build does not: the habits of 2020.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileDist } from '../compile/compile'
import type { Weapp } from '../driver/weapp'
import { EXPECTED, HABITS, UNTIDY } from './support/habits'
import { appLog, phoneTests } from './support/phones'

const phone = phoneTests({ dist: HABITS })
const style = (app: Weapp, selector: string, name: string): Promise<string> =>
  app
    .$(selector)
    .first()
    .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name)

test('不整齐的模板只是提醒，每一种都指出位置', () => {
  const { errors, warnings } = compileDist(HABITS)
  assert.deepEqual(errors, [])
  for (const pattern of UNTIDY)
    assert.ok(
      warnings.some((warning) => pattern.test(warning)),
      String(pattern),
    )
  assert.match(warnings.join('\n'), /pages\/odd\/index\.wxml:1:\d+ /)
})

phone('ES 模块按开发者工具的方式编译，可与 require 混用', { expect: EXPECTED }, async (app) => {
  await app.see('¥128.50 ¥0.01 true true')
})

phone(
  '组件的 ready 在显示之后、页面的 onReady 之前，后来出现的组件也有',
  { expect: EXPECTED },
  async (app) => {
    await app.tab.waitForFunction(() =>
      ((window.weapp?.globalData().log ?? []) as string[]).includes('page ready'),
    )
    const log = (await appLog(app)).filter((line) => !line.startsWith('route') && line !== 'required')
    assert.deepEqual(log, ['badge attached 一', 'page load', 'page show', 'badge ready 一', 'page ready'])
    await app.tap('#more')
    await app.tab.waitForFunction(() =>
      ((window.weapp?.globalData().log ?? []) as string[]).includes('badge ready 二'),
    )
  },
)

phone(
  '组件里的相对图片路径从组件自己的文件算起，addGlobalClass 用得到 app.wxss',
  { expect: EXPECTED },
  async (app) => {
    await app.tab.waitForFunction(
      () => document.querySelector<HTMLImageElement>('badge wx-image img')?.naturalWidth === 1,
    )
    assert.equal(await style(app, 'badge wx-view', 'color'), 'rgb(1, 2, 3)')
    assert.match(await style(app, 'badge wx-view', 'text-decoration'), /underline/)
  },
)

phone(
  '写成组件的页面：app.wxss 有效、没有前缀、page 只管自己、属性取到参数',
  { expect: EXPECTED, options: { page: 'pages/whole/index', query: { id: '7', name: 'abc' } } },
  async (app) => {
    await app.see('7 abc abc')
    assert.equal(await style(app, '#loaded', 'color'), 'rgb(1, 2, 3)')
    assert.equal(await style(app, '#loaded', 'font-weight'), '700')
    assert.equal(await style(app, 'wx-page', 'background-color'), 'rgb(11, 12, 13)')
    await app.tap('#next')
    await app.waitForPage('pages/plain/index')
    await app.see('w1')
    assert.equal(await style(app, '#plain', 'color'), 'rgb(1, 2, 3)')
    assert.equal(await style(app, '#plain', 'font-weight'), '400')
    assert.equal(await style(app, '.loose', 'color'), 'rgb(7, 8, 9)')
    assert.notEqual(await style(app, 'wx-page', 'background-color'), 'rgb(11, 12, 13)')
    await app.back()
    assert.deepEqual(
      (await appLog(app)).filter((line) => line.startsWith('route') || line.startsWith('loose')),
      [
        'route appLaunch pages/whole/index {"id":"7","name":"abc"}',
        'route navigateTo pages/plain/index {}',
        'loose ready',
        'route navigateBack pages/whole/index {"id":"7","name":"abc"}',
      ],
    )
  },
)

phone(
  '旧画布按 canvas-id 画、导出、读点',
  { expect: EXPECTED, options: { page: 'pages/canvas/index' } },
  async (app) => {
    await app.tap('#draw')
    await app.see('20x10 true')
    await app.$('#file img[src^="data:image/png"]').waitFor()
    await app.tap('#read')
    await app.see('255,0,0')
    await app.tap('#none')
    await app.see('canvasToTempFilePath:fail canvas is empty')
  },
)

phone(
  '不整齐的模板照样工作，动画、离开前的询问',
  { expect: EXPECTED, options: { page: 'pages/odd/index' } },
  async (app) => {
    await app.tap('#odd')
    await app.see('{"username":"u","houseId":"7"}')
    await app.tab.waitForFunction(
      () => document.querySelector<HTMLImageElement>('#bare img')?.naturalWidth === 1,
    )
    await app.tap('#move')
    assert.equal(
      await app.$('#mover').evaluate((element) => element.style.transform),
      'translate(30px, 10px) rotate(90deg)',
    )
    assert.equal(await style(app, '#mover', 'opacity'), '0.5')
    await app.callWx('reLaunch', { url: '/pages/plain/index' })
  },
)

phone(
  '导航栏的返回会先问，wx.navigateBack 不问',
  { expect: EXPECTED, options: { page: 'pages/plain/index' } },
  async (app) => {
    await app.callWx('navigateTo', { url: '/pages/odd/index' })
    await app.tap('#ask')
    await app.back()
    await app.answer('wh-modal', '取消')
    await app.waitForPage('pages/odd/index')
    await app.back()
    await app.answer('wh-modal', '确定')
    await app.waitForPage('pages/plain/index')
    await app.callWx('navigateTo', { url: '/pages/odd/index' })
    await app.tap('#ask')
    await app.callWx('navigateBack')
    await app.waitForPage('pages/plain/index')
  },
)

phone(
  '样式、行内样式、富文本里的网址都不出本机',
  { expect: EXPECTED, options: { page: 'pages/odd/index' } },
  async (app) => {
    const asked: string[] = []
    app.tab.on('request', (request) => asked.push(request.url()))
    await app.relaunch({ page: 'pages/odd/index' })
    await app.settled()
    await app.tab.waitForLoadState('networkidle')
    assert.ok(
      asked.some((url) => url.includes('pictures.example')),
      asked.join('\n'),
    )
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('http://127.0.0.1:') && !url.startsWith('data:')),
      [],
    )
  },
)
