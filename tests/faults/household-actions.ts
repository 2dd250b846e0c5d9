// What members of a household do that is sent, and what hangs on their consents and pictures.
import { readFileSync } from 'node:fs'
import { screen } from '@testing-library/react'
import { pages } from '@/routes/pages'
import { housesToTry } from '~mock/personas'
import { recordConsent } from '~mock/world/people/consents'
import { endMembership } from '~mock/world/people/household'
import { idNumberOf } from '~mock/world/people/seed-people'
import { houseAt } from '~mock/world/places/seed-places'
import type { TestMock } from '~tests/support/mock'
import type { Page } from '~tests/support/render-page'
import { device, files } from '~tests/support/taro'
import { left, sees, tap, type, typeCode, type Action } from './steps'

const houseOf = ({ world }: TestMock) => houseAt(world, housesToTry.ownersFirst).id

/** Somebody of the owner's first house. */
function memberOf(mock: TestMock, name: string) {
  const { memberships, people } = mock.world.tables
  const rows = memberships.where('house', houseOf(mock))
  const row = rows.find(({ personId }) => people.need(personId).name === name)
  if (!row) throw new Error(`${name} does not live there`)
  return { membershipId: row.id, phone: people.need(row.personId).phone }
}

const memberPage = (name: string) => (mock: TestMock) =>
  pages.member.url({ houseId: houseOf(mock), membershipId: memberOf(mock, name).membershipId })

/** The phone that the register has for a member who has no account yet. */
const MEMBER = '陆知远'
let memberPhone = ''

const paysSwitch = () => screen.queryByRole('switch', { name: '可以查看和缴纳这套房屋的费用' })
const flip = async ({ user }: Page) =>
  user.click(await screen.findByRole('switch', { name: '可以查看和缴纳这套房屋的费用' }))

export const HOUSEHOLD_ACTIONS: Readonly<Record<string, Action>> = {
  添加家人: {
    page: 'addMember',
    url: (mock) =>
      pages.addMember.url({
        communityIdentifier: '10002',
        membershipId: memberOf(mock, '林晓岚').membershipId,
      }),
    typed: '林小满',
    steps: [
      {
        act: async (page) => {
          await page.user.selectOptions(await screen.findByLabelText('关系'), '儿子')
          await type(page, '姓名', '林小满')
          await type(page, '手机号', '19000000077')
          await type(page, '身份证号', idNumberOf('20100101', 77))
          await page.user.click(screen.getByRole('checkbox'))
          await tap(page, '提交物业审核')
        },
        isDone: sees('已提交，等待物业审核'),
      },
    ],
    calls: ['weapp.addMember'],
  },
  不再让成员缴费: {
    page: 'member',
    url: memberPage(MEMBER),
    steps: [{ act: flip, isDone: () => paysSwitch()?.getAttribute('aria-checked') === 'false' }],
    calls: ['weapp.changePayment', 'weapp.houseDetail'],
  },
  为成员申请解绑: {
    page: 'member',
    url: memberPage('陆念初'),
    steps: [{ act: (page) => tap(page, '申请解绑'), isDone: sees('解绑审核中，请等待物业审核') }],
    calls: ['weapp.unbind'],
  },
  解绑自己的房屋: {
    page: 'house',
    url: (mock) => pages.house.url({ houseId: houseOf(mock), role: 'owner' }),
    steps: [
      { act: (page) => tap(page, '解绑这套房屋'), isDone: sees('您已申请解绑这套房屋，请等待物业审核') },
    ],
    calls: ['weapp.unbind', 'weapp.houseDetail'],
  },
  从列表删除: {
    page: 'leftHouse',
    before: (mock) => endMembership(mock.world, memberOf(mock, '林晓岚').membershipId),
    url: ({ world }) => pages.leftHouse.url(world.tables.endedMemberships.all()[0]?.id ?? 0),
    steps: [{ act: (page) => tap(page, '从列表删除'), isDone: left('leftHouse') }],
    calls: ['weapp.removeHouse'],
  },
  开通: {
    page: 'activate',
    persona: 'resident-new',
    before: (mock) => {
      memberPhone = memberOf(mock, MEMBER).phone
    },
    typed: MEMBER,
    steps: [
      {
        act: async (page) => {
          await type(page, '姓名', MEMBER)
          await type(page, '手机号', memberPhone)
          await tap(page, '获取验证码')
        },
        isDone: sees(/已发送到/),
      },
      {
        act: async (page) => {
          await typeCode(page, memberPhone)
          await tap(page, '开通')
        },
        isDone: left('activate'),
      },
    ],
    calls: ['weapp.sendCode', 'weapp.activate'],
  },
  撤回低保的授权: {
    page: 'consents',
    before: ({ world }) => {
      const id = world.tables.accounts.first('phone', '19000000001')?.id ?? 0
      recordConsent(world, id, { scope: 'lowIncome', version: '1', given: true })
    },
    steps: [{ act: (page) => tap(page, '撤回低保'), isDone: sees('已撤回') }],
    calls: ['weapp.recordConsent'],
  },
  投诉带图片: {
    page: 'newComplaint',
    typed: '墙面漏水，见图片',
    before: () => {
      device.photos = [files.put(readFileSync('src/assets/samples/face-1.jpg'))]
    },
    steps: [
      {
        act: async (page) => {
          await type(page, '内容', '墙面漏水，见图片')
          await tap(page, '添加图片 0/6')
        },
        isDone: () =>
          screen.queryByRole('button', { name: '第1张图片，放大查看' }) !== null &&
          screen.queryByText(/上传中/) === null &&
          screen.queryByRole('button', { name: /重新上传/ }) === null,
      },
      { act: (page) => tap(page, '提交'), isDone: left('newComplaint') },
    ],
    calls: ['weapp.picture', 'weapp.newComplaint'],
  },
}
