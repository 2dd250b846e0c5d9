import assert from 'node:assert/strict'
import { pages } from '../../src/routes/pages'
import { endAccount, LEAVER } from '../../tools/journeys/deletion'
import { journeys } from './support/journeys'

const OWNER = { wxCode: 'wx:resident-owner' }

const journey = journeys()

journey(
  '注销到底：欠费、删除和保留说清楚，验证后账号没有了，手机上什么都不留，物业要留的都在',
  { wxCode: `wx:${LEAVER}` },
  endAccount,
)

journey('会话记录加密写下，别的记录里没有令牌', OWNER, async (resident) => {
  await resident.see('当前房屋')
  await resident.app.settled()
  const stored = await resident.storage()
  assert.equal(stored['wanjia/device/session'], '(encrypted)')
  assert.ok(!/eyJ/.test(JSON.stringify(stored)), 'a token is stored in plain form')
})

journey('我的信息在截屏里是模糊的，离开后别的页面不受影响', OWNER, async (resident) => {
  const effects = async () =>
    (await resident.app.report()).calls
      .filter(({ name }) => name === 'setVisualEffectOnCapture')
      .map(({ args }) => (args as { visualEffect: string }).visualEffect)
  await resident.see('当前房屋')
  assert.deepEqual(await effects(), [])
  await resident.visit(pages.myData.url())
  await resident.see('登记信息')
  assert.equal((await effects()).at(-1), 'hidden')
  await resident.visit(pages.home.url())
  await resident.see('当前房屋')
  assert.equal((await effects()).at(-1), 'none')
})
