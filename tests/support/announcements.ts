// A community with many announcements.
import { pages } from '@/routes/pages'
import { publish } from '~mock/world/community/announcements'
import type { TestMock } from './mock'

export const ANNOUNCEMENTS = { wxCode: 'wx:resident-owner', page: pages.announcements.path }
export const COMPLAINTS = { wxCode: 'wx:resident-owner', page: pages.complaints.path }

const MINUTE = 60_000
const MONTH = 30 * 24 * 60 * MINUTE

const TITLES = ['停水通知', '电梯年检安排', '消防演练', '垃圾分类指引', '春季绿化养护']

/** Publishes announcements in the last month, the newest first: 第1期停水通知 … */
export function publishMany({ world, clock }: TestMock, count: number): void {
  for (let i = 1; i <= count; i++) {
    const title = `第${i}期${TITLES[i % TITLES.length] ?? ''}`
    const row = publish(world, { communityIdentifier: '10002', title, content: '请各位邻居留意。' })
    world.tables.announcements.put({ ...row, createdAt: clock.now() - MONTH - i * MINUTE })
  }
}
