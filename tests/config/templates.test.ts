import { UnRecursiveTemplate } from '@tarojs/shared/dist/template'
import change from '../../config/templates'

type Setup = (target: { platform: string; template: object }) => void

class Template extends UnRecursiveTemplate {
  override Adapter = { if: 'wx:if', else: 'wx:else', elseif: 'wx:elif', for: 'wx:for', forItem: 'wx:for-item', forIndex: 'wx:for-index', key: 'wx:key', xs: 'wxs', type: 'weapp' } // prettier-ignore
  override buildXsTemplate = () => ''
}

function templates(platform: string): string {
  const template = new Template()
  const context = { registerMethod: ({ fn }: { fn: Setup }) => fn({ platform, template }) }
  change(context as unknown as Parameters<typeof change>[0])
  return template.buildTemplate({ includes: new Set(['view', 'text', 'button', 'input', 'scroll-view']), exclude: new Set(), thirdPartyComponents: new Map(), includeAll: false }) // prettier-ignore
}

test('微信模板带上无障碍属性，读取组件以网页写法给出的值', () => {
  const wxml = templates('weapp')
  for (const tag of ['view', 'button', 'text']) {
    const node = new RegExp(`<${tag} [^>]*aria-role="{{i.role}}"[^>]*aria-label="{{i.ariaLabel}}"`)
    expect(wxml).toMatch(node)
  }
  expect(wxml).toMatch(/<input [^>]*aria-label="{{i.ariaLabel}}"[^>]*aria-required="{{i.ariaRequired}}"/)
})

test('其他平台的模板不变', () => {
  expect(templates('alipay')).not.toContain('aria-')
})

test('微信模板不绑定没有组件用到的触摸和动画事件，点按和按下的样子还在', () => {
  const wxml = templates('weapp')
  expect(wxml).not.toMatch(/bind(touch|longpress|animation|transition)|hover-(start|stay)-time/)
  expect(wxml).toMatch(/<view [^>]*hover-class="{{i\.p\d+[^>]*bindtap="eh"/)
})

test('Taro 总会带上的滚动视图没有人用，不在模板里', () => {
  expect(templates('alipay')).toContain('<scroll-view')
  expect(templates('weapp')).not.toContain('scroll-view')
})

test('微信模板的标签之间没有空白，不占主包', () => {
  expect(templates('alipay')).toMatch(/>\s+</)
  expect(templates('weapp')).not.toMatch(/>\s+<|" {2,}/)
})
