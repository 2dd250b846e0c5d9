import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { setTabBadge } from '@/platform/tab-badge'
import { onErase } from '@/session/erasure'

const MOST = 99

/** `more`: there may be further ones that were not counted. */
const badgeText = (unread: number, more: boolean): string =>
  unread > MOST ? `${MOST}+` : `${unread}${more ? '+' : ''}`

/** The number at the 首页 tab; none when nothing is unread. */
const showBadge = (unread: number, more = false): void =>
  setTabBadge('home', unread > 0 ? badgeText(unread, more) : undefined)

/** For a tab page. Away from the tab bar WeChat takes no badge, so it is set again whenever the page is back. */
export function useBadge(unread = 0, more = false): void {
  useDidShow(() => showBadge(unread, more))
  useEffect(() => showBadge(unread, more), [unread, more])
}

onErase(() => showBadge(0))
