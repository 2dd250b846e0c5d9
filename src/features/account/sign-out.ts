import { confirm } from '@/platform/feedback'
import { session } from '@/session/backend'

/** Signs out of every system after asking, and erases everything of the person on this device. Every 退出登录 calls it. */
export async function signOutAfterAsking(): Promise<void> {
  const sure = await confirm({
    title: '退出登录？',
    content:
      '缴费、报修等功能会一起退出，没有提交的填写内容和看过的内容会从这台手机上清除。已经提交的不受影响。',
    confirmText: '退出',
    cancelText: '取消',
    danger: true,
  })
  if (sure) session.signOut()
}
