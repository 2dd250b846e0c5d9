// Journeys through the built H5 preview (npm run build:h5), the mock inside it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pages } from '../../src/routes/pages'
import { register, signInByPassword } from '../../tools/journeys/account'
import { H5Phone, type H5PhoneOptions } from '../../tools/journeys/drivers/h5-phone'
import * as form from '../../tools/journeys/onboarding'
import { openPreview } from './support/preview'
import { seePicture } from '../../tools/journeys/drivers/pictures'

const NEWCOMER = { name: '许望舒', phone: '19000000031', password: 'Wanjia-0031' }
/** The registry knows this owner and two houses (mock/personas.ts). */
const KNOWN_OWNER = { name: '顾景行', phone: '19000000011', password: 'Wanjia-0011' }

/** The folder for screenshots of journeys that failed. */
const FAILURES = 'node_modules/.cache/e2e'

const preview = openPreview()

async function onPhone(options: H5PhoneOptions, walk: (phone: H5Phone) => Promise<void>): Promise<void> {
  const phone = await H5Phone.open(preview.windows, preview.url, options)
  try {
    await walk(phone)
  } catch (error) {
    await phone.page.screenshot({ path: `${FAILURES}/${Date.now()}.png` })
    throw error
  }
  await phone.close()
}

interface Application {
  readonly id: number
  readonly state: string
  readonly introduction: string
}

const newestApplication = async (phone: H5Phone): Promise<Application> => {
  const [application] = await phone.door<Application[]>('applications')
  assert.ok(application)
  return application
}

test('注册、选房、提交，审核通过后房屋出现在列表里', async () => {
  await onPhone({}, async (phone) => {
    await phone.tap('注册新账号')
    await register(phone, NEWCOMER)

    await phone.tap('绑定房屋')
    await form.toReview(phone, { number: NEWCOMER.phone, source: 'samples' })
    await form.submit(phone)

    await phone.tap('查看审核进度')
    await phone.see('待审核')
    const application = await newestApplication(phone)
    assert.equal(application.state, 'pending')
    assert.match(application.introduction, new RegExp(form.FREE_NAME))
    await phone.door('applications', { id: application.id, state: 'approved' })

    await phone.tab('首页')
    await phone.tab('房屋')
    await phone.see('已绑定')
    await phone.see(form.FREE_NAME)
    await phone.button('绑定更多房屋').waitFor()

    await phone.top.getByText(form.FREE_NAME).click()
    await phone.see('家庭成员（1）')
    const stored = await phone.stored()
    assert.doesNotMatch(stored, new RegExp(`${NEWCOMER.phone}|990000\\d{11}[\\dX]|${NEWCOMER.password}`))
  })
})

test('安防平台认识的业主验证手机号后立即绑定', async () => {
  await onPhone({}, async (phone) => {
    await phone.tap('注册新账号')
    await register(phone, KNOWN_OWNER)
    await phone.tap('绑定房屋')
    await form.verifyPhone(phone, KNOWN_OWNER.phone)
    await phone.see('晨曦家园4栋1单元2楼201号')
    await phone.see('星河里1栋1单元2楼202号')
    await phone.button('绑定更多房屋').waitFor()
  })
})

test('填到一半登录失效，重新登录后填过的都还在', async () => {
  await onPhone({ persona: 'resident-new' }, async (phone) => {
    await phone.tap('绑定房屋')
    await form.toPortrait(phone)
    await form.chooseFacePhoto(phone, 'samples')

    // The 14 days of refreshing are over, and WeChat's silent sign-in fails as well.
    await phone.door('clock', { advance: 15 * 24 * 3600 })
    await phone.door('faults', {
      endpoint: 'weapp.loginByWxCode',
      kind: 'failure',
      failure: 'visitor',
      times: 3,
    })
    await form.consent(phone)
    await phone.tap('使用样例身份证：样例甲')
    await phone.see('登录万家')
    await signInByPassword(phone, '19000000003', 'Wanjia-0003')

    await phone.see('已重新登录，您填写的内容都还在，请再试一次。')
    await phone.tap('使用样例身份证：样例甲')
    await phone.see(/已识别/)
    await phone.tap('下一步')
    await form.answerRest(phone)
    await phone.see(form.FREE_NAME)
    await form.submit(phone)
  })
})

test('刷新后登录和申请都还在，重置后回到最初', async () => {
  await onPhone({ persona: 'resident-tenant' }, async (phone) => {
    await phone.see('当前房屋')
    await phone.tab('房屋')
    await phone.see('我的申请')
    await phone.top.getByText('晨曦家园2栋1单元3楼302号').click()
    await phone.see('家庭成员（2）')
    await phone.page.reload()
    await phone.see('家庭成员（2）')

    // The property office approves an application. 重置 in the panel beside the phone undoes everything.
    const { id } = await newestApplication(phone)
    await phone.door('applications', { id, state: 'approved' })
    assert.equal((await newestApplication(phone)).state, 'approved')
    const panel = phone.page.getByRole('complementary', { name: '预览工具' })
    await panel.getByText('预览', { exact: true }).click()
    await panel.getByRole('button', { name: '重置' }).click()
    await phone.see('周予安，您好')
    assert.equal((await newestApplication(phone)).state, 'pending')
  })
})

test('看公告和它的图片，刷新后登录还在', async () => {
  await onPhone({ persona: 'resident-owner' }, async (phone) => {
    await phone.see('林晓岚，您好')
    await phone.visit(pages.announcements.url())
    await phone.tapText('邻里游园会照片')
    await phone.at(pages.announcement.path)
    await seePicture(phone.top.locator('.wj-picture-box img').first())
    await phone.page.reload()
    await phone.see('邻里游园会照片')
  })
})
