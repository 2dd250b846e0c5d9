// A journey for every driver: A fills in half a form and leaves; B uses the same phone and must find nothing of A.
import assert from 'node:assert/strict'
import { pages } from '../../src/routes/pages'
import { signInByCode, signInByPassword } from './account'
import * as form from './onboarding'
import type { Phone } from './phone'

/** A phone that is handed over from one person to another. */
export interface SharedPhone extends Phone {
  /** Makes WeChat's code that of this persona from the next start of the app on. */
  heldBy(persona: string): Promise<void>
  /** Moves the backend's clock forward by that many milliseconds. */
  pass(ms: number): Promise<void>
  /** Calls the residents' backend from somewhere else, as another phone does. */
  elsewhere(path: string, body: unknown): Promise<unknown>
  /** Makes `shown` include the data that is sent to pages from now on. */
  watch(): Promise<void>
  /** All texts and fields of the pages that are open, also of those below, and what pages were given since `watch`. */
  shown(): Promise<string>
  /** Records and files that the app keeps for the person who holds the phone. */
  remains(): Promise<string>
}

interface Someone {
  readonly persona: string
  readonly name: string
  readonly number: string
  readonly password: string
}

const A: Someone = {
  persona: 'resident-new',
  name: '沈知夏',
  number: '19000000003',
  password: 'Wanjia-0003',
}
const B: Someone = {
  persona: 'resident-owner',
  name: '林晓岚',
  number: '19000000001',
  password: 'Wanjia-0001',
}

const JOB = '夜班护士长'
/** Everything that A has typed or chosen, and A's own data. */
const OF_A = [
  A.name,
  A.password,
  '样例甲',
  '990000199104122468',
  JOB,
  form.FREE_NAME,
  '190****0003',
  '190****0020',
  form.MY_PHONE,
]

const FIFTEEN_DAYS = 15 * 86_400_000

/** A's own sign-in where WeChat does not do it. */
async function signInAsA(phone: SharedPhone): Promise<void> {
  await phone.visit(pages.login.url())
  await signInByPassword(phone, A.number, A.password)
  await phone.see(`${A.name}，您好`)
}

/** A fills half of the form: phone, house, relation, face, ID card, and a word on the step after them. */
async function fillHalf(phone: SharedPhone): Promise<void> {
  await phone.see(`${A.name}，您好`)
  await form.openForm(phone)
  await form.toPortrait(phone)
  await form.chooseFacePhoto(phone, 'samples')
  await form.chooseIdCard(phone, 'samples')
  await phone.fill('职业', JOB)
  assert.ok((await phone.shown()).includes(JOB), 'what is looked for later can be found')
}

/** The ways in which A's session ends. */
const leaving = {
  /** A signs out by the button. */
  async signsOut(phone: SharedPhone) {
    await phone.visit(pages.me.url())
    await phone.tap('退出登录')
    await phone.answer('退出')
    await phone.see('还没有登录')
    await phone.watch()
    await phone.visit(pages.login.url())
  },
  /** The backend takes the session back, and WeChat knows nobody by this phone any more; the next call finds out. */
  async isLost(phone: SharedPhone) {
    const { number: username, password } = A
    await phone.elsewhere('/api/v1/weapp/authorizations', { username, password, code: 'wx:elsewhere' })
    await phone.pass(FIFTEEN_DAYS)
    await phone.visit(pages.houses.url())
    await phone.at(pages.login.path)
    await phone.watch()
  },
  /** WeChat closes the app, and meanwhile the session ends. */
  async isKilledAndLost(phone: SharedPhone) {
    const { number: username, password } = A
    await phone.elsewhere('/api/v1/weapp/authorizations', { username, password, code: 'wx:elsewhere' })
    await phone.pass(FIFTEEN_DAYS)
    await phone.restart()
    // By its own clock a kept token may be good: then the first call finds out, and leads to the login page.
    await phone.see(/在万家能办这些事|登录万家/)
    await phone.watch()
    await phone.visit(pages.login.url())
  },
} as const

/** The ways in which B signs in. */
const coming = {
  byPassword: (phone: SharedPhone) => signInByPassword(phone, B.number, B.password),
  byCode: (phone: SharedPhone) => signInByCode(phone, B.number),
  async byWechat(phone: SharedPhone) {
    // The kept session has ended meanwhile, so that WeChat is asked who this is.
    await phone.pass(FIFTEEN_DAYS)
    await phone.heldBy(B.persona)
    await phone.restart()
    await phone.watch()
  },
} as const

async function assertNothingOfA(phone: SharedPhone, where: string): Promise<void> {
  await phone.settled()
  for (const [place, text] of [
    ['shown', await phone.shown()],
    ['stored', await phone.remains()],
  ] as const)
    assert.deepEqual(
      OF_A.filter((one) => text.includes(one)),
      [],
      `${place}, at ${where}`,
    )
}

/** B opens every page that A has used. */
async function findNothing(phone: SharedPhone): Promise<void> {
  await phone.notHere('登录万家')
  await phone.tab('首页')
  await phone.see(`${B.name}，您好`)
  await assertNothingOfA(phone, 'home')
  await phone.tab('房屋')
  await phone.see('我的房屋')
  await assertNothingOfA(phone, 'houses')
  await phone.tab('我的')
  await phone.see(B.name)
  await assertNothingOfA(phone, 'me')
  // A member is led from the form to the one for a further house.
  await phone.visit(pages.form.url())
  await phone.at(pages.bindMore.path)
  await phone.see('验证手机号')
  await assertNothingOfA(phone, 'form')
  await phone.visit(pages.myData.url())
  await phone.see('登记信息')
  await assertNothingOfA(phone, 'my data')
}

/** A comes back, and nobody else has used the phone. */
async function comesBack(phone: SharedPhone): Promise<void> {
  await signInByPassword(phone, A.number, A.password)
  await phone.notHere('登录万家')
  await phone.visit(pages.form.url())
}

/** While the app was not closed, everything is as it was. */
async function findDraft(phone: SharedPhone): Promise<void> {
  await phone.atStep('其他信息')
  assert.equal(await phone.value('职业'), JOB)
  await phone.tap('上一步')
  await phone.atStep('身份证信息')
  assert.equal(await phone.value('身份证号'), '990000199104122468')
}

/** After the app was closed the house is there, and nothing that says who (R25). */
async function findHouse(phone: SharedPhone): Promise<void> {
  await phone.see(/已恢复您上次选择的房屋/)
  const kept = await phone.remains()
  for (const text of ['样例甲', '990000199104122468', JOB]) assert.ok(!kept.includes(text), `${text} is kept`)
}

interface Story {
  readonly title: string
  /** Who holds the phone at first: A, whom WeChat signs in, or somebody whom WeChat does not know. */
  readonly holder: 'resident-new' | 'visitor'
  walk(phone: SharedPhone): Promise<void>
}

type Act = (phone: SharedPhone) => Promise<void>
const story = (title: string, holder: Story['holder'], ...acts: readonly Act[]): Story => ({
  title,
  holder,
  async walk(phone) {
    if (holder === 'visitor') await signInAsA(phone)
    await fillHalf(phone)
    for (const act of acts) await act(phone)
  },
})

const { signsOut, isLost, isKilledAndLost } = leaving
const { byPassword, byCode, byWechat } = coming

/** For every driver. */
export const stories: readonly Story[] = [
  story(
    '静默登录的人填到一半后退出，另一个人用密码登录：什么都找不到',
    'resident-new',
    signsOut,
    byPassword,
    findNothing,
  ),
  story(
    '静默登录的人填到一半后退出，另一个人用验证码登录：什么都找不到',
    'resident-new',
    signsOut,
    byCode,
    findNothing,
  ),
  story('静默登录的人填到一半，另一个微信打开：什么都找不到', 'resident-new', byWechat, findNothing),
  story('填到一半登录失效，另一个人用密码登录：什么都找不到', 'visitor', isLost, byPassword, findNothing),
  story(
    '填到一半被关掉，登录也失效，另一个人用验证码登录：什么都找不到',
    'visitor',
    isKilledAndLost,
    byCode,
    findNothing,
  ),
  story('登录失效后本人回来，中间没有别人：填过的都在', 'visitor', isLost, comesBack, findDraft),
  story(
    '被关掉又失效后本人回来：房屋还在，身份信息要重新填',
    'visitor',
    isKilledAndLost,
    comesBack,
    findHouse,
  ),
]
