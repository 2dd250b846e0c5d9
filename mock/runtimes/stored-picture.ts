import type { Mock } from '../create-mock'
import { storedFile } from '../world/people/photos'

const ADDRESS = /^https?:\/\//

/** The picture behind a whole address of the mock; undefined for everything else. */
export const storedPicture = (mock: Mock, address: string): ReturnType<typeof storedFile> =>
  ADDRESS.test(address) && mock.handlesUrl(address)
    ? storedFile(mock.world, new URL(address).pathname)
    : undefined
