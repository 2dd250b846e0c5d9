import { communityTime } from '@/contract/core/dates'
import { publish, type NewAnnouncement } from './announcements'
import { replyToComplaint, addComplaint } from './complaints'
import { drawBill, drawHome, drawLanterns, drawLift, drawSign, drawTap } from './seed-pictures'
import { comingDay, inThePast } from '../history'
import type { World } from '../world'
import type { Account } from '../people/rows'
import type { PersonaAccounts } from '../people/seed-accounts'

const FIRST = { communityIdentifier: '10002' }

interface Published extends NewAnnouncement {
  readonly daysAgo: number
  readonly time: string
}

/** The announcements, oldest first. The events that they announce lie ahead of the world's today. */
const announcementsOf = (world: World): readonly Published[] => [
  {
    daysAgo: 28,
    time: '09:00',
    ...FIRST,
    title: `${communityTime(world.now()).year()}年物业费开始收取`,
    content: `各位业主：${communityTime(world.now()).year()}年度物业费即日起可在小程序内缴纳。\n如对金额有疑问，请到物业服务中心核对。`,
    images: [drawBill(world)],
  },
  {
    daysAgo: 21,
    time: '10:00',
    communityIdentifier: '00001',
    title: '欢迎使用万家',
    content: '缴费、报修、看公告，都在这里。',
    images: [drawHome(world)],
  },
  {
    daysAgo: 14,
    time: '16:30',
    ...FIRST,
    title: '邻里游园会照片',
    content: '感谢各位邻居参加，下面是当天的照片。',
    images: drawLanterns(world),
  },
  { daysAgo: 10, time: '11:00', ...FIRST, title: '作废的公告', content: '内容有误，已下架。', open: false },
  {
    daysAgo: 2,
    time: '10:30',
    ...FIRST,
    title: '电梯年检安排',
    content: `${comingDay(world, 8)}起逐栋年检，每栋约两小时，期间请走楼梯。`,
    images: [drawLift(world)],
    order: 10,
    publisher: '晨曦家园业主委员会',
    logo: drawSign(world),
  },
  {
    daysAgo: 1,
    time: '15:00',
    ...FIRST,
    title: `${comingDay(world, 3)}停水通知`,
    content: `因管网检修，${comingDay(world, 3)}9:00至17:00全小区停水，请提前储水。`,
    images: [drawTap(world)],
    pinned: true,
  },
]

function seedAnnouncements(world: World): void {
  for (const { daysAgo, time, ...announcement } of announcementsOf(world))
    inThePast(world, daysAgo, time, () => publish(world, announcement))
}

function seedComplaints(
  world: World,
  { 'resident-owner': owner, 'resident-tenant': tenant }: PersonaAccounts,
): void {
  const inFirst = { ...FIRST, images: [] }
  const answered = inThePast(world, 12, '08:20', () =>
    addComplaint(world, {
      ...inFirst,
      accountId: owner.id,
      kind: 'complaint',
      content: '1栋门口长期停放电动车，挡住通道。',
      anonymous: false,
    }),
  )
  replyToComplaint(world, answered, 'answered', '已贴出通知并划定停放区，谢谢您的提醒。')
  inThePast(world, 5, '19:45', () =>
    addComplaint(world, {
      ...inFirst,
      accountId: owner.id,
      kind: 'suggestion',
      content: '建议在快递柜旁加一盏灯。',
      anonymous: false,
    }),
  )
  inThePast(world, 2, '23:40', () =>
    addComplaint(world, {
      ...inFirst,
      accountId: tenant.id,
      kind: 'complaint',
      content: '楼上深夜装修，噪音很大。',
      anonymous: true,
    }),
  )
}

/** Announcements of the property offices and complaints of residents in the default world. */
export function seedNews(world: World, accounts: PersonaAccounts): void {
  seedAnnouncements(world)
  seedComplaints(world, accounts)
}

/** 1,000 announcements and 1,000 complaints of one resident, in the first community. */
export function seedManyNews(world: World, resident: Account): void {
  const community = world.tables.communities.all()[0]
  if (!community) return
  const inFirst = { communityIdentifier: community.identifier }
  for (let n = 0; n < 1_000; n++) {
    publish(world, { ...inFirst, title: `第${n + 1}号公告`, content: '请各位住户留意。', order: n % 3 })
    addComplaint(world, {
      ...inFirst,
      accountId: resident.id,
      kind: n % 2 === 0 ? 'complaint' : 'suggestion',
      content: '楼道的灯不亮。',
      images: [],
      anonymous: n % 4 === 0,
    })
  }
}
