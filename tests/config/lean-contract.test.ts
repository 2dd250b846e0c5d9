/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { transformSync } from '@babel/core'
import { registry } from '@/contract/registry'

const SOURCE = `
import { object, text } from './codec'
import { defineEndpoint } from './endpoint'
const answered = (msg) => tell({ msg })
export const one = defineEndpoint({
  id: 'weapp.one', section: '1', title: '一', request: object({ name: text() }), successBody: answered('好'), rulings: ['R1'],
})
register(one)
`

function compiled(platform: string, source = SOURCE, form?: string): string {
  const before = process.env.TARO_ENV
  process.env.TARO_ENV = platform as 'weapp'
  if (form !== undefined) process.env.WANJIA_WEAPP_FORM = form
  const result = transformSync(source, {
    plugins: ['./config/lean-contract.js'],
    presets: ['@babel/preset-typescript'],
    filename: 'contract.ts',
    configFile: false,
    babelrc: false,
  })
  process.env.TARO_ENV = before
  delete process.env.WANJIA_WEAPP_FORM
  return result?.code ?? ''
}

test('没有人读的接口可以丢掉：每个描述都标为没有副作用，真正做事的调用不标', () => {
  const code = compiled('weapp')
  expect(code).toContain('/*#__PURE__*/defineEndpoint(')
  expect(code).toContain('/*#__PURE__*/object(')
  expect(code).toContain('\nregister(one)')
  expect(code).toContain('=> tell(')
})

test('微信的包里没有只给文档和模拟后台用的内容，H5 里都在', () => {
  expect(compiled('weapp')).not.toMatch(/section|title|answered\('好'\)|rulings/)
  expect(compiled('h5')).toMatch(/section[\s\S]*title[\s\S]*answered\('好'\)[\s\S]*rulings/)
})

test('拿掉的每一项都真是接口描述里的一项，改了名字这里先知道', () => {
  const { DOCUMENTARY } = jest.requireActual<{ DOCUMENTARY: string[] }>('../../config/lean-contract.js')
  const given = new Set(registry.flatMap((endpoint) => Object.keys(endpoint)))
  expect(DOCUMENTARY.filter((name) => !given.has(name))).toEqual([])
})

const TWO_FORMS = `
import { object, text, wire } from './codec'
import { defineEndpoint } from './endpoint'
export const buildings = defineEndpoint({
  id: 'weapp.buildings', path: '/buildings', request: object({ community: wire('id', text()) }),
  forms: { '2021-02': { request: object({ community: wire('community_indentifier', text()) }) } },
})
export const register = defineEndpoint({
  id: 'weapp.register', path: '/users', request: object({ password: text() }), onlyIn: '2020-11',
})
export const signIn = defineEndpoint({
  id: 'weapp.signIn', path: '/sign-in', request: object({ openid: text() }), onlyIn: '2021-02',
})
`

test('小程序的包里只有一种接口形式：另一种的地址和字段都不在（R42）', () => {
  const documented = compiled('weapp', TWO_FORMS)
  expect(documented).toMatch(/wire\('id'[\s\S]*password/)
  expect(documented).not.toMatch(/community_indentifier|sign-in|openid/)
  const later = compiled('weapp', TWO_FORMS, '2021-02')
  expect(later).toMatch(/community_indentifier[\s\S]*openid/)
  expect(later).not.toMatch(/wire\('id'|users|password/)
})

test('浏览器预览里两种形式都在，可以切换', () => {
  const both = compiled('h5', TWO_FORMS)
  for (const word of ['community_indentifier', "wire('id'", 'password', 'openid'])
    expect(both).toContain(word)
})

/** The contract of weapp as a mini-program of that form contains it. */
const contractIn = (form: string) =>
  readdirSync('src/contract/weapp')
    .map((file) => compiled('weapp', readFileSync(path.join('src/contract/weapp', file), 'utf8'), form))
    .join('\n')

test('约定本身：每种构建里都没有另一种形式独有的字段', () => {
  const later = /community_indentifier|county_id|encryptedData|selfPhone|county_name/
  expect(contractIn('2020-11')).not.toMatch(later)
  expect(contractIn('2021-02')).toMatch(later)
  // The sign-ins of the document, and the number of a building under its documented name.
  const documented = /username|wire\)?\('id', _?positive/
  expect(contractIn('2021-02')).not.toMatch(/username/)
  expect(contractIn('2020-11')).toMatch(documented)
})
