import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { setTabBadge } from '@/platform/tab-badge'
import { onErase } from '@/session/erasure'

const MAX_SHOWN = 99

/** The text of the badge. `more` means that there may be further unread announcements that were not counted. */
const badgeText = (unread: number, more: boolean): string =>
  unread > MAX_SHOWN ? `${MAX_SHOWN}+` : `${unread}${more ? '+' : ''}`

/** Shows the number at the 首页 tab, and none if nothing is unread. */
const showBadge = (unread: number, more = false): void =>
  setTabBadge('home', unread > 0 ? badgeText(unread, more) : undefined)

/**
 * Shows the number of unread announcements at the 首页 tab, from a tab page. WeChat sets no badge while another page is in front, so it is
 * set again whenever the page is shown.
 */
export function useBadge(unread = 0, more = false): void {
  useDidShow(() => showBadge(unread, more))
  useEffect(() => showBadge(unread, more), [unread, more])
}

onErase(() => showBadge(0))
