import type { LocalFile } from '@/api/ports'
import { isMock, isWeapp } from '@/platform/env'

export interface Sample {
  readonly name: string
  readonly file: LocalFile
}

// From the root of the package in WeChat; beside the page in a browser, wherever the folder is hosted.
const FOLDER = `${isWeapp ? '/' : ''}packages/onboarding/samples`

const sample = (name: string, file: string): Sample => ({
  name,
  file: { path: `${FOLDER}/${file}` },
})

/** Cards of invented people, which the mock backend can read; copied into mock builds only (config/index.ts). */
export const SAMPLE_CARDS: readonly Sample[] = isMock
  ? [sample('样例甲', 'id-card-1.jpg'), sample('样例乙', 'id-card-2.jpg'), sample('样例丙', 'id-card-3.jpg')]
  : []

export const SAMPLE_FACE: Sample | undefined = isMock ? sample('样例照片', 'face-1.jpg') : undefined
