import { useState } from 'react'
import { chooseImages, isCancelled, MediaFailure } from '@/platform/media'
import { ensurePrivacy } from '@/platform/privacy'
import { addPictures } from './pictures'

/** Why there is no picture; the person's own cancelling is no problem. */
export type ChooseProblem = 'denied' | 'privacyRefused' | 'failed'

function problemOf(error: unknown): ChooseProblem | undefined {
  if (isCancelled(error)) return undefined
  return error instanceof MediaFailure && error.reason !== 'cancelled' ? error.reason : 'failed'
}

/** Pictures from the camera or the album, with WeChat's privacy agreement asked first. */
export function useChoose(communityIdentifier: number) {
  const [problem, setProblem] = useState<ChooseProblem>()
  return {
    problem,
    async choose(room: number): Promise<void> {
      setProblem(undefined)
      if ((await ensurePrivacy()) === 'refused') return setProblem('privacyRefused')
      const files = await chooseImages(room).catch((error: unknown) => {
        setProblem(problemOf(error))
        return []
      })
      // Not awaited: the tiles show how far each is.
      if (files.length > 0) void addPictures(communityIdentifier, files)
    },
  }
}
