import type { SamplePicture } from './phone'

/** The paths of the sample pictures from the root of the repository. */
export const SAMPLE_FILES: Readonly<Record<SamplePicture, string>> = {
  face: 'src/assets/samples/face-1.jpg',
  card: 'src/assets/samples/id-card-1.jpg',
}

/** The sample pictures in their order in a phone's album. */
export const SAMPLE_PICTURES: readonly SamplePicture[] = ['face', 'card']

/** The data that is read from the sample card. */
export const CARD = {
  name: '样例甲',
  idNumber: '990000199104122468',
  address: '样例省样例市灯火路18号4栋2单元301',
}
