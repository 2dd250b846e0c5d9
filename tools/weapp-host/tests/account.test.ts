// WeChat's user and phone number, as buttons of native mini-programs ask for them.
import assert from 'node:assert/strict'
import { createDecipheriv } from 'node:crypto'
import { EXPECTED, HABITS } from './support/habits'
import { phoneTests } from './support/phones'

const phone = phoneTests({ dist: HABITS })

phone(
  '用户信息带头像地址，头像显示得出；拒绝时说明',
  { expect: EXPECTED, options: { page: 'pages/account/index', userInfo: { nickName: '示例' } } },
  async (app) => {
    await app.tap('#user')
    await app.see('getUserInfo:ok 示例 true')
    await app.tab.waitForFunction(
      () => document.querySelector<HTMLImageElement>('#face img')?.naturalWidth === 132,
    )
    await app.refuse('userInfo')
    await app.tap('#user')
    await app.see('getUserInfo:fail auth deny')
  },
)

const SESSION_KEY = Buffer.from('0123456789abcdef').toString('base64')

phone(
  '手机号：拒绝、同意、后端用 session_key 解得开',
  {
    expect: EXPECTED,
    options: { page: 'pages/account/index', phoneNumber: '19000000042', sessionKey: SESSION_KEY },
  },
  async (app) => {
    await app.tap('#phone')
    await app.answer('wh-phone', '不允许')
    await app.see('getPhoneNumber:fail user deny')
    await app.tap('#phone')
    await app.answer('wh-phone', '允许')
    await app.see('getPhoneNumber:ok true true')
    const { encryptedData, iv } = (await app.callPage('result')) as { encryptedData: string; iv: string }
    const decipher = createDecipheriv(
      'aes-128-cbc',
      Buffer.from(SESSION_KEY, 'base64'),
      Buffer.from(iv, 'base64'),
    )
    const text = decipher.update(encryptedData, 'base64', 'utf8') + decipher.final('utf8')
    const { purePhoneNumber, countryCode } = JSON.parse(text) as Record<string, string>
    assert.deepEqual([purePhoneNumber, countryCode], ['19000000042', '86'])
    await app.set({ phoneAnswer: 'quota' })
    await app.tap('#quiet')
    await app.see('1400001 false false')
    assert.equal(await app.ui('#wh-toast').count(), 0)
    await app.tap('#phone')
    await app.ui('#wh-toast').getByText('使用次数已达').waitFor()
  },
)

for (const [phoneForm, expected] of [
  ['code', 'getPhoneNumber:ok true false'],
  ['encrypted', 'getPhoneNumber:ok false true'],
] as const)
  phone(
    `手机号只给${phoneForm}`,
    { expect: EXPECTED, options: { page: 'pages/account/index', phoneAnswer: 'allow', phoneForm } },
    async (app) => {
      await app.tap('#phone')
      await app.see(expected)
    },
  )
