import * as journey from '../../tests/e2e/support/journey'
import type { Phone } from '../../tests/e2e/support/phone'

type Shoot = (name: string) => Promise<void>
export type Walk = (phone: Phone, shoot: Shoot) => Promise<void>

const visitor: Walk = async (phone, shoot) => {
  await phone.see('登录')
  await shoot('home-visitor')
  await phone.tab('房屋')
  await phone.see('登录后查看您的房屋')
  await shoot('houses-visitor')
  await phone.tab('我的')
  await phone.see('还没有登录')
  await shoot('me-visitor')
  await phone.tap('登录')
  await phone.see('登录万家')
  await shoot('login')
  await phone.tap('登录')
  await shoot('login-errors')
  await phone.tap('还没有帐号？去注册')
  await phone.button('注册并登录').waitFor()
  await shoot('register')
  await phone.visit('/packages/account/privacy/index')
  await phone.see('收集什么、为什么')
  await shoot('privacy')
}

const owner: Walk = async (phone, shoot) => {
  await phone.see('当前房屋')
  await shoot('home')
  await phone.tab('房屋')
  await phone.see('我的房屋')
  await shoot('houses')
  await phone.top.getByText('晨曦家园3栋2单元4楼401号').click()
  await phone.button('设为当前房屋').waitFor()
  await shoot('house-detail')
  await phone.visit('/pages/me/index')
  await phone.see('绑定更多房屋')
  await shoot('me')
  await phone.visit('/packages/account/settings/index')
  await phone.see('深浅色')
  await shoot('settings')
  await phone.visit('/packages/onboarding/bind-more/index')
  await phone.see('验证手机号')
  await shoot('bind-more')
}

const tenant: Walk = async (phone, shoot) => {
  await phone.tab('房屋')
  await phone.see('我的申请')
  await shoot('houses-tenant')
  await phone.top.getByText('晨曦家园10栋2单元5楼501号').click()
  await phone.see('未通过的原因')
  await shoot('audit-rejected')
  await phone.visit('/packages/house/audit/index?auditId=999999')
  await phone.see('没有找到这条申请')
  await shoot('audit-unknown')
  await phone.visit('/packages/house/detail/index?houseId=1&role=owner')
  await phone.see('看不到这套房屋')
  await shoot('house-not-mine')
}

const newcomer: Walk = async (phone, shoot) => {
  await phone.tab('房屋')
  await phone.see('您还没有绑定房屋')
  await shoot('houses-empty')
  await phone.tap('绑定房屋')
  await phone.see('先验证您的手机号')
  await shoot('form-1-phone')
  await journey.verifyPhone(phone, '19000000020')
  await phone.see('请选择小区')
  await shoot('form-2-picker')
  await journey.pickHouse(phone, journey.FREE_HOUSE.slice(0, 1))
  await phone.see('10栋')
  await shoot('form-2-picker-building')
  await journey.pickHouse(phone, journey.FREE_HOUSE.slice(1, 4))
  await phone.see('501号')
  await phone.tap('找不到我的房屋')
  await shoot('form-2-picker-house')
  await journey.pickHouse(phone, journey.FREE_HOUSE.slice(4))
  await phone.see('房屋登记在您名下')
  await shoot('form-3-relation')
  await journey.relateAsOwner(phone)
  await phone.see('为什么需要人脸照片')
  await shoot('form-4-face')
  await journey.giveSampleFace(phone)
  await phone.see('拍照自动填写')
  await shoot('form-5-card')
  await journey.giveSampleCard(phone)
  await phone.see('职业')
  await shoot('form-6-rest')
  await journey.answerRest(phone)
  await phone.button('提交审核').waitFor()
  await shoot('form-7-review')
  await phone.tap('提交审核')
  await phone.see('已提交，等待物业审核')
  await shoot('form-8-result')
  await phone.tap('查看审核进度')
  await phone.see('待审核')
  await phone.top.getByText(journey.FREE_HOUSE_NAME).click()
  await phone.button('撤回申请').waitFor()
  await shoot('audit-pending')
}

const failing: Walk = async (phone, shoot) => {
  await phone.see('当前房屋')
  await phone.door('faults', { endpoint: '*', kind: 'http500', times: 6 })
  await phone.visit('/packages/house/detail/index?houseId=1&role=owner')
  await phone.see('服务暂时不可用')
  await shoot('house-failed')
}

/** In a large world: a level with many places. */
const largeTown: Walk = async (phone, shoot) => {
  await phone.see('绑定房屋')
  await phone.door('reset', { seed: 'large' })
  await phone.page.reload()
  await phone.tap('绑定房屋')
  await journey.verifyPhone(phone, '19000000020')
  await phone.see('25栋')
  await shoot('picker-large')
}

const payer: Walk = async (phone, shoot) => {
  await phone.see('当前房屋')
  await phone.visit('/packages/fees/list/index')
  await phone.see('待缴 7 笔')
  await shoot('fees')
  await phone.tap('选择账单缴费')
  await phone.tap('全选')
  await shoot('fees-choosing')
  await phone.tap('去支付')
  await phone.see('共 7 笔')
  await shoot('fees-confirm')
  await phone.visit('/packages/fees/history/index')
  await phone.see('2026年3月账单')
  await shoot('fees-history')
  await phone.top.getByText('物业费').first().click()
  await phone.see('商户单号')
  await shoot('fees-order')
  await phone.tap('查看缴费凭证')
  await phone.button('保存为图片').waitFor()
  await shoot('fees-receipt')
}

/** Through every page of the app, stopping at what is worth a picture. */
export const WALKS: readonly [persona: string, walk: Walk][] = [
  ['visitor', visitor],
  ['resident-owner', owner],
  ['resident-tenant', tenant],
  ['resident-new', newcomer],
  ['resident-owner', failing],
  ['resident-new', largeTown],
  ['resident-owner', payer],
]
