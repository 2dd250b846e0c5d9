import { FILE_PATH } from '@/contract/rental/media'
import type { Mock } from '../create-mock'
import { filePathOf } from '../systems/rental/files'
import { storedFile } from '../world/people/photos'
import { rentalFile } from '../world/rental/media'

const ADDRESS = /^https?:\/\//

/** What lies behind a whole address of the mock, as anybody may see it; undefined for everything else. */
export function storedPicture(mock: Mock, address: string): ReturnType<typeof storedFile> {
  if (!ADDRESS.test(address) || !mock.handlesUrl(address)) return undefined
  const { pathname } = new URL(address)
  return pathname.startsWith(`${FILE_PATH}/`)
    ? rentalFile(mock.world, filePathOf(address), undefined)
    : storedFile(mock.world, pathname)
}
