import type { LocalFile } from '@/api/ports'
import { isWeapp } from '@/platform/env'

interface Sample {
  readonly name: string
  readonly file: LocalFile
}

interface Samples {
  readonly cards: readonly Sample[]
  readonly face?: Sample
}

function samples(): Samples {
  // In WeChat the path starts at the root of the package. In a browser it is relative to the page, so that the folder can be hosted
  // anywhere.
  const folder = `${isWeapp ? '/' : ''}pages/onboarding/samples`
  const sample = (name: string, file: string): Sample => ({ name, file: { path: `${folder}/${file}` } })
  return {
    cards: [
      sample('样例甲', 'id-card-1.jpg'),
      sample('样例乙', 'id-card-2.jpg'),
      sample('样例丙', 'id-card-3.jpg'),
    ],
    face: sample('样例照片', 'face-1.jpg'),
  }
}

// eslint-disable-next-line no-restricted-properties -- the literal alone lets the build leave the samples out of production
const offered: Samples = process.env.TARO_APP_MOCK === '1' ? samples() : { cards: [] }

/** ID cards of invented people, which the mock can read. They are copied into mock builds only (config/index.ts). */
export const SAMPLE_CARDS = offered.cards

export const SAMPLE_FACE = offered.face
