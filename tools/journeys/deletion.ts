// A journey for every driver: a tenant ends their account, and the office keeps what it must.
import assert from 'node:assert/strict'
import { consolePages } from '../../src/routes/console-pages'
import { pages } from '../../src/routes/pages'
import { signInByPassword } from './account'
import type { SharedPhone } from './two-people'

/** The persona who leaves: has a house, a bill that is due, a complaint, and an application that was refused (mock/personas.ts). */
export const LEAVER = 'resident-tenant'
const NUMBER = '19000000002'
const PASSWORD = 'Wanjia-0002'
const NAME = '周予安'

/** What the office sees of the tenant. */
const APPLICATION = '晨曦家园10栋2单元5楼501号'
const HOUSE = '晨曦家园2栋1单元3楼302号'
const COMPLAINT = '楼上深夜装修，噪音很大。'

async function lookAtRefused(phone: SharedPhone): Promise<void> {
  await phone.visit(consolePages.applications.url())
  await phone.choose('未通过')
}

/** Reads what is warned of, what goes and what stays, and ends the account by the code of its own phone. */
async function deleteAccount(phone: SharedPhone): Promise<void> {
  await phone.visit(pages.settings.url())
  await phone.tap(/^注销账号/)
  await phone.at(pages.deletion.path)
  await phone.see(/1 笔待缴费，共 ¥51\.80/)
  await phone.see('会删除')
  await phone.see('物业依法保留')
  await phone.tap('注销账号')
  await phone.see('请先获取验证码')
  await phone.see('请先阅读上面的内容并勾选')
  await phone.tap('获取验证码')
  await phone.offers(/秒后重发/)
  await phone.fill('验证码', await phone.lastCode(NUMBER))
  await phone.tick('我已了解删除和保留的内容')
  await phone.tap('注销账号')
  await phone.answer('注销')
  await phone.at(pages.home.path)
  await phone.see('在万家能办这些事')
}

async function assertNothingLeft(phone: SharedPhone): Promise<void> {
  await phone.settled()
  const left = `${await phone.shown()}\n${await phone.remains()}`
  for (const one of [NAME, NUMBER, '190****0002', HOUSE, APPLICATION, COMPLAINT, 'eyJ'])
    assert.ok(!left.includes(one), `${one} is left`)
}

/** Nobody is signed in by WeChat or by the password any more. */
async function isUnknown(phone: SharedPhone): Promise<void> {
  await phone.restart()
  await phone.see('在万家能办这些事')
  await assertNothingLeft(phone)
  await phone.visit(pages.login.url())
  await signInByPassword(phone, NUMBER, PASSWORD)
  await phone.see('手机号或密码不对，请重新输入，也可以用验证码登录')
}

/** The refused application is gone; the bill and the complaint are still there. */
async function officeKeepsWhatItMust(phone: SharedPhone): Promise<void> {
  await lookAtRefused(phone)
  await phone.see('没有未通过的申请')
  await phone.visit(consolePages.bills.url())
  await phone.see(new RegExp(HOUSE))
  await phone.visit(consolePages.complaints.url())
  await phone.see(COMPLAINT)
}

export async function endAccount(phone: SharedPhone): Promise<void> {
  await phone.see(`${NAME}，您好`)
  await lookAtRefused(phone)
  await phone.see(APPLICATION)
  await deleteAccount(phone)
  await assertNothingLeft(phone)
  await isUnknown(phone)
  await officeKeepsWhatItMust(phone)
}
