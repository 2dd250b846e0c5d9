import { useState } from 'react'
import { chooseImages } from '@/platform/media'
import { problemOf, type PictureProblem } from '@/platform/media-failure'
import { ensurePrivacy } from '@/platform/privacy'
import { addPictures } from './pictures'

/** Pictures from the camera or the album, with WeChat's privacy agreement asked first. */
export function useChoose(communityIdentifier: number) {
  const [problem, setProblem] = useState<PictureProblem>()
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
