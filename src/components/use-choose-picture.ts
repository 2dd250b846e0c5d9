import { useState } from 'react'
import { problemOf, type PictureProblem } from '@/platform/media-failure'
import { ensurePrivacy } from '@/platform/privacy'

/** Choosing pictures: WeChat's privacy agreement first, then the choice; `PictureProblem` shows what came in between. */
export function useChoosePicture() {
  const [problem, setProblem] = useState<PictureProblem>()

  /** Whether the agreement is given; also before a camera element is shown. */
  const allowed = async (): Promise<boolean> => {
    setProblem(undefined)
    if ((await ensurePrivacy()) === 'agreed') return true
    setProblem('privacyRefused')
    return false
  }
  /** What was chosen; undefined when nothing was, with the reason in `problem` unless one just closed the choice. */
  const choose = async <T>(from: () => Promise<T>): Promise<T | undefined> => {
    if (!(await allowed())) return undefined
    try {
      return await from()
    } catch (error) {
      setProblem(problemOf(error))
      return undefined
    }
  }
  return { problem, setProblem, allowed, choose }
}
