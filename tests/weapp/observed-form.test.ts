// The main journeys on a bundle that was built for 2021-02, the form in which the real clients speak to the residents' backend.
import assert from 'node:assert/strict'
import { outputFolder } from '../../config/env'
import { publish } from '../../mock/world/community/announcements'
import { housesToTry } from '../../mock/personas'
import { idNumberOf } from '../../mock/world/people/seed-people'
import { pages } from '../../src/routes/pages'
import { signInByCode } from '../../tools/journeys/account'
import type { HostPhone } from '../../tools/journeys/drivers/host-phone'
import { chooseBills, openFees } from '../../tools/journeys/fees'
import * as onboarding from '../../tools/journeys/onboarding'
import { describeRepair, PROBLEM } from '../../tools/journeys/repairs'
import { CARD } from '../../tools/journeys/samples'
import type { TestMock } from '../support/mock'
import { journeys } from './support/journeys'

const FORM = '2021-02'
const OWNER = { wxCode: 'wx:resident-owner' }
const NEWCOMER = { wxCode: 'wx:resident-new' }
const DAY = 86_400_000

const journey = journeys({
  dist: outputFolder({ platform: 'weapp', mock: true, watch: false, form: FORM }),
  form: FORM,
})

const AGREE = '我已阅读并同意隐私说明和用户协议'

async function signInByWechatPhone(resident: HostPhone): Promise<void> {
  await resident.tick(AGREE)
  await resident.tap('微信手机号一键登录')
}

/** The house comes first in this form, by province, city and county; then the phone is checked for its community. */
async function pickHouseAndVerify(resident: HostPhone, phone = onboarding.MY_PHONE): Promise<void> {
  await resident.atStep('选择房屋')
  // Of province, city and community there is one only, which is not asked for.
  for (const place of ['灯火县', ...onboarding.FREE.slice(1)]) await resident.pickPlace(place)
  await resident.atStep('验证手机号')
  await onboarding.verifyPhone(resident, phone)
  await resident.atStep('与房屋的关系')
}

/** From the opened form to the review. */
async function fillForm(resident: HostPhone): Promise<void> {
  await pickHouseAndVerify(resident)
  await onboarding.relateAsOwner(resident)
  await onboarding.chooseFacePhoto(resident)
  await onboarding.chooseIdCard(resident)
  await resident.turn('所属行业', '教育')
  await resident.turn('细分行业', '中小学')
  await resident.turn('职业', '教师')
  await resident.fill('工作单位', '样例小学')
  await onboarding.answerSensitive(resident)
}

journey(
  '微信手机号一键登录就注册好了；选房提交，没有通过的再申请，通过后绑定',
  { phoneAnswer: 'allow', phoneNumber: '19000000031' },
  async (resident) => {
    await resident.tap('登录')
    await signInByWechatPhone(resident)
    await resident.at(pages.home.path)
    await resident.tap('绑定房屋')
    await fillForm(resident)
    await onboarding.submit(resident)
    await resident.tap('查看审核进度')
    await resident.see('待审核')
    await onboarding.decide(resident, 'rejected', '照片不清楚')
    await resident.refresh()
    await resident.tapText('未通过')
    await resident.at(pages.application.path)
    await resident.see('照片不清楚')
    await resident.tap('重新申请')
    await resident.see(/已填好您上次申请里仍然有效的内容/)
    await onboarding.verifyPhone(resident)
    await resident.atStep('与房屋的关系')
    await resident.tap('下一步')
    await resident.atStep('人脸照片')
    await onboarding.consent(resident)
    await onboarding.sendPortrait(resident)
    await resident.tap('下一步')
    // The identity and the occupation are there already.
    await resident.atStep('其他信息')
    await onboarding.answerSensitive(resident)
    await resident.see(CARD.name)
    await onboarding.submit(resident)
    await onboarding.decide(resident, 'approved')
    await resident.tap('查看审核进度')
    await resident.see('我的房屋')
    await resident.tapText(onboarding.FREE_NAME)
    await resident.see(/家庭成员（1）/)
  },
)

journey('自己的手机号：四位验证码登录，没注册过的也一样', { phoneAnswer: 'deny' }, async (resident) => {
  await resident.tap('登录')
  await signInByWechatPhone(resident)
  await resident.see(/没有得到您的微信手机号/)
  await resident.choose('验证码登录')
  await resident.notHere('微信手机号一键登录')
  await onboarding.giveCode(resident, '19000000031')
  await resident.tap('登录')
  await resident.at(pages.home.path)
  await resident.see(/您好/)
  assert.equal(await resident.calls('weapp.signInByOwnPhone'), 1)
})

journey('业主添加家人，物业通过后本人用姓名和验证码开通', OWNER, async (resident) => {
  await resident.see('当前房屋')
  const [, building, , , number] = housesToTry.ownersFirst
  const house = (await resident.rows('houses')).find(
    ({ buildingNumber, houseNumber }) => buildingNumber === building && houseNumber === number,
  )
  assert.ok(house)
  const houseId = house.id
  await resident.visit(pages.house.url({ houseId, role: 'owner' }))
  await resident.tap('添加家人或租客')
  await resident.turn('关系', '儿子')
  await resident.fill('姓名', '林小满')
  await resident.fill('手机号', '19000000077')
  await resident.fill('身份证号', idNumberOf('20000101', 77))
  await resident.tick(/我已征得本人同意/)
  await resident.tap('提交物业审核')
  await resident.see('已提交，等待物业审核')
  await onboarding.decide(resident, 'approved')
  await resident.visit(pages.house.url({ houseId, role: 'owner' }))
  await resident.see('林小满')
})

journey('登记过的家人自己开通，看到房屋', { ...NEWCOMER, world: enterRelative }, async (resident) => {
  await resident.see(/您好/)
  await resident.visit(pages.activate.url())
  await resident.fill('姓名', '陆念初')
  await onboarding.giveCode(resident, '19000000078')
  await resident.tap('开通')
  await resident.at(pages.houses.path)
  await resident.see('晨曦家园1栋1单元1楼101号')
})

/** The owner has entered a relative with a phone, and the office has agreed. */
function enterRelative({ world }: TestMock): void {
  const { people } = world.tables
  const relative = people.all().find(({ name }) => name === '陆念初')
  assert.ok(relative)
  people.change(relative.id, { phone: '19000000078' })
}

journey('缴费：选两笔、一次付完，记录里有', { ...OWNER, payment: 'success' }, async (resident) => {
  await openFees(resident)
  await resident.see('待缴 7 笔')
  await chooseBills(resident, /^水费/, /^车位费/)
  await resident.see('2 笔，共 ¥386.50')
  assert.equal(await resident.calls('weapp.payOrder'), 1)
})

journey('报修：选类别、写明问题、提交，列表里有', OWNER, async (resident) => {
  await resident.see('当前房屋')
  await resident.visit(pages.newRepair.url())
  await describeRepair(resident)
  await resident.tap('提交报修')
  await resident.see('报修已提交')
  await resident.visit(pages.repairs.url())
  await resident.see(PROBLEM)
})

journey('R35 公告是网页内容：显示成文字，脚本不执行', { ...OWNER, world: publishHtml }, async (resident) => {
  await resident.see('当前房屋')
  await resident.visit(pages.announcements.url())
  await resident.tapText('春季绿化养护')
  await resident.at(pages.announcement.path)
  await resident.see('请勿踩踏草坪')
  await resident.notHere(/<p>|alert/)
})

function publishHtml({ world }: TestMock): void {
  publish(world, {
    communityIdentifier: '10002',
    title: '春季绿化养护',
    content: '<p>各位邻居：<strong>请勿踩踏草坪</strong></p><script>alert(1)</script>',
  })
}

journey('投诉：写一条，提交后看到待处理', OWNER, async (resident) => {
  await resident.see('当前房屋')
  await resident.visit(pages.newComplaint.url())
  await resident.fill('内容', '地下车库入口的灯坏了三天')
  await resident.tap('提交')
  await resident.at(pages.complaint.path)
  await resident.see('待处理')
})

journey('填到一半登录失效：重新登录后回到原处，填过的都在', NEWCOMER, async (resident) => {
  await resident.tap('绑定房屋')
  await fillForm(resident)
  // Past the fourteen days of 1.5, and WeChat names somebody whom nobody knows.
  await resident.pass(20 * DAY)
  await resident.app.set({ wxCode: 'wx:somebody-else' })
  await resident.tap('提交审核')
  await resident.at(pages.login.path)
  await resident.choose('验证码登录')
  await resident.notHere('微信手机号一键登录')
  await signInByCode(resident, '19000000003')
  await resident.at(pages.form.path)
  await resident.atStep('核对并提交')
  await resident.see('样例甲')
  await onboarding.submit(resident)
  assert.equal(await resident.calls('weapp.submitForm'), 1)
})
