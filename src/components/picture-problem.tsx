import { NO_PICTURE, type PictureProblem as Problem } from '@/platform/media-failure'
import { canOpenSettings, openSettings } from '@/platform/permission'
import { Button } from './button'
import { Notice } from './notice'

export interface PictureProblemProps {
  problem: Problem | undefined
  /** What the picture is for: what is lost without it. */
  lost: string
  /** Another way that is always there. */
  otherwise: string
  /** The camera has been allowed, or the agreement may be asked again. */
  onAgain: () => void
}

/** A refused permission is no dead end: what is lost, the settings, and another way. */
export function PictureProblem({ problem, lost, otherwise, onAgain }: PictureProblemProps) {
  if (!problem) return null
  if (problem === 'noPicture')
    return (
      <Notice kind="warning">
        {NO_PICTURE}；{otherwise}。
      </Notice>
    )
  if (problem === 'failed') return <Notice kind="warning">没有得到图片，请再试一次；{otherwise}。</Notice>
  if (problem === 'privacyRefused') {
    const agree = (
      <Button kind="text" size="small" onTap={onAgain}>
        重新查看并同意
      </Button>
    )
    return (
      <Notice kind="warning" action={agree}>
        您没有同意隐私保护指引，不能使用相机和相册，{lost}。同意后可以继续；{otherwise}。
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
      没有相机权限，{lost}。您可以在设置中允许使用相机；{otherwise}。
    </Notice>
  )
}
