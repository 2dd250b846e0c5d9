import { failedWith } from '@/api/errors'
import { announcements } from '@/contract/weapp/announcements'
import { announcement } from '@/contract/weapp/announcement'

/** The tag of a row: pinned or unread; undefined if it is neither. */
export function rowTag(
  pinned: boolean,
  unread: boolean,
): { word: string; kind: 'warning' | 'info' | 'none' } {
  if (pinned) return { word: unread ? '置顶 · 未读' : '置顶', kind: 'warning' }
  return unread ? { word: '未读', kind: 'info' } : { word: '', kind: 'none' }
}

export const isWithdrawn = (error: unknown): boolean => failedWith(error, announcement, 'notFound')

export const isSwitchedOff = (error: unknown): boolean =>
  failedWith(error, announcement, 'moduleOff') || failedWith(error, announcements, 'moduleOff')
