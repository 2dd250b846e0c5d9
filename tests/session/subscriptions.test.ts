import { clock } from '@/platform/clock'
import { subscribeTemplates } from '@/platform/env'
import { areMessagesOff, openMessageSettings } from '@/platform/subscriptions'
import { askToSubscribe, messageTemplates } from '@/session/subscriptions'
import { playTaro } from '../support/taro'
import { START } from '../support/mock'

const DAY = 86_400_000
const asked: string[] = []
let now = START

/** A WeChat that gives this answer. */
function withTemplates(answer: () => Promise<unknown> = () => Promise.resolve({})) {
  Object.assign(subscribeTemplates, { application: 'T-application', repair: 'T-repair' })
  playTaro({
    requestSubscribeMessage: ({ tmplIds }: { tmplIds: string[] }) => {
      asked.push(...tmplIds)
      return answer()
    },
  })
}

beforeEach(() => {
  asked.length = 0
  now = START
  jest.spyOn(clock, 'now').mockImplementation(() => now)
})
afterEach(() => {
  for (const scene of Object.keys(subscribeTemplates)) Reflect.deleteProperty(subscribeTemplates, scene)
  jest.restoreAllMocks()
})

test('没有配置模板时从不询问', async () => {
  playTaro({ requestSubscribeMessage: () => Promise.reject(new Error('must not be called')) })
  await askToSubscribe('application')
  expect(messageTemplates()).toEqual([])
  expect(JSON.stringify({ ...localStorage })).not.toContain('asked-to-subscribe')
})

test('只问这件事的模板，还在点按之内就问', () => {
  withTemplates()
  void askToSubscribe('repair')
  expect(asked).toEqual(['T-repair'])
})

test('没有模板的事不问，也不占用这一周', async () => {
  withTemplates()
  await askToSubscribe('payment')
  await askToSubscribe('application')
  expect(asked).toEqual(['T-application'])
})

test('不管什么事，一周最多问一次，应用重开也算数', async () => {
  withTemplates()
  await askToSubscribe('application')
  now += 7 * DAY - 1
  await askToSubscribe('repair')
  expect(asked).toEqual(['T-application'])
  now += 1
  await askToSubscribe('repair')
  expect(asked).toEqual(['T-application', 'T-repair'])
})

test('手机时间被拨回去，不会从此不问', async () => {
  withTemplates()
  await askToSubscribe('application')
  now -= 30 * DAY
  await askToSubscribe('application')
  expect(asked).toHaveLength(2)
})

test('拒绝、出错、不支持都不影响办事', async () => {
  withTemplates(() => Promise.reject({ errMsg: 'requestSubscribeMessage:fail', errCode: 20004 }))
  await expect(askToSubscribe('application')).resolves.toBeUndefined()
})

test('记不下来就不问', async () => {
  withTemplates()
  playTaro({
    setStorageSync: () => {
      throw new Error('full')
    },
  })
  await askToSubscribe('application')
  expect(asked).toEqual([])
})

test.each([
  ['总开关关了', { mainSwitch: false }, true],
  ['这一条选了不再询问的拒绝', { mainSwitch: true, itemSettings: { 'T-application': 'reject' } }, true],
  ['别的消息被拒绝', { mainSwitch: true, itemSettings: { other: 'reject' } }, false],
  ['什么都没有决定', { mainSwitch: true }, false],
  ['旧版微信不说', undefined, false],
])('%s', async (_, subscriptionsSetting, off) => {
  playTaro({ getSetting: () => Promise.resolve({ authSetting: {}, subscriptionsSetting }) })
  expect(await areMessagesOff(['T-application'])).toBe(off)
})

test('读不到设置不当作关了，打不开设置也不报错', async () => {
  playTaro({
    getSetting: () => Promise.reject(new Error('no')),
    openSetting: () => Promise.reject(new Error('no')),
  })
  expect(await areMessagesOff(['T-application'])).toBe(false)
  await expect(openMessageSettings()).resolves.toBeUndefined()
})
