import type { LocalFile } from '@/api/ports'
import { pictureToSend, readBase64 } from '@/platform/media'
import type { ChosenAvatar } from './draft'

/** Far below what register takes (200,000 characters): the picture is kept with the session and shown at 64 px. */
const MAX_BYTES = 24 * 1024

const typeOf = (base64: string) => (base64.startsWith('iVBOR') ? 'image/png' : 'image/jpeg')

/** The picture as the text that register takes, whose file is gone by the next launch. Rejects when it cannot be read. */
export async function readAvatar(file: LocalFile): Promise<ChosenAvatar> {
  const base64 = await readBase64(await pictureToSend(file, MAX_BYTES))
  return { path: file.path, text: `data:${typeOf(base64)};base64,${base64}` }
}
