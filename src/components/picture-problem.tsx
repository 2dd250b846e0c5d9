import { NO_PICTURE, type PictureProblem as Problem } from '@/platform/media-failure'
import { canOpenSettings, openSettings } from '@/platform/permission'
import { Button } from './button'
import { Notice } from './notice'

export interface PictureProblemProps {
  problem: Problem | undefined
  /** What the person cannot do without the picture, as part of a sentence. */
  lost: string
  /** What the person can do instead, as part of a sentence. */
  otherwise: string
  /** Called when the camera has been allowed, or to ask for the agreement again. */
  onAgain: () => void
}

/** Says why there is no picture, what cannot be done without it, and how to go on: by the settings or in another way. */
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
