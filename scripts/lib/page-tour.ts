// Every page of the mini-program as residents come to it, for whoever looks at pages one by one.
import { pagePaths } from '../../tools/weapp-host/compile/manifest'
import type { PhoneOptions } from '../../tools/weapp-host/driver/launch'
import type { Stage } from '../../tests/weapp/support/journeys'
import * as form from '../../tests/weapp/support/onboarding'
import { Resident } from '../../tests/weapp/support/resident'
import { stepByGesture } from './findings'
import { START } from '../../tests/support/mock'

export interface Look {
  readonly theme: 'light' | 'dark'
  readonly textScale: 'normal' | 'larger'
}

/** Called on each page when it is quiet; `name` is the page and what it shows. */
export type Inspect = (name: string, resident: Resident) => Promise<void>

type Walk = (resident: Resident, stop: (what: string) => Promise<void>) => Promise<void>

async function visit({ app }: Resident, url: string): Promise<void> {
  await app.callWx('reLaunch', { url })
}

const visitor: Walk = async (resident, stop) => {
  await resident.see('您可以在这里')
  await stop('visitor')
  await resident.app.tabTo('房屋')
  await resident.see('登录后查看您的房屋')
  await stop('visitor')
  await resident.app.tabTo('我的')
  await resident.see('还没有登录')
  await stop('visitor')
  await resident.tap('登录')
  await resident.see('登录万家')
  await resident.tap('登录')
  await stop('by code, with errors')
  await resident.choose('密码登录')
  await stop('by password')
  await resident.tap('还没有帐号？去注册')
  await resident.fill('设置密码', 'Wanjia-2026')
  await stop('with strength')
  await visit(resident, '/packages/account/privacy/index')
  await resident.see('收集什么、为什么')
  await stop('')
  await visit(resident, '/packages/account/settings/index')
  await resident.see('深浅色')
  await stop('')
}

const owner: Walk = async (resident, stop) => {
  await resident.see('当前房屋')
  await stop('owner')
  await resident.app.tabTo('我的')
  await resident.see('退出登录')
  await stop('owner')
  await resident.app.tabTo('房屋')
  await resident.tapText('晨曦家园3栋2单元4楼401号')
  await resident.see(/已绑定（/)
  await stop('')
  await visit(resident, '/packages/onboarding/bind-more/index')
  await form.atStep(resident, '验证手机号')
  await stop('手机号')
}

const payer: Walk = async (resident, stop) => {
  await resident.see('当前房屋')
  await visit(resident, '/packages/fees/list/index')
  await resident.see('待缴 7 笔')
  await stop('')
  await resident.tap('选择账单缴费')
  await resident.button(/^水费/).click()
  await stop('choosing')
  await resident.tap('去支付')
  await resident.see('共 1 笔')
  await stop('to confirm')
  await resident.tap('确认支付 ¥86.50')
  await resident.see('1 笔，共 ¥86.50')
  await stop('paid')
  await visit(resident, '/packages/fees/history/index')
  await resident.button(/^水费/).click()
  await resident.at('packages/fees/order/index')
  await resident.see('商户单号')
  await stop('paid')
  await resident.tap('查看缴费凭证')
  await resident.see('收费单位')
  await stop('')
  await visit(resident, '/packages/fees/history/index')
  await resident.see('2026年3月账单')
  await stop('')
}

const tenant: Walk = async (resident, stop) => {
  await resident.app.tabTo('房屋')
  await resident.see('我的申请')
  await stop('tenant')
  await resident.tapText('未通过')
  await resident.see('未通过的原因')
  await stop('rejected')
}

const newcomer: Walk = async (resident, stop) => {
  await form.openForm(resident)
  await stop('手机号')
  await form.verifyPhone(resident)
  await resident.see('晨曦家园')
  await stop('小区')
  await form.pickHouse(resident)
  await resident.choose(/房屋登记在您名下/)
  await stop('关系')
  await resident.tap('下一步')
  await form.consent(resident)
  await stop('人脸')
  await resident.tap('从相册选择')
  await resident.see('照片已上传')
  await stop('人脸已上传')
  await resident.tap('下一步')
  await form.atStep(resident, '身份证信息')
  await resident.tap('下一步')
  await stop('身份证，有错误')
  await form.giveCard(resident)
  await stop('其他')
  await form.answerRest(resident)
  await stop('核对')
  await resident.tap('提交审核')
  await resident.see('已提交，等待物业审核')
  await stop('已提交')
}

const tenantFacing: Walk = async (resident, stop) => {
  await form.openForm(resident)
  await form.verifyPhone(resident)
  await form.pickHouse(resident, form.OWNED)
  await resident.see('这套房屋已有业主')
  await resident.choose(/和现在的业主一起/)
  await stop('已有业主')
}

const WALKS: readonly [options: PhoneOptions, walk: Walk][] = [
  [{ wxCode: 'wx:visitor' }, visitor],
  [{ wxCode: 'wx:resident-owner' }, owner],
  [{ wxCode: 'wx:resident-owner', payment: 'success' }, payer],
  [{ wxCode: 'wx:resident-tenant' }, tenant],
  [form.NEWCOMER, newcomer],
  [form.NEWCOMER, tenantFacing],
]

const PREFERENCES = 'wanjia/device/preferences'

/** Takes the tour once; throws when a page of app.json was not on it. */
export async function takeTour(stage: Stage, look: Look, inspect: Inspect): Promise<void> {
  const seen = new Set<string>()
  for (const [options, walk] of WALKS) {
    const mock = stage.newWorld()
    const app = await stage.host.launch({
      ...options,
      now: START,
      dark: look.theme === 'dark',
      storage: { [PREFERENCES]: { version: 1, value: look } },
    })
    await stepByGesture(app)
    const resident = new Resident(app, mock)
    await walk(resident, async (what) => {
      await app.settled()
      const path = (await app.stack()).at(-1)?.path ?? ''
      seen.add(path)
      await inspect(what ? `${path} · ${what}` : path, resident)
    })
    await app.close()
  }
  const missed = pagePaths(stage.host.manifest.app).filter((path) => !seen.has(path))
  if (missed.length > 0) throw new Error(`not on the tour: ${missed.join(', ')}`)
}
