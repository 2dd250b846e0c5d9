import { pages } from '../../src/routes/pages'
import assert from 'node:assert/strict'
import { journeys } from './support/journeys'

const OWNER = { wxCode: 'wx:resident-owner' }
const OWNERS_PHONE = '19000000001'

const journey = journeys()

journey('注销到底：说清楚欠费、删除和保留，验证后账号没有了，手机上什么都不留', OWNER, async (resident) => {
  await resident.see('当前房屋')
  await resident.visit(pages.settings.url())
  await resident.tap(/^注销账号/)
  await resident.see(/待缴费，共/)
  await resident.see('物业依法保留')
  await resident.tap('获取验证码')
  await resident.button(/秒后重发/).waitFor()
  await resident.fill('验证码', await resident.lastCode(OWNERS_PHONE))
  await resident.tick('我已了解删除和保留的内容')
  await resident.tap('注销账号')
  await resident.answer('注销')
  await resident.at(pages.home.path)
  await resident.see('在万家能办这些事')
  assert.equal(resident.mock.world.tables.accounts.first('phone', OWNERS_PHONE), undefined)
  assert.ok(!JSON.stringify(await resident.app.storage()).includes('林晓岚'))
})

journey('会话记录加密写下，别的记录里没有令牌', OWNER, async (resident) => {
  await resident.see('当前房屋')
  await resident.app.settled()
  const stored = await resident.app.storage()
  assert.equal(stored['wanjia/device/session'], '(encrypted)')
  assert.ok(!/eyJ/.test(JSON.stringify(stored)), 'a token is stored in plain form')
})
