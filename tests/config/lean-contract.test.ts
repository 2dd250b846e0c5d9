/** @jest-environment node */
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

function compiled(platform: string): string {
  const before = process.env.TARO_ENV
  process.env.TARO_ENV = platform as 'weapp'
  const result = transformSync(SOURCE, {
    plugins: ['./config/lean-contract.js'],
    configFile: false,
    babelrc: false,
  })
  process.env.TARO_ENV = before
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
