import { pages } from '../../../src/routes/pages'
import * as form from '../onboarding'
import { opened, stop, type Walk } from '../stop'

const newcomer: Walk = {
  persona: 'resident-new',
  stops: [
    stop('home-without-house', pages.home, '绑定房屋', opened),
    stop('houses-empty', pages.houses, '您还没有绑定房屋', (phone) => phone.tab('房屋')),
    stop('form-1-phone', pages.form, '先验证您的手机号', form.openForm),
    stop('form-2-picker', pages.form, '请选择小区', (phone) => form.verifyPhone(phone)),
    stop('form-2-picker-building', pages.form, '10栋', (phone) => phone.pickPlace(form.FREE[0])),
    stop('form-2-picker-house', pages.form, /请先核对小区、楼栋和单元/, async (phone) => {
      for (const place of form.FREE.slice(1, 4)) await phone.pickPlace(place)
      await phone.see('501号')
      await phone.tap('找不到我的房屋')
    }),
    stop('form-3-relation', pages.form, '您是谁', (phone) => phone.pickPlace(form.FREE[4])),
    stop('form-3-relation-chosen', pages.form, '房屋情况', (phone) => phone.choose(/房屋登记在您名下/)),
    stop('form-3-wheel', pages.form, { dialog: '取消' }, (phone) => phone.tap(/^住户类型，/)),
    stop('form-4-face', pages.form, '为什么需要人脸照片', async (phone) => {
      await phone.answer('取消')
      await phone.tap('下一步')
    }),
    stop('form-4-face-source', pages.form, '从相册选择', form.consent),
    stop('form-4-face-chosen', pages.form, '照片已选好，提交申请时才会上传', (phone) =>
      form.sendPortrait(phone, 'samples'),
    ),
    stop('form-5-card', pages.form, '拍照自动填写', (phone) => phone.tap('下一步')),
    stop('form-5-card-errors', pages.form, '请输入18位身份证号', (phone) => phone.tap('下一步')),
    stop('form-5-wheel-of-dates', pages.form, { dialog: '取消' }, (phone) => phone.tap(/^出生日期，/)),
    stop('form-6-rest', pages.form, '职业', async (phone) => {
      await phone.answer('取消')
      await form.chooseIdCard(phone, 'samples')
    }),
    stop('form-7-review', pages.form, '提交审核', form.answerRest),
    stop('form-8-result', pages.form, '已提交，等待物业审核', form.submit),
    stop('audit-pending', pages.application, '撤回申请', async (phone) => {
      await phone.tap('查看审核进度')
      await phone.see('待审核')
      await phone.tapText(form.FREE_NAME)
    }),
    stop('audit-withdraw', pages.application, { dialog: '撤回这次申请？' }, (phone) => phone.tap('撤回申请')),
  ],
}

const ownerKnown: Walk = {
  persona: 'resident-new',
  stops: [
    stop('form-3-owner-known', pages.form, '这套房屋已有业主', async (phone) => {
      await form.openForm(phone)
      await form.verifyPhone(phone)
      await form.pickHouse(phone, form.OWNED)
    }),
    stop('form-3-owners-code', pages.form, /前有效/, async (phone) => {
      await phone.choose(/和现在的业主一起/)
      await phone.tap('获取验证码')
    }),
    stop('form-3-owner-agreed', pages.form, '业主已同意，验证通过。', async (phone) => {
      await phone.fill('业主验证码', await phone.lastCode(form.OWNERS_PHONE))
      await phone.tap('验证')
    }),
  ],
}

const withoutFace: Walk = {
  persona: 'resident-new',
  stops: [
    stop('form-4-face-declined', pages.form, '不提供照片，可以到物业办理', async (phone) => {
      await form.openForm(phone)
      await form.toPortrait(phone)
      await phone.tap('不提供人脸照片')
    }),
  ],
}

/** The house picker in a large world, at a level with many places. */
const largeTown: Walk = {
  persona: 'resident-new',
  stops: [
    stop('picker-large', pages.form, '25栋', async (phone) => {
      await phone.see('绑定房屋')
      await phone.door('reset', { seed: 'large' })
      await phone.restart()
      await form.openForm(phone)
      await form.verifyPhone(phone)
    }),
  ],
}

/** The form for a house, from the phone number to the application. */
export const onboardingWalks: readonly Walk[] = [newcomer, ownerKnown, withoutFace, largeTown]
