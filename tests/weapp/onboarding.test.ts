import { pages } from '../../src/routes/pages'
import assert from 'node:assert/strict'
import { journeys } from './support/journeys'
import {
  FREE_NAME,
  MY_PHONE,
  OWNED,
  OWNED_NAME,
  OWNERS_PHONE,
  answerRest,
  consent,
  decide,
  chooseIdCard,
  giveOwnersCode,
  chooseFacePhoto,
  openForm,
  pickHouse,
  submit,
  toPortrait,
  toReview,
  verifyPhone,
} from '../../tools/journeys/onboarding'
import { CARD } from '../../tools/journeys/samples'
import { register } from '../../tools/journeys/account'
import { seePicture } from '../../tools/journeys/drivers/pictures'

/** A resident who is signed in and has no house. */
const NEWCOMER = { wxCode: 'wx:resident-new' }

const journey = journeys()

journey('从注册到绑定：选房、人脸、身份证、提交，物业通过后房屋在列表里', {}, async (resident) => {
  await resident.tap('注册新账号')
  await register(resident, { name: '新住户', phone: '19000000031', password: 'Wanjia-2026' })

  await openForm(resident)
  await toReview(resident)
  await resident.see(CARD.name)
  await submit(resident)
  assert.equal(await resident.calls('weapp.submitForm'), 1)

  await resident.tap('查看审核进度')
  await resident.at(pages.houses.path)
  await resident.see('待审核')
  await decide(resident, 'approved')
  await resident.refresh()
  await resident.see('我的房屋')
  await resident.tapText(FREE_NAME)
  await resident.at(pages.house.path)
  await resident.see(/家庭成员（1）/)
})

journey('物业没有通过：说出原因，可以重新申请', NEWCOMER, async (resident) => {
  await openForm(resident)
  await toReview(resident)
  await resident.tap('提交审核')
  await resident.tap('查看审核进度')
  await resident.see('待审核')
  await decide(resident, 'rejected', '照片不清楚')
  await resident.refresh()
  await resident.see('未通过')
  await resident.see(/照片不清楚/)
})

journey(
  'R21 房屋已有业主：只看到打码的手机号，业主的验证码通过后和业主一起绑定',
  NEWCOMER,
  async (resident) => {
    await openForm(resident)
    await verifyPhone(resident)
    await pickHouse(resident, OWNED)
    await resident.see('这套房屋已有业主')
    await resident.see(/190\*\*\*\*0012/)
    await resident.choose(/和现在的业主一起/)
    await giveOwnersCode(resident)
    await resident.choose(/您租住在这里/)
    await resident.tap('下一步')
    await resident.atStep('人脸照片')
    await chooseFacePhoto(resident)
    await chooseIdCard(resident)
    await answerRest(resident)
    await submit(resident)
    await resident.see(OWNED_NAME)
    await resident.assertNeverShown(OWNERS_PHONE)
  },
)

journey('物业已经登记过的手机号：验证后房屋自动绑定，不用填表', NEWCOMER, async (resident) => {
  await openForm(resident)
  await verifyPhone(resident, '19000000011')
  await resident.at(pages.houses.path)
  await resident.see('晨曦家园4栋1单元2楼201号')
  await resident.tab('首页')
  await resident.see('当前房屋')
})

journey('前后翻看，填过的都在', NEWCOMER, async (resident) => {
  await openForm(resident)
  await toPortrait(resident)
  await chooseFacePhoto(resident)
  await chooseIdCard(resident)
  await resident.fill('职业', '教师')
  for (const step of ['身份证信息', '人脸照片', '与房屋的关系', '选择房屋', '验证手机号']) {
    await resident.tap('上一步')
    await resident.atStep(step)
  }
  await resident.see('已验证')
  assert.equal(await resident.calls('weapp.securityPhone'), 1)
  await resident.tap('下一步')
  await resident.atStep('其他信息')
  assert.equal(await resident.value('职业'), '教师')
  await resident.tap('上一步')
  await resident.atStep('身份证信息')
  assert.equal(await resident.value('姓名'), CARD.name)
  assert.equal(await resident.value('身份证号'), CARD.idNumber)
})

journey('测试人员没有照片：样例照片和样例身份证一点就用上', NEWCOMER, async (resident) => {
  await openForm(resident)
  await toPortrait(resident)
  await consent(resident)
  await resident.tap('使用样例照片')
  await resident.see('照片已选好，提交申请时才会上传')
  await seePicture(resident.app.$('.onboarding-portrait__image img'))
  await resident.tap('下一步')
  await consent(resident)
  await resident.tap('使用样例身份证：样例乙')
  await resident.see(/已识别/)
  assert.equal(await resident.value('姓名'), '样例乙')
})

journey('离开表单去别处先问一声，再进来还在原来的地方', NEWCOMER, async (resident) => {
  await openForm(resident)
  await toPortrait(resident)
  await resident.back()
  await resident.answer('取消')
  await resident.atStep('人脸照片')
  await resident.back()
  await resident.answer('确定')
  await resident.at(pages.home.path)
  await resident.tap('绑定房屋')
  await resident.atStep('人脸照片')
})

journey('中途退出小程序：重新打开恢复房屋和关系，并说明哪些要重填（R25）', NEWCOMER, async (resident) => {
  await openForm(resident)
  await toPortrait(resident)
  await chooseFacePhoto(resident)
  await chooseIdCard(resident)
  const stored = JSON.stringify(await resident.storage())
  for (const secret of [MY_PHONE, CARD.name, CARD.idNumber, 'face-photo']) {
    assert.ok(!stored.includes(secret), `${secret} is stored`)
  }
  await resident.relaunch()
  await resident.tap('绑定房屋')
  await resident.see(/已恢复您上次选择的房屋/)
  await resident.pass(2 * 60_000)
  await verifyPhone(resident)
  await resident.atStep('与房屋的关系')
  await resident.see(FREE_NAME)
  await resident.tap('下一步')
  await resident.atStep('人脸照片')
})
