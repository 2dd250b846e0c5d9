// How many taps a resident needs, counted on the built mini-program through its real pages (decision 036). WeChat's own windows are not
// counted: its question for a payment and its album.
import assert from 'node:assert/strict'
import { counted } from '../../tools/journeys/drivers/counted-phone'
import * as form from '../../tools/journeys/onboarding'
import { register } from '../../tools/journeys/account'
import { PROBLEM } from '../../tools/journeys/repairs'
import { pages } from '../../src/routes/pages'
import type { Phone } from '../../tools/journeys/phone'
import { journeys } from './support/journeys'

const OWNER = { wxCode: 'wx:resident-owner', payment: 'success' } as const
const NEWCOMER = { name: '新住户', phone: '19000000031', password: 'Wanjia-2026' }

/** The most that a way may take. A change that needs more has to say why in decision 036. */
const MOST = { form: 26, payAll: 2, payTwo: 5, repair: 5, repairWithTime: 7 }

const journey = journeys()

/** The code of a phone that has just been proven: the number is there already. */
async function proveAgain(phone: Phone): Promise<void> {
  assert.equal(await phone.value('手机号'), NEWCOMER.phone)
  await phone.tap('获取验证码')
  await phone.offers(/秒后重发/)
  await phone.fill('验证码', await phone.lastCode(NEWCOMER.phone))
  await phone.tap('验证并继续')
}

journey(`注册到提交一套空房的申请：${MOST.form} 次点按`, {}, async (resident) => {
  const { phone, taps } = counted(resident)
  await phone.tap('注册新账号')
  await register(phone, NEWCOMER)
  await form.openForm(phone)
  await proveAgain(phone)
  await form.pickHouse(phone)
  await form.relateAsOwner(phone)
  await form.chooseFacePhoto(phone)
  await form.chooseIdCard(phone)
  await form.answerRest(phone)
  await form.submit(phone)
  assert.equal(taps(), MOST.form)
})

journey(`缴清全部七笔：${MOST.payAll} 次点按`, OWNER, async (resident) => {
  const { phone, taps } = counted(resident)
  await phone.tap(/去缴费/)
  await phone.tap('缴 ¥3,921.70')
  await phone.see('7 笔，共 ¥3,921.70')
  assert.equal(taps(), MOST.payAll)
})

journey(`七笔里只缴两笔：${MOST.payTwo} 次点按`, OWNER, async (resident) => {
  const { phone, taps } = counted(resident)
  await phone.tap(/去缴费/)
  await phone.tick('全选')
  await phone.tick(/^水费/)
  await phone.tick(/^车位费/)
  await phone.tap('缴 ¥386.50')
  await phone.see('2 笔，共 ¥386.50')
  assert.equal(taps(), MOST.payTwo)
})

async function describe(phone: Phone): Promise<void> {
  await phone.tap('物业报修')
  await phone.tap('我要报修')
  await phone.at(pages.newRepair.path)
  await phone.fill('问题描述', PROBLEM)
  await phone.tap('室内 · 门窗 · 关不严')
}

journey(`报修：${MOST.repair} 次点按`, OWNER, async (resident) => {
  const { phone, taps } = counted(resident)
  await describe(phone)
  await phone.tap('提交报修')
  await phone.see('报修已提交')
  assert.equal(taps(), MOST.repair)
})

journey(`报修并约好上门的日子和时段：${MOST.repairWithTime} 次点按`, OWNER, async (resident) => {
  const { phone, taps } = counted(resident)
  await describe(phone)
  await phone.tick('明天')
  await phone.tick(/^下午/)
  await phone.tap('提交报修')
  await phone.see('报修已提交')
  assert.equal(taps(), MOST.repairWithTime)
})
