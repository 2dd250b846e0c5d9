import { pages } from '../../src/routes/pages'
import assert from 'node:assert/strict'
import { signInByPassword } from '../../tools/journeys/account'
import { journeys } from './support/journeys'

const OWNER = { phone: '19000000001', password: 'Wanjia-0001' }
const LOGIN = pages.login.path
const REGISTER = pages.register.path

const journey = journeys()

journey('密码登录：输错说清楚，输对回到首页，看到自己的房屋', {}, async (resident) => {
  await resident.tap('登录')
  await resident.at(LOGIN)
  await signInByPassword(resident, OWNER.phone, 'Wanjia-9999')
  await resident.see(/密码不对/)
  await resident.fill('密码', OWNER.password)
  await resident.tap('登录')
  await resident.at(pages.home.path)
  await resident.see('林晓岚，您好')
  await resident.see('晨曦家园1栋1单元1楼101号')
})

journey('验证码登录：五分钟后作废，重新获取后登录', {}, async (resident) => {
  await resident.tap('登录')
  await resident.at(LOGIN)
  await resident.fill('手机号', OWNER.phone)
  await resident.tap('获取验证码')
  await resident.see(/已发送到 190\*\*\*\*0001/)
  await resident.fill('验证码', await resident.lastCode(OWNER.phone))
  await resident.tick('我已阅读并同意隐私说明和用户协议')
  await resident.pass(6 * 60_000)
  await resident.tap('登录')
  await resident.see(/过期|失效|重新获取/)
  await resident.tap('重新获取')
  await resident.button(/秒后重发/).waitFor()
  await resident.fill('验证码', await resident.lastCode(OWNER.phone))
  await resident.tap('登录')
  await resident.see('林晓岚，您好')
})

journey('注册：设密码，收验证码，注册后已登录，去绑定房屋', {}, async (resident) => {
  const phone = '19000000031'
  await resident.tap('注册新账号')
  await resident.at(REGISTER)
  await resident.fill('昵称', '新住户')
  await resident.fill('手机号', phone)
  await resident.tap('获取验证码')
  await resident.see(/已发送到/)
  await resident.fill('验证码', await resident.lastCode(phone))
  await resident.fill('设置密码', 'Wanjia-2026')
  await resident.see(/密码强度/)
  await resident.tap('注册并登录')
  await resident.see('请先阅读并勾选同意《隐私说明》和《用户协议》')
  await resident.tick('我已阅读并同意隐私说明和用户协议')
  await resident.tap('注册并登录')
  await resident.at(pages.home.path)
  await resident.see('新住户，您好')
  await resident.tap('绑定房屋')
  await resident.see('验证手机号')
})

journey('注册填到一半去看隐私说明，再去登录页又回来：填写都在', {}, async (resident) => {
  await resident.tap('注册新账号')
  await resident.at(REGISTER)
  await resident.fill('昵称', '新住户')
  await resident.fill('手机号', '19000000031')
  await resident.tapText('《隐私说明》')
  await resident.at(pages.privacy.path)
  await resident.back()
  await resident.at(REGISTER)
  await resident.tap('已有账号？去登录')
  await resident.at(LOGIN)
  assert.equal(await resident.value('手机号'), '19000000031')
  await resident.tap('还没有账号？去注册')
  await resident.at(REGISTER)
  assert.equal(await resident.value('昵称'), '新住户')
  assert.equal(await resident.value('手机号'), '19000000031')
})

journey('游客要看房屋：先登录，登录后回到房屋', {}, async (resident) => {
  await resident.tab('房屋')
  await resident.at(pages.houses.path)
  await resident.see('登录后查看您的房屋')
  await resident.tap('登录')
  await resident.at(LOGIN)
  await signInByPassword(resident, OWNER.phone, OWNER.password)
  await resident.at(pages.houses.path)
  await resident.see('晨曦家园3栋2单元4楼401号')
})

journey(
  '注册过的微信打开就是登录的；退出后不会自己再登录',
  { wxCode: 'wx:resident-owner' },
  async (resident) => {
    await resident.see('林晓岚，您好')
    await resident.tab('我的')
    await resident.tap('退出登录')
    await resident.answer('退出')
    await resident.see('还没有登录')
    await resident.relaunch()
    await resident.tap('登录')
    await resident.at(LOGIN)
  },
)

journey('没有网络时说明白，网络回来后重试成功', { wxCode: 'wx:resident-owner' }, async (resident) => {
  await resident.see('林晓岚，您好')
  await resident.app.setNetwork('none')
  await resident.tab('房屋')
  await resident.tapText('晨曦家园1栋1单元1楼101号')
  await resident.at(pages.house.path)
  await resident.see('没有加载出来')
  await resident.app.setNetwork('wifi')
  await resident.tap('重试')
  await resident.see('房屋用途')
})
