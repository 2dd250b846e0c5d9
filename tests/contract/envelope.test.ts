import { readEnvelope, systemOf, systems, type System } from '@/contract/core/systems'
import { loginByPassword } from '@/contract/weapp/auth'
import { loginByWxCode } from '@/contract/weapp/token'

describe('R1 外层的数与文字', () => {
  test.each([
    [0, 0],
    ['0', 0],
    [1, 1],
    ['9', 9],
  ])('code %p 读成 %p', (code, value) => expect(readEnvelope('weapp', { code })?.code).toBe(value))
  test.each([
    [0, true],
    ['0', true],
    [1, false],
    ['1', false],
    [undefined, false],
    [null, false],
  ])('token_expired %p 是否失效：%p', (token_expired, lost) =>
    expect(readEnvelope('weapp', { code: '0', token_expired })?.tokenLost).toBe(lost),
  )
  test('没有 code 的不当作 0', () => expect(readEnvelope('weapp', { msg: 'x' })?.code).toBeNaN())
})

test.each([null, undefined, '文字', 3, []])('%p 没有外层', (body) =>
  expect(readEnvelope('weapp', body)).toBeUndefined(),
)

test('rental 的外层是 status、msg、ans', () => {
  expect(readEnvelope('rental', { status: '0', msg: '好', ans: [1] })).toMatchObject({
    code: 0,
    msg: '好',
    data: [1],
  })
})

test.each(Object.keys(systems) as System[])('%s 的"令牌失效"被自己的外层认得出', (system) => {
  const { tokenLost, codeKey } = systems[system]
  const envelope = readEnvelope(system, tokenLost.body)
  const byStatus = tokenLost.status !== undefined
  const byCode = envelope?.code === Number(tokenLost.body[codeKey]) && envelope.code !== 0
  expect(byStatus || byCode || envelope?.tokenLost).toBe(true)
})

test('接口的编号说明它的系统', () => expect(systemOf(loginByWxCode)).toBe('weapp'))

test('R4 同一路径的两个调用由正文区分，恰好一个成立', () => {
  const bodies = [{ code: 'c' }, { username: '19000001234', password: 'x', code: 'c' }, { password: 'x' }, {}]
  for (const body of bodies) expect(loginByPassword.matchesBody(body)).toBe(!loginByWxCode.matchesBody(body))
})
