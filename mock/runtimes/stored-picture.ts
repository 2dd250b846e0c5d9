import type { Mock } from '../create-mock'
import { storedFile } from '../world/people/photos'

const ADDRESS = /^https?:\/\//

/** The mock's picture at a complete address; undefined if the address is not the mock's or has no picture. */
export const storedPicture = (mock: Mock, address: string): ReturnType<typeof storedFile> =>
  ADDRESS.test(address) && mock.handlesUrl(address)
    ? storedFile(mock.world, new URL(address).pathname)
    : undefined
