/** @jest-environment node */
import { readFileSync, readdirSync } from 'node:fs'
import { DOCUMENTED_FORM, FORMS } from '@/contract/core/systems'
import { constants, MOCK_ORIGIN, outputFolder, WEAPP_FORMS, type Target } from '../../config/env'

const production: Target = { platform: 'weapp', mock: false, watch: false }
const base = (target: Target, system: string, environment: Record<string, string> = {}) =>
  JSON.parse(constants(target, environment)[`process.env.TARO_APP_${system}_BASE`] ?? 'null') as unknown

test('构建认得的形式就是契约里的形式，文档的在最前', () => {
  expect(WEAPP_FORMS).toEqual(FORMS)
  expect(WEAPP_FORMS[0]).toBe(DOCUMENTED_FORM)
})

test('构建的设置不引用 src 里的代码：Taro 只转译 config', () => {
  const importing = readdirSync('config')
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /from '\.\.\/(src|mock)\//.test(readFileSync(`config/${file}`, 'utf8')))
  expect(importing).toEqual([])
})

test('生产构建默认用文档给出的地址，租赁未给地址即停用', () => {
  expect(base(production, 'WEAPP')).toBe('https://tc.mg.cool')
  expect(base(production, 'WJDH')).toBe('https://tc.mg.cool')
  expect(base(production, 'RENTAL')).toBe('')
})

test('R24 工单系统的文档地址是明文 http，默认改用 https', () => {
  expect(base(production, 'ZHONGMIN')).toBe('https://develop.cm-inv.com')
})

test('环境变量覆盖默认地址，末尾的斜杠去掉', () => {
  expect(base(production, 'RENTAL', { WANJIA_RENTAL_BASE: 'https://rental.example.com/api/' })).toBe(
    'https://rental.example.com/api',
  )
})

test.each([
  ['http://tc.mg.cool', 'https'],
  ['ws://tc.mg.cool', 'https'],
  ['tc.mg.cool', 'not an address'],
  ['https://', 'not an address'],
  ['', 'empty'],
  ['https://tc.mg.cool/?a=1', 'path only'],
  ['https://tc.mg.cool/#a', 'path only'],
  ['https://me@tc.mg.cool', 'user or a password'],
  ['https://me:hush@tc.mg.cool', 'user or a password'],
  ['https://10.0.0.7', 'no IP address'],
  ['https://0x7f.1', 'no IP address'],
  ['https://2130706433', 'no IP address'],
  ['https://[::1]:8443/api', 'no IP address'],
  ['https://localhost', 'not the public name'],
  ['https://office.local', 'not the public name'],
  ['https://intranet', 'not the public name'],
  ['https://tc.mg.cool/a//b', 'the path'],
  ['https://tc.mg.cool/%2e%2e%2fb', 'the path'],
])('地址 %p 使构建停止，说明变量和原因，不重复写错的值', (value, why) => {
  const build = () => constants(production, { WANJIA_WEAPP_BASE: value })
  expect(build).toThrow(why)
  expect(build).toThrow('WANJIA_WEAPP_BASE')
  expect(build).not.toThrow('hush')
})

test.each([
  ['HTTPS://TC.MG.COOL/', 'https://tc.mg.cool'],
  [' https://tc.mg.cool\n', 'https://tc.mg.cool'],
  ['https://tc.mg.cool/api//', 'https://tc.mg.cool/api'],
  ['https:tc.mg.cool', 'https://tc.mg.cool'],
  ['https:\\\\tc.mg.cool\\api', 'https://tc.mg.cool/api'],
  ['https://tc.mg.cool:443/api/../v1/', 'https://tc.mg.cool/v1'],
  ['https://tc.mg.cool:8443/api?', 'https://tc.mg.cool:8443/api'],
  ['https://@tc.mg.cool', 'https://tc.mg.cool'],
  ['https://万家.example.com', 'https://xn--chq864a.example.com'],
])('地址 %p 按解析后的样子写进构建', (value, written) => {
  expect(base(production, 'WEAPP', { WANJIA_WEAPP_BASE: value })).toBe(written)
})

test('模拟构建不读环境：微信连本机的模拟服务，H5 连页面自己', () => {
  const environment = { WANJIA_WEAPP_BASE: 'http://tc.mg.cool' }
  expect(base({ ...production, mock: true }, 'RENTAL', environment)).toBe(MOCK_ORIGIN)
  expect(base({ platform: 'h5', mock: true, watch: false }, 'WEAPP', environment)).toBe('')
})

test('每种构建各有其文件夹', () => {
  const folders = (['weapp', 'h5'] as const).flatMap((platform) =>
    [true, false].flatMap((watch) => outputFolder({ platform, mock: true, watch })),
  )
  const observed = { ...production, mock: true, form: '2021-02' }
  expect([outputFolder(production), outputFolder(observed), ...folders]).toEqual([
    'dist/weapp',
    'dist/weapp-mock-2021-02',
    'dist/weapp-dev',
    'dist/weapp-mock',
    'dist/h5-dev',
    'dist/h5',
  ])
})

const literal = (target: Target, name: string, environment: Record<string, string> = {}) =>
  JSON.parse(constants(target, environment)[`process.env.TARO_APP_${name}`] ?? 'null') as unknown

test('物业电话和消息模板来自环境；没有给就是空的，正式构建不带编造的号码', () => {
  expect(literal(production, 'OFFICE_PHONES')).toBe('')
  expect(literal(production, 'SUBSCRIBE_TEMPLATES')).toBe('')
  const given = {
    WANJIA_OFFICE_PHONES: '10002=010-12345678',
    WANJIA_SUBSCRIBE_TEMPLATES: 'application=aB-1_c',
  }
  expect(literal(production, 'OFFICE_PHONES', given)).toBe(given.WANJIA_OFFICE_PHONES)
  expect(literal(production, 'SUBSCRIBE_TEMPLATES', given)).toBe(given.WANJIA_SUBSCRIBE_TEMPLATES)
  expect(literal({ ...production, mock: true }, 'OFFICE_PHONES', given)).toMatch(/^10002=1900000\d{4}$/)
})

test('R41 房屋编号的规则来自环境；预览用模拟后台的规则', () => {
  expect(literal(production, 'PROPERTY_NUMBERS')).toBe('')
  const given = {
    WANJIA_PROPERTY_NUMBERS: '10002=A{building}-{unit}-{floor:2}-{house:2},00001/1/1/2/201=B1-0201,*=x',
  }
  expect(literal(production, 'PROPERTY_NUMBERS', given)).toBe(given.WANJIA_PROPERTY_NUMBERS)
  expect(literal({ ...production, mock: true }, 'PROPERTY_NUMBERS', given)).toMatch(/^\*=/)
})

test('R27 物业电话的小区标识可以是文字', () => {
  const given = { WANJIA_OFFICE_PHONES: '00001=010-12345678' }
  expect(literal(production, 'OFFICE_PHONES', given)).toBe(given.WANJIA_OFFICE_PHONES)
})

test.each([
  ['WANJIA_PROPERTY_NUMBERS', '10002'],
  ['WANJIA_PROPERTY_NUMBERS', '10002=A{flat}'],
  ['WANJIA_OFFICE_PHONES', '10002:12345'],
  ['WANJIA_OFFICE_PHONES', '10002=abc'],
  ['WANJIA_SUBSCRIBE_TEMPLATES', 'birthday=aB1'],
])('%s 写成 %p 使构建停止并举例', (name, value) => {
  expect(() => constants(production, { [name]: value })).toThrow(`${name}: ${value} is not like`)
})

test('接口的形式就是契约的那几种，不说就是文档的', () => {
  const form = (environment: Record<string, string> = {}) =>
    JSON.parse(constants(production, environment)['process.env.TARO_APP_WEAPP_FORM'] ?? 'null') as unknown
  expect(FORMS.map((name) => form({ WANJIA_WEAPP_FORM: name }))).toEqual([...FORMS])
  expect(form()).toBe(DOCUMENTED_FORM)
  expect(() => form({ WANJIA_WEAPP_FORM: '2019-01' })).toThrow(`none of ${FORMS.join(', ')}`)
})

/** Where Alipay takes money, and where it asks for the authorisation. */
const HOSTS = 'openapi.alipay.com,openauth.alipay.com'

test('租房的开关：正式构建默认不付款、不收证件、不带编造的位置和付款主机', () => {
  const settings = (target: Target, environment = {}) =>
    ['PLACES', 'PAY', 'PAPERS', 'PAYMENT_HOSTS'].map((name) => literal(target, `RENTAL_${name}`, environment))
  expect(settings(production)).toEqual(['', 'off', 'off', HOSTS])
  const given = {
    WANJIA_RENTAL_PLACES: '晨曦家园=104.06;30.66,星河里=104.08;30.67',
    WANJIA_RENTAL_PAY: 'copy',
    WANJIA_RENTAL_PAPERS: 'on',
  }
  expect(settings(production, given)).toEqual([given.WANJIA_RENTAL_PLACES, 'copy', 'on', HOSTS])
  expect(settings({ ...production, mock: true })).toEqual([
    expect.stringContaining('晨曦家园='),
    'copy',
    'on',
    `${HOSTS},pay.example.invalid,auth.example.invalid`,
  ])
})

test.each([
  ['WANJIA_RENTAL_PLACES', '晨曦家园=104.06,30.66', 'is not like'],
  ['WANJIA_RENTAL_PAY', 'alipay', 'is neither off nor copy'],
  ['WANJIA_RENTAL_PAPERS', 'yes', 'is neither off nor on'],
])('%s 写成 %p 使构建停止', (name, value, why) => {
  expect(() => constants(production, { [name]: value })).toThrow(why)
})
