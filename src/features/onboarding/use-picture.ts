import { useState } from 'react'
import type { LocalFile } from '@/api/ports'
import { takePhoto } from '@/platform/camera'
import { chooseImage } from '@/platform/media'
import { problemOf, type PictureProblem } from '@/platform/media-failure'
import { ensurePrivacy } from '@/platform/privacy'

/** A picture from the camera or the album, with WeChat's privacy agreement asked first. */
export function usePicture(onPicture: (file: LocalFile) => void | Promise<void>) {
  const [problem, setProblem] = useState<PictureProblem>()

  const allowed = async () => {
    setProblem(undefined)
    if ((await ensurePrivacy()) === 'agreed') return true
    setProblem('privacyRefused')
    return false
  }
  const obtain = async (choose: () => Promise<LocalFile>) => {
    if (!(await allowed())) return
    const file = await choose().catch((error: unknown) => {
      setProblem(problemOf(error))
      return undefined
    })
    if (file) await onPicture(file)
  }
  return {
    problem,
    setProblem,
    /** Before a camera element is shown. */
    allowed,
    fromAlbum: () => obtain(() => chooseImage({ source: 'album' })),
    fromCamera: () => obtain(() => chooseImage({ source: 'camera' })),
    /** What the camera element on the page sees. */
    fromLens: () => obtain(takePhoto),
  }
}
