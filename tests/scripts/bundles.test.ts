/** @jest-environment node */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { h5Faults, weappFaults } from '../../scripts/lib/bundles'
import type { Build } from '../../scripts/lib/gate/expected-files'
import { formFaults } from '../../scripts/lib/gate/one-form'

let folder = ''

const PAGES = {
  pages: ['pages/tabs/home/index'],
  subPackages: [{ root: 'pages/house', pages: ['detail/index'] }],
}
const SHARED = `pages/house/sub-common/${'0a'.repeat(16)}.js`
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
const CONSOLE = {
  pages: PAGES.pages,
  subPackages: [...PAGES.subPackages, { root: 'pages/console', pages: [] }],
}

/** The files of a build that is allowed: two addresses, constants of Taro and React, a drawing in a style sheet, a tab icon. */
const CLEAN: Readonly<Record<string, string | Buffer>> = {
  'app.json': JSON.stringify({ ...PAGES, tabBar: { list: [{ iconPath: 'assets/tabs/home.png' }] } }),
  'app.js': 'var n=e=>"https://reactjs.org/docs/error-decoder.html?invariant="+e',
  'app.js.LICENSE.txt': '/**\n * @license React\n */\n\n/**\n * @license React\n */\n',
  'taro.js': 'var a="https://taro.com";var b=/^(http:|https:)?\\/\\/.+/;var c=x=>x.protocol+"//"+x.host',
  'common.js': 'var a="https://tc.mg.cool",b="https://develop.cm-inv.com";wx.go("/pages/house/detail/index")',
  'app-origin.wxss':
    '.a{background:url("data:image/svg+xml;charset=utf-8,%3Csvg xmlns=\'http://www.w3.org/2000/svg\'/%3E")}',
  'base.wxml': '<template name="a"><view class="{{i.cl}}"></view></template>',
  'assets/tabs/home.png': PNG,
  'pages/tabs/home/index.js': 'Page({})',
  'pages/tabs/home/index-templates.wxml': '<template name="b"><view></view></template>',
  'pages/house/detail/index.js': `require("../${SHARED.slice('pages/house/'.length)}")`,
  [SHARED]: 'exports.a=1',
  'project.config.json': '{"appid":"touristappid"}',
}

function put(file: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), content)
}

const faults = (build: Build = 'production', environment = {}) => weappFaults(folder, build, environment)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wanjia-bundles-'))
  for (const [file, content] of Object.entries(CLEAN)) put(file, content)
})

afterEach(() => rmSync(folder, { recursive: true }))

test('干净的生产构建没有问题', () => {
  expect(faults()).toEqual([])
})

const ADDRESS = 'an address that is not configured'
const SAMPLE = 'a sample card'
const TOO_NEW = 'too new for Chrome 67 and iOS 12'
const UNEXPECTED = 'a file that no page needs'

describe('地址只能是配置好的那几个', () => {
  test.each([
    ['明文地址', 'common.js', 'var a="http://tc.mg.cool"', ADDRESS],
    ['大写的地址', 'common.js', 'var a="HTTP://tc.mg.cool"', ADDRESS],
    ['转义的地址', 'common.js', String.raw`var a="h\x74tp://tc.mg.cool"`, ADDRESS],
    ['另一种转义', 'common.js', String.raw`var a="\u0068ttp:\/\/tc.mg.cool"`, ADDRESS],
    ['拆开的地址', 'common.js', 'var a="ht"+"tp:/"+"/tc.mg.cool"', ADDRESS],
    ['从中间接上的地址', 'common.js', 'var a=b+"ht"+"tp://tc.mg.cool"', ADDRESS],
    ['concat 拼的地址', 'common.js', 'var a="http:".concat("//tc.mg.cool")', ADDRESS],
    ['join 拼的地址', 'common.js', 'var a=["http:","","tc.mg.cool"].join("/")', ADDRESS],
    ['模板里的地址', 'common.js', 'var a=`http:${"//"}tc.mg.cool`', ADDRESS],
    ['运行时才补全的地址', 'common.js', 'var a="https://"+b', ADDRESS],
    ['省去协议的地址', 'common.js', 'var a="//cdn.example.com/x.js"', ADDRESS],
    ['反斜杠的地址', 'common.js', String.raw`var a="https:\\\\cdn.example.com"`, ADDRESS],
    ['ws', 'common.js', 'var a="ws://tc.mg.cool"', ADDRESS],
    ['wss', 'common.js', 'var a="wss://tc.mg.cool/live"', ADDRESS],
    ['没有配置的 https', 'common.js', 'var a="https://cdn.example.com/a.js"', ADDRESS],
    ['冒充的主机', 'common.js', 'var a="https://tc.mg.cool.example.com"', ADDRESS],
    ['带用户名的地址', 'common.js', 'var a="https://tc.mg.cool@example.com"', ADDRESS],
    ['换了端口的地址', 'common.js', 'var a="https://tc.mg.cool:8443"', ADDRESS],
    ['只有主机名', 'common.js', 'var a="cdn.example.com"', 'a host that is not configured'],
    ['IP 地址', 'common.js', 'var a="10.0.0.7"', 'an IP address'],
    ['带 IP 的地址', 'common.js', 'var a="https://10.0.0.7/api"', 'an IP address'],
    ['不带括号的 IPv6 地址', 'common.js', 'var a="2001:db8::1"', 'an IP address'],
    ['IPv6 地址', 'common.js', 'var a="[::1]"', 'an IP address'],
    ['本机', 'common.js', 'var a="localhost"', 'a loopback address'],
    ['正则里的地址', 'common.js', String.raw`var a=/^http:\/\/tc\.mg\.cool/`, ADDRESS],
    ['注释里的地址', 'common.js', '/* http://10.0.0.7 */', ADDRESS],
    ['样式里的地址', 'app-origin.wxss', '.a{background:url(//cdn.example.com/a.png)}', ADDRESS],
    [
      '样式里转义的地址',
      'app-origin.wxss',
      String.raw`.a{background:url(\68ttp://cdn.example.com)}`,
      ADDRESS,
    ],
    ['模板文件里的地址', 'base.wxml', '<image src="&#104;ttp://cdn.example.com/a"/>', ADDRESS],
    ['表达式里拼的地址', 'base.wxml', `<image src="{{'ht'+'tp://a.example.com'}}"/>`, ADDRESS],
    ['JSON 里的地址', 'project.config.json', String.raw`{"a":"\u0068ttp://tc.mg.cool"}`, ADDRESS],
    ['脚本 wxs 里的地址', 'utils.wxs', 'module.exports={a:"http://tc.mg.cool"}', ADDRESS],
  ])('%s被发现', (_what, file, content, why) => {
    put(file, content)
    expect(faults()).toContainEqual(expect.stringMatching(new RegExp(`^${file}: ${why}`)))
  })

  test('环境给出的地址、电话和消息模板可以在，别的不行', () => {
    const template = 'aB1'.repeat(14)
    const environment = {
      WANJIA_RENTAL_BASE: 'https://rental.example.com/api',
      WANJIA_OFFICE_PHONES: '10002=13800000000',
      WANJIA_SUBSCRIBE_TEMPLATES: `application=${template}`,
    }
    const texts = [environment.WANJIA_OFFICE_PHONES, environment.WANJIA_SUBSCRIBE_TEMPLATES]
    put(
      'common.js',
      `${String(CLEAN['common.js'])};wx.f("https://rental.example.com/api",${JSON.stringify(texts)})`,
    )
    expect(faults('production', environment)).toEqual([])
    expect(faults().map((fault) => fault.slice(0, 30))).toEqual([
      'common.js: an address that is ',
      'common.js: a token: applic…',
      'common.js: a phone number: 138',
    ])
  })
})

describe('密钥和人的号码不能在', () => {
  test.each([
    ['私钥', 'var a="-----BEGIN RSA PRIVATE KEY-----"', 'a key'],
    ['小程序密钥', 'var appSecret="x";var a={"app_secret":1}', 'a secret'],
    ['名字里写着密钥', 'var a={secretKey:"abcdefgh"}', 'a secret'],
    ['赋给密钥的文字', 'var a={};a.appSecret="abcdefgh"', 'a secret'],
    ['叫密钥的变量', 'var api_key="abcdefgh"', 'a secret'],
    ['写好的密码', 'var a={password:"Wanjia2026"}', 'a secret'],
    ['令牌', `var a="eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x"`, 'a token'],
    ['十六进制的密钥', `var a="${'0f'.repeat(16)}"`, 'a token'],
    ['拆开的令牌', 'var a="q1w2e3r4t5y6"+"u7i8o9p0a1s2"', 'a token'],
    ['请求头里的令牌', 'var a="Bearer abc123"', 'a token'],
    ['手机号', 'var a="请拨 13800000000"', 'a phone number'],
    ['写成数字的手机号', 'var a=13800000000', 'a phone number'],
    ['身份证号', 'var a="99000019910412246X"', 'an ID number'],
    ['文本里的照片', 'var a="data:image/jpeg;base64,/9j/4AAQSkZJRg=="', 'a file inside a text'],
  ])('%s被发现', (_what, content, why) => {
    put('common.js', content)
    expect(faults()).toContainEqual(expect.stringMatching(new RegExp(`^common.js: ${why}`)))
  })
})

const WORLD = 'a text of the mock world or the console'

test('叫密码、令牌的界面文字和空值可以在', () => {
  put('common.js', `${String(CLEAN['common.js'])};var a={password:"请输入密码",token:"",type:"password"}`)
  expect(faults()).toEqual([])
})

test('插件的代码不在构建里，不能带', () => {
  put('app.json', JSON.stringify({ ...PAGES, plugins: { p: { version: '1.0.0', provider: 'wx0' } } }))
  expect(faults()).toContainEqual(expect.stringMatching(/^app.json: a plugin/))
})

describe('模拟世界和测试台不能在', () => {
  test.each([
    ['模拟后端的库', 'common.js', 'var a="mockServiceWorker.js"', 'code of the mock'],
    ['模拟后端的模块', 'common.js', '/* ./mock/world/world.ts */', 'a module of the mock'],
    ['模拟后端的话', 'common.js', 'throw Error("the house has an owner by now")', WORLD],
    ['住户的名字', 'common.js', 'var a="林晓岚"', WORLD],
    ['拆开的名字', 'common.js', 'var a="林"+"晓岚"', WORLD],
    ['转义的名字', 'common.js', String.raw`var a="\u6797\u6653\u5c9a"`, WORLD],
    ['物业人员的名字', 'base.wxml', '<text>方书瑶</text>', WORLD],
    ['种子里造出的名字', 'common.js', 'var a="白知远"', WORLD],
    ['种子里的地址', 'common.js', 'var a="样例省样例市灯火路8号"', WORLD],
    ['虚构的手机号', 'base.wxml', '<text>19000000001</text>', 'a phone'],
    ['微信身份', 'common.js', 'login("wx:resident-owner")', WORLD],
    ['密码', 'common.js', 'var a="Wanjia-0001"', WORLD],
    ['平台的密钥', 'common.js', 'var a="xinghe-2026"', WORLD],
    ['测试入口', 'common.js', 'var a=base+"/__mock/"+name', 'the console for testers'],
    ['测试台的页面', 'common.js', 'var a="/pages/console/index/index"', 'the console for testers'],
    ['测试台的按钮', 'app-origin.wxss', '.console-entrance{right:0}', 'the console for testers'],
    ['测试台的话', 'common.js', 'var a="扮演物业人员"', WORLD],
    ['测试台的分包', 'app.json', JSON.stringify(CONSOLE), 'the console for testers'],
    [
      '演示版的世界',
      'common.js',
      'require.async("./pages/console/demo-world.js")',
      'the world of the demo build',
    ],
    ['演示版的字样', 'common.js', 'var a="演示数据"', 'the world of the demo build'],
    ['演示版的地址', 'common.js', 'var a="https://demo.invalid"', 'an address that is not configured'],
    ['样例证件的路径', 'common.js', 'var a="pages/onboarding/samples/"', SAMPLE],
    ['样例证件的名字', 'common.js', 'var a="样例甲"', WORLD],
    ['留下的环境变量', 'common.js', 'var a=process.env.TARO_APP_MOCK', 'an environment variable'],
    ['指向源码映射的注释', 'common.js', '//# sourceMappingURL=x.js.map', 'a link to a source map'],
    ['HTML 解析器', 'common.js', 'var a="article,figcaption,main"', "Taro's HTML parser"],
    [
      '没有用到的组件的属性',
      'common.js',
      'var a={"refresher-two-level-pinned":0}',
      'attributes of components',
    ],
    ['旧手机读不懂的语法', 'common.js', 'var a=b?.c', TOO_NEW],
    ['旧手机没有的方法', 'common.js', 'var a=[].findLast(Boolean)', TOO_NEW],
    ['旧手机没有的函数', 'common.js', 'var a=Object.hasOwn({},"a")', TOO_NEW],
    ['旧手机没有的等待', 'common.js', 'var a=Promise.allSettled([])', TOO_NEW],
    ['旧手机没有的替换', 'common.js', 'var a="a".replaceAll("a","b")', TOO_NEW],
    ['旧手机没有的全局对象', 'common.js', 'var a=globalThis.b', TOO_NEW],
    ['旧手机没有的复制', 'common.js', 'var a=structuredClone({})', TOO_NEW],
    ['旧手机没有的地区格式', 'common.js', 'var a=new Intl.NumberFormat', TOO_NEW],
    ['旧手机没有的编码', 'common.js', 'var a=new TextEncoder', TOO_NEW],
    ['旧手机没有的正则', 'common.js', 'var a=/(?<=b)c/', TOO_NEW],
    ['旧手机没有的排序', 'common.js', 'var a=[].toSorted()', TOO_NEW],
    ['旧手机没有的空值赋值', 'common.js', 'a??=b', TOO_NEW],
    ['旧手机没有的求和', 'common.js', 'var a=Math.sumPrecise([])', TOO_NEW],
    ['弹性行里的间距', 'app-origin.wxss', '.a{display:flex;gap:8px}', TOO_NEW],
    ['四边一起的定位', 'app-origin.wxss', '.a{inset:0}', TOO_NEW],
    ['长宽比', 'app-origin.wxss', '.a{aspect-ratio:1}', TOO_NEW],
    ['随工具栏变的高度', 'app-origin.wxss', '.a{min-height:calc(100dvh - 1px)}', TOO_NEW],
    ['看里面有什么的选择器', 'app-origin.wxss', '.a:has(.b){top:0}', TOO_NEW],
    ['几选一的选择器', 'app-origin.wxss', '.a:is(.b,.c){top:0}', TOO_NEW],
    ['取小的那个', 'app-origin.wxss', '.a{width:min(1px,2px)}', TOO_NEW],
    ['哪里都能断的词', 'app-origin.wxss', '.a{overflow-wrap:anywhere}', TOO_NEW],
    ['按行文方向的边距', 'app-origin.wxss', '.a{margin-inline:1px}', TOO_NEW],
    ['没有旧名字的遮罩', 'app-origin.wxss', '.a{mask-image:url(a)}', TOO_NEW],
    ['没有退路的安全区', 'app-origin.wxss', '.a{bottom:calc(1px + env(safe-area-inset-bottom))}', TOO_NEW],
    ['套在里面的规则', 'app-origin.wxss', '.a{.b{top:0}}', TOO_NEW],
    ['分层', 'app-origin.wxss', '@layer a{.b{top:0}}', TOO_NEW],
    ['用大于号的媒体查询', 'app-origin.wxss', '@media (width>=1px){.b{top:0}}', TOO_NEW],
    ['微信没有的网页对象', 'common.js', 'var a=document.title', TOO_NEW],
    ['读不懂的 JSON', 'theme.json', '{', 'cannot be read'],
  ])('%s被发现', (_what, file, content, why) => {
    put(file, content)
    expect(faults()).toContainEqual(expect.stringMatching(new RegExp(`^${file}: ${why}`)))
  })
})

const DEMO_WORLD = 'pages/console/demo-world.js'

test('演示版可以带模拟世界这一个文件，总共不超过 2 MB；另两种构建不能带', () => {
  put('app.json', JSON.stringify({ ...CONSOLE, tabBar: { list: [{ iconPath: 'assets/tabs/home.png' }] } }))
  put('common.js', 'var a="https://demo.invalid",b="/pages/house/detail/index"')
  put(DEMO_WORLD, 'var a="http://example.com/a",b="林晓岚"')
  expect(faults('demo')).toEqual([])
  expect(faults('mock')).toContain(`${DEMO_WORLD}: ${UNEXPECTED}`)
  expect(faults()).toContain(`${DEMO_WORLD}: ${UNEXPECTED}`)
  put(DEMO_WORLD, `var a="${'x'.repeat(2 * 1024 * 1024)}"`)
  expect(faults('demo')).toEqual([
    expect.stringMatching(/^over budget: pages\/console/),
    expect.stringMatching(/^over budget: total/),
  ])
  put(DEMO_WORLD, 'var a=b?.c')
  expect(faults('demo')).toEqual([expect.stringContaining(`${DEMO_WORLD}: ${TOO_NEW}`)])
})

test.each([
  ['源码映射', 'common.js.map', '{}'],
  ['没有声明的页面', 'pages/house/secret/index.js', 'Page({})'],
  ['主包外的脚本', 'mock.js', 'var a=1'],
  ['样例证件', 'pages/house/samples/id-card-1.jpg', JPEG],
  ['没人提到的图片', 'assets/tabs/face.png', PNG],
  ['换了扩展名的图片', 'assets/tabs/home.png', JPEG],
  ['环境文件', '.env', 'KEY=1'],
  ['压缩包', 'pages/house/state.zip', 'PK'],
])('不该有的文件——%s被发现', (_what, file, content) => {
  put(file, content)
  expect(faults()).toContain(`${file}: ${UNEXPECTED}`)
})

test('自带补丁的方法、问过才用的全局和自己的同名字段不算', () => {
  const code = '[1].at(-1);[[1]].flat();Object.fromEntries([]);var a={findLast:1};a.findLast;typeof Intl'
  put('common.js', `${String(CLEAN['common.js'])};${code}`)
  expect(faults()).toEqual([])
})

test('旧手机也懂的样式不算', () => {
  put(
    'app-origin.wxss',
    [
      '@import "./a.wxss";',
      '.a{display:grid;gap:8px;color:#0008;-webkit-mask-image:url(a);mask-image:url(a)}',
      '.b{bottom:1px;bottom:calc(1px + env(safe-area-inset-bottom));padding-bottom:env(safe-area-inset-bottom)}',
      '.c:nth-child(3n+2)::after{min-height:calc(100vh - 4px);transform:rotate(.25turn)}',
      '@media (prefers-color-scheme:dark){.c{color:var(--ink)}}',
      '@keyframes d{from{opacity:0}50%{opacity:.5}}',
    ].join(''),
  )
  expect(faults()).toEqual([])
})

test('webpack 寻找全局对象的那一段只在 runtime.js 里、一字不差才不算', () => {
  const search =
    'if("object"==typeof globalThis)return globalThis;try{return this||new Function("return this")()}catch(t){if("object"==typeof window)return window}'
  put('runtime.js', `exports.g=function(){${search}}()`)
  expect(faults()).toEqual([])
  put('runtime.js', `exports.g=function(){${search}}();exports.h=globalThis`)
  expect(faults()).toEqual([expect.stringMatching(/^runtime\.js: too new.*globalThis/)])
  rmSync(join(folder, 'runtime.js'))
  put('common.js', `${String(CLEAN['common.js'])};exports.g=function(){${search}}()`)
  expect(faults()).toContainEqual(expect.stringMatching(/^common\.js: too new.*globalThis/))
})

test('应用自己辨认地址的正则不算，改动一字就被发现', () => {
  const own = String.raw`var a=/^https:\/\/([^/?#@\\\s]+)(?:[/?#]|$)/,b=/^https?:\/\/(?:tmp|usr)\//`
  put('common.js', `${String(CLEAN['common.js'])};${own}`)
  expect(faults()).toEqual(['common.js: an address that is not configured: //(?:tmp|usr)/'])
})

test('模拟构建可以连本机、带样例证件和测试台，但不带模拟后端的代码', () => {
  put('app.json', JSON.stringify(CONSOLE))
  put('app.js', 'var a="/assets/tabs/home.png"')
  put('theme.json', '{"icon":"assets/tabs/home.png"}')
  put('common.js', 'var a="http://127.0.0.1:9527/__mock/";wx.go("/pages/house/detail/index","林晓岚")')
  put('pages/house/samples/id-card-1.jpg', JPEG)
  expect(faults('mock')).toEqual([])
  put('app.js', 'var a="mockServiceWorker.js",b="http://192.168.1.9:9527"')
  expect(faults('mock')).toEqual([
    expect.stringMatching(/^app.js: code of the mock/),
    expect.stringMatching(/^app.js: an address that is not configured/),
    expect.stringMatching(/^app.js: an IP address/),
  ])
})

test('分包超出预算被发现，并说出是哪一个', () => {
  put(SHARED, `var a="${'x'.repeat(160 * 1024)}"`)
  expect(faults()).toEqual([expect.stringContaining('over budget: pages/house')])
})

test('声明了却没有的页面、指向不存在页面的跳转都被发现', () => {
  const subPackages = [{ root: 'pages/house', pages: ['detail/index', 'application/index'] }]
  put('app.json', JSON.stringify({ pages: PAGES.pages, subPackages }))
  put('theme.json', '{"icon":"assets/tabs/home.png"}')
  put('common.js', 'wx.go("/pages/house/application/index?id=1");wx.go("/packages/gone/index")')
  expect(faults()).toEqual([
    'app.json: pages/house/application/index is declared and missing',
    '/packages/gone/index: a target that is no page',
  ])
})

test('H5 构建里压坏的私有字段被发现', () => {
  put('js/app.js', 'class A{#"x"=1}')
  expect(h5Faults(folder)).toEqual([expect.stringContaining('js/app.js: newer than ES2022')])
})

test('H5 预览里没人认识的主机和文件被发现', () => {
  rmSync(folder, { recursive: true })
  put('index.html', '<!doctype html><script src="js/app.js"></script>')
  put('js/app.js', 'var a="https://mswjs.io/docs",b="http://x.invalid",c="http://www.w3.org/2000/svg"')
  expect(h5Faults(folder)).toEqual([])
  put('js/app.js', String.raw`var a="HTT"+"PS://cdn.example.com/a",b="\x77s://10.0.0.7"`)
  put('state.json', '{}')
  expect(h5Faults(folder)).toEqual([
    'state.json: a file that the preview does not need',
    'js/app.js: a foreign host: 10.0.0.7',
    'js/app.js: a foreign host: cdn.example.com',
  ])
})

test('一个构建只说一种形式：混进另一种形式的地址、没有自己的地址都报出来', () => {
  put('common.js', 'a("/api/v1/weapp/athorizations/phone")')
  expect(formFaults(folder, '2020-11')).toEqual([])
  expect(formFaults(folder, '2021-02')).toEqual([
    'an address of 2020-11 in a build for 2021-02: /api/v1/weapp/athorizations/phone',
    'no address of 2021-02',
  ])
})
