import { pages } from '../../../src/routes/pages'
import * as form from '../../../tests/weapp/support/onboarding'
import { visit, type Tour } from './tour'

export const visitor: Tour = async (resident, stop) => {
  await resident.see('在万家能办这些事')
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
  await resident.tap('还没有账号？去注册')
  await resident.fill('设置密码', 'Wanjia-2026')
  await stop('with strength')
  await visit(resident, `/${pages.privacy.path}`)
  await resident.see('收集什么、为什么')
  await stop('')
  await visit(resident, `/${pages.settings.path}`)
  await resident.see('外观')
  await stop('')
}

export const owner: Tour = async (resident, stop) => {
  await resident.see('当前房屋')
  await stop('owner')
  await resident.app.tabTo('我的')
  await resident.see('退出登录')
  await stop('owner')
  await resident.app.tabTo('房屋')
  await resident.tapText('晨曦家园3栋2单元4楼401号')
  await resident.see(/已绑定（/)
  await stop('')
  await visit(resident, `/${pages.bindMore.path}`)
  await form.atStep(resident, '验证手机号')
  await stop('手机号')
}

export const tenant: Tour = async (resident, stop) => {
  await resident.app.tabTo('房屋')
  await resident.see('我的申请')
  await stop('tenant')
  await resident.tapText('未通过')
  await resident.see('未通过的原因')
  await stop('rejected')
}

export const newcomer: Tour = async (resident, stop) => {
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

export const tenantFacing: Tour = async (resident, stop) => {
  await form.openForm(resident)
  await form.verifyPhone(resident)
  await form.pickHouse(resident, form.OWNED)
  await resident.see('这套房屋已有业主')
  await resident.choose(/和现在的业主一起/)
  await stop('已有业主')
}
