import { clock } from '@/platform/clock'
import { copyText } from '@/platform/clipboard'
import { confirm, toast } from '@/platform/feedback'
import { handOverText } from '@/platform/text-file'
import { exportText } from './facts'
import type { PersonalData } from './queries'

/** Saves all data as a file. If the phone cannot do that, the clipboard is offered. */
export async function exportData(data: PersonalData): Promise<void> {
  const text = exportText(data, clock.now())
  const end = await handOverText('万家-我的信息.txt', text)
  if (end === 'done') return toast('已导出，请妥善保管')
  if (end === 'cancelled') return
  const copies = await confirm({
    title: '不能导出成文件',
    content: '这台手机不支持导出文件。可以改为复制文字，再粘贴到您要保存的地方。',
    confirmText: '复制',
    cancelText: '取消',
  })
  if (copies && !(await copyText(text))) toast('没有复制成功，请重试')
}
