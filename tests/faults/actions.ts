// What residents send: each action as the taps that lead to it, and the calls that it makes.
import { screen, within } from '@testing-library/react'
import { pages } from '@/routes/pages'
import { useSession } from '@/session/store'
import { cardFile, FREE, MY_PHONE, startAt } from '~tests/features/onboarding/journey'
import { HOST_ACTIONS } from './host-actions'
import { HOUSEHOLD_ACTIONS } from './household-actions'
import { RENTAL_ACTIONS } from './rental-actions'
import { newcomerApplies } from '~tests/support/applications'
import type { TestMock } from '~tests/support/mock'
import { repairOf } from '~tests/support/repairs'
import { device, router } from '~tests/support/taro'
import { choose, codeFor, left, sees, tap, tick, type, typeCode, type Action } from './steps'

const COMMUNITY = '10002'
const OWNER = '19000000001'

const isAtStep = (name: string) => () =>
  [...document.querySelectorAll('.wj-steps__name')].some(({ textContent }) => textContent === name)
/** Chooses the places of a house. Their names differ from level to level, so that each name is found on its own level only. */
const placesOf = (name: string) =>
  screen
    .queryAllByRole('group', { name: /^选择/ })
    .flatMap((group) => within(group).queryAllByRole('button', { name }))
const isSignedIn = () => useSession.getState().status === 'signedIn'
const isVisitor = () => useSession.getState().status === 'visitor'

const bill = ({ world }: TestMock) =>
  world.tables.bills.where('community', COMMUNITY).find(({ paid, title }) => !paid && title === '水费')

export const ACTIONS: Readonly<Record<string, Action>> = {
  用验证码登录: {
    page: 'login',
    persona: 'visitor',
    typed: OWNER,
    steps: [
      {
        act: (page) => type(page, '手机号', OWNER).then(() => codeFor(OWNER).act(page)),
        isDone: codeFor(OWNER).isDone,
      },
      {
        act: async (page) => {
          await typeCode(page, OWNER)
          await tick(page, /我已阅读并同意/)
          await tap(page, '登录')
        },
        isDone: isSignedIn,
      },
    ],
    calls: ['weapp.sendCode', 'weapp.loginByPhone'],
  },
  用密码登录: {
    page: 'login',
    persona: 'visitor',
    typed: OWNER,
    steps: [
      {
        act: async (page) => {
          await choose(page, '密码登录')
          await type(page, '手机号', OWNER)
          await type(page, '密码', 'Wanjia-0001')
          await tick(page, /我已阅读并同意/)
          await tap(page, '登录')
        },
        isDone: isSignedIn,
      },
    ],
    calls: ['weapp.loginByPassword'],
  },
  注册: {
    page: 'register',
    persona: 'visitor',
    typed: '灯下',
    steps: [
      {
        act: async (page) => {
          await type(page, '昵称', '灯下')
          await type(page, '设置密码', 'Lamp-in-window-7')
          await type(page, '手机号', '19000000020')
          await tap(page, '获取验证码')
        },
        isDone: codeFor('19000000020').isDone,
      },
      {
        act: async (page) => {
          await typeCode(page, '19000000020')
          await tick(page, /我已阅读并同意/)
          await tap(page, '注册并登录')
        },
        isDone: isSignedIn,
      },
    ],
    calls: ['weapp.sendCode', 'weapp.register'],
  },
  投诉: {
    page: 'newComplaint',
    typed: '楼道里长期堆着杂物',
    steps: [
      {
        act: async (page) => {
          await type(page, '内容', '楼道里长期堆着杂物')
          await tap(page, '提交')
        },
        isDone: left('newComplaint'),
      },
    ],
    calls: ['weapp.newComplaint'],
  },
  报修: {
    page: 'newRepair',
    typed: '阳台的门关不严，刮风时响',
    steps: [
      {
        act: async (page) => {
          await choose(page, '室内', '门窗', '关不严')
          await type(page, '问题描述', '阳台的门关不严，刮风时响')
          await tap(page, '提交报修')
        },
        isDone: sees('报修已提交'),
      },
    ],
    calls: ['zhongmin.create'],
  },
  评价维修: {
    page: 'repair',
    url: (mock) => pages.repair.url(repairOf(mock, '一楼楼道的灯不亮，晚上看不清台阶').number),
    typed: '来得很快',
    steps: [
      {
        act: async (page) => {
          await choose(page, '4 星 · 满意')
          await type(page, '评价（选填）', '来得很快')
          await tap(page, '提交评价')
        },
        isDone: sees('您的评价'),
      },
    ],
    calls: ['zhongmin.rate'],
  },
  缴费: {
    page: 'pay',
    url: (mock) => {
      const { id, amount } = bill(mock) ?? { id: 0, amount: 0 }
      return pages.pay.url({ communityIdentifier: COMMUNITY, ids: [id], seen: amount })
    },
    steps: [{ act: (page) => tap(page, /^确认支付/), isDone: sees(/^1 笔，共/) }],
    calls: ['weapp.payOrder', 'weapp.orders'],
  },
  撤回申请: {
    page: 'application',
    persona: 'resident-new',
    url: (mock) => pages.application.url(newcomerApplies(mock).id),
    steps: [{ act: (page) => tap(page, '撤回申请'), isDone: sees('已撤回') }],
    calls: ['weapp.cancelApplication', 'weapp.myHouses'],
  },
  更正我的信息: {
    page: 'correction',
    typed: '园艺师',
    steps: [
      {
        act: async (page) => {
          await type(page, '职业', '园艺师')
          await tap(page, '提交更正')
        },
        // If the answer was lost, the page asks the backend and shows the pending correction.
        isDone: () => left('correction')() || sees('更正申请正在审核')(),
      },
    ],
    calls: ['weapp.correctPerson'],
  },
  注销账号: {
    page: 'deletion',
    steps: [
      codeFor(OWNER),
      {
        act: async (page) => {
          await typeCode(page, OWNER)
          await tick(page, '我已了解删除和保留的内容')
          await tap(page, '注销账号')
        },
        isDone: isVisitor,
      },
    ],
    calls: ['weapp.sendCode', 'weapp.deleteAccount'],
  },
  退出登录: {
    page: 'me',
    steps: [{ act: (page) => tap(page, '退出登录'), isDone: isVisitor }],
    calls: ['weapp.logout'],
  },
  同意隐私说明: {
    page: 'consent',
    steps: [
      {
        act: (page) => tap(page, '同意并继续'),
        isDone: () => router.moves.some(([move]) => move === 'navigateBack'),
      },
    ],
    calls: ['weapp.recordConsent'],
  },
  提交一标三实: {
    page: 'form',
    persona: 'resident-new',
    before: startAt('review'),
    steps: [{ act: (page) => tap(page, '提交审核'), isDone: sees('已提交，等待物业审核') }],
    calls: ['weapp.submitForm'],
  },
  绑定更多房屋: {
    page: 'bindMore',
    before: startAt('review', { kind: 'bindMore' }),
    steps: [{ act: (page) => tap(page, '提交审核'), isDone: sees('已提交，等待物业审核') }],
    calls: ['weapp.bindMoreHouses'],
  },
  验证手机号: {
    page: 'form',
    persona: 'resident-new',
    typed: MY_PHONE,
    steps: [
      {
        act: async (page) => {
          await type(page, '手机号', MY_PHONE)
          await tap(page, '获取验证码')
        },
        isDone: codeFor(MY_PHONE).isDone,
      },
      {
        act: async (page) => {
          await typeCode(page, MY_PHONE)
          await tap(page, '验证并继续')
        },
        isDone: isAtStep('选择房屋'),
      },
    ],
    calls: ['weapp.sendCode', 'weapp.securityPhone'],
  },
  选择房屋: {
    page: 'form',
    persona: 'resident-new',
    before: startAt('house'),
    steps: FREE.map((place, level) => ({
      act: async ({ user }) => user.click(placesOf(place)[0] ?? document.body),
      isDone: () => {
        const next = FREE[level + 1]
        return next === undefined ? isAtStep('与房屋的关系')() : placesOf(next).length > 0
      },
    })),
    calls: ['weapp.buildings', 'weapp.units', 'weapp.floors', 'weapp.houses', 'weapp.houseOwner'],
  },
  业主验证码: {
    page: 'form',
    persona: 'resident-new',
    before: startAt('relation', { house: 'owned' }),
    steps: [
      {
        act: async (page) => {
          await choose(page, /和现在的业主一起/)
          await tap(page, '获取验证码')
        },
        isDone: sees(/前有效/),
      },
      {
        act: async (page) => {
          await type(page, '业主验证码', (await page.mock.lastCode('19000000012')).code)
          await tap(page, '验证')
        },
        isDone: sees('业主已同意，验证通过。'),
      },
    ],
    calls: ['weapp.sendCode', 'weapp.verifyOwnerCode'],
  },
  识别身份证: {
    page: 'form',
    persona: 'resident-new',
    before: startAt('idCard'),
    steps: [
      {
        act: async (page) => {
          device.photos.push(cardFile())
          await tap(page, '从相册选择')
        },
        isDone: sees(/已识别/),
      },
    ],
    calls: ['weapp.idCardPhoto'],
  },
  ...RENTAL_ACTIONS,
  ...HOST_ACTIONS,
  ...HOUSEHOLD_ACTIONS,
}
