import { pages } from '../../src/routes/pages'
import assert from 'node:assert/strict'
import { signInByPassword } from '../../tools/journeys/account'
import { journeys } from './support/journeys'
import { consent, openForm, submit, toPortrait, toReview } from '../../tools/journeys/onboarding'
import { ALBUM } from '../../tools/journeys/drivers/host-phone'
import type { HostPhone } from '../../tools/journeys/drivers/host-phone'

const DAY = 86_400_000
/** A resident who is signed in and has no house. */
const NEWCOMER = { wxCode: 'wx:resident-new' }

const journey = journeys()

/** Takes a photo after the camera is open. */
async function shoot(resident: HostPhone): Promise<void> {
  await resident.button('取消').waitFor()
  await resident.tap('拍照')
}

journey('登录过期而微信还认得这个人：悄悄续上，提交成功，什么都没有发生', NEWCOMER, async (resident) => {
  await openForm(resident)
  await toReview(resident)
  await resident.pass(20 * DAY)
  await submit(resident)
  assert.equal(await resident.calls('weapp.submitForm'), 1)
})

journey('填到一半登录失效：重新登录后回到原处，填过的都在，提交只有一次', {}, async (resident) => {
  await resident.tap('登录')
  await signInByPassword(resident, '19000000003', 'Wanjia-0003')
  await resident.see('沈知夏，您好')
  await openForm(resident)
  await toReview(resident)
  // The fourteen days of 1.5 are over, and WeChat names somebody without an account.
  await resident.pass(20 * DAY)
  await resident.app.set({ wxCode: 'wx:somebody-else' })
  await resident.tap('提交审核')
  await resident.at(pages.login.path)
  await signInByPassword(resident, '19000000003', 'Wanjia-0003')
  await resident.at(pages.form.path)
  await resident.atStep('核对并提交')
  await resident.see('样例甲')
  await submit(resident)
  const applications = await resident.door<{ applicant: string }[]>('applications')
  assert.equal(applications.filter(({ applicant }) => applicant === '样例甲').length, 1)
})

journey('相机被拒绝：说明少了什么，从相册选也能继续', NEWCOMER, async (resident) => {
  await openForm(resident)
  await toPortrait(resident)
  await consent(resident)
  await resident.app.refuse('camera')
  await resident.tap('拍照')
  await resident.see(/没有相机权限/)
  await resident.button('打开设置').waitFor()
  await resident.tap('从相册选择')
  await resident.see('照片已选好，提交申请时才会上传')
})

journey('在设置里允许相机后可以拍照', { ...NEWCOMER, cameraPicture: ALBUM[0] }, async (resident) => {
  await openForm(resident)
  await toPortrait(resident)
  await consent(resident)
  await resident.app.refuse('camera')
  await resident.tap('拍照')
  await resident.tap('打开设置')
  await resident.app.ui('#wh-setting [data-permission=camera]').click()
  await resident.answer('确定')
  await shoot(resident)
  await resident.see('照片已选好，提交申请时才会上传')
})

journey('提交时照片上传到一半断了一次：自己再传，申请照常提交', NEWCOMER, async (resident) => {
  await openForm(resident)
  await toReview(resident)
  await resident.app.fault({ url: '/people/photo', kind: 'fail', atProgress: 40, times: 1 })
  await submit(resident)
  assert.equal(await resident.calls('weapp.facePhoto'), 1)
})

journey('提交时照片怎样也传不完：说清楚申请还没有提交，再按一次就好', NEWCOMER, async (resident) => {
  await openForm(resident)
  await toReview(resident)
  assert.equal(await resident.calls('weapp.facePhoto'), 0)
  await resident.app.fault({ url: '/people/photo', kind: 'fail', atProgress: 40, times: 3 })
  await resident.tap('提交审核')
  await resident.see(/申请还没有提交/)
  assert.equal(await resident.calls('weapp.submitForm'), 0)
  await submit(resident)
  assert.equal(await resident.calls('weapp.facePhoto'), 1)
})

journey('提交时断网：不确定有没有提交就先去核对，不会自己再发', NEWCOMER, async (resident) => {
  await openForm(resident)
  await toReview(resident)
  await resident.app.fault({ url: '/weapp/yibiaosanshi', kind: 'timeout', times: 1 })
  await resident.tap('提交审核')
  await resident.see(/不确定申请是否已提交/)
  assert.equal(await resident.calls('weapp.submitForm'), 0)
  await resident.tap('没有这条申请，重新提交')
  await resident.see('已提交，等待物业审核')
  assert.equal(await resident.calls('weapp.submitForm'), 1)
})

journey('连点提交只发一次', NEWCOMER, async (resident) => {
  await openForm(resident)
  await toReview(resident)
  await resident.app.fault({ url: '/weapp/yibiaosanshi', kind: 'hold', times: 1 })
  await resident.button('提交审核').dblclick()
  await resident.app.releaseHeld()
  await resident.see('已提交，等待物业审核')
  assert.equal(await resident.calls('weapp.submitForm'), 1)
})

journey(
  '不同意隐私指引：说明少了什么，同意后可以继续',
  { ...NEWCOMER, cameraPicture: ALBUM[0], privacy: 'ask' },
  async (resident) => {
    await openForm(resident)
    await toPortrait(resident)
    await consent(resident)
    await resident.tap('从相册选择')
    await resident.tap('不同意')
    await resident.see(/您没有同意隐私保护指引/)
    await resident.tap('重新查看并同意')
    await resident.tap('同意并继续')
    await shoot(resident)
    await resident.see('照片已选好，提交申请时才会上传')
  },
)

journey('不提供人脸照片：告诉去哪里办，什么都不会提交', NEWCOMER, async (resident) => {
  await openForm(resident)
  await toPortrait(resident)
  await resident.tap('不提供人脸照片')
  await resident.see('不提供照片，可以到物业办理')
  await resident.tap('改为提供照片')
  await resident.atStep('人脸照片')
  assert.equal(await resident.calls('weapp.submitForm'), 0)
})
