import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { canOpenSettings, openSettings } from '@/platform/permission'
import type { ChooseProblem } from '../use-choose'

interface Props {
  problem: ChooseProblem | undefined
  /** Allowed by now, or to be asked again. */
  onAgain: () => void
}

/** A refused permission is no dead end: pictures are left out, or allowed after all. */
export function ChooseNotice({ problem, onAgain }: Props) {
  if (!problem) return null
  if (problem === 'failed')
    return <Notice kind="warning">没有得到图片，请再试一次；不加图片也可以提交。</Notice>
  if (problem === 'privacyRefused') {
    const agree = (
      <Button kind="text" size="small" onTap={onAgain}>
        重新查看并同意
      </Button>
    )
    return (
      <Notice kind="warning" action={agree}>
        您没有同意隐私保护指引，不能使用相机和相册。同意后可以添加图片；不加图片也可以提交。
      </Notice>
    )
  }
  const settings = async () => {
    if (await openSettings()) onAgain()
  }
  const open = canOpenSettings ? (
    <Button kind="text" size="small" onTap={settings}>
      打开设置
    </Button>
  ) : undefined
  return (
    <Notice kind="warning" action={open}>
      没有相机权限，不能拍照。您可以在设置中允许，或从相册选择；不加图片也可以提交。
    </Notice>
  )
}
