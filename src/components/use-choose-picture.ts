import { useState } from 'react'
import { problemOf, type PictureProblem } from '@/platform/media-failure'
import { ensurePrivacy } from '@/platform/privacy'

/** Asks for WeChat's privacy agreement and lets the person choose pictures. `PictureProblem` shows why there is none. */
export function useChoosePicture() {
  const [problem, setProblem] = useState<PictureProblem>()

  /** Asks for the agreement and tells whether it is given. Also needed before a camera element is shown. */
  const allowed = async (): Promise<boolean> => {
    setProblem(undefined)
    if ((await ensurePrivacy()) === 'agreed') return true
    setProblem('privacyRefused')
    return false
  }
  /** Gives what `from` chose. Gives undefined if there is nothing; `problem` then has the reason, unless the person closed the dialog. */
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
