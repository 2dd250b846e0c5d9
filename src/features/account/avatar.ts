import type { LocalFile } from '@/api/ports'
import { pictureToSend, readBase64 } from '@/platform/media'
import type { ChosenAvatar } from './draft'

/** Far below what registration accepts (200,000 characters), because the picture is stored with the session and shown at 64 px. */
const MAX_BYTES = 24 * 1024

const typeOf = (base64: string) => (base64.startsWith('iVBOR') ? 'image/png' : 'image/jpeg')

/** Reads a picture into the text that registration takes, because the file itself is gone at the next launch. Rejects if it cannot be read. */
export async function readAvatar(file: LocalFile): Promise<ChosenAvatar> {
  const base64 = await readBase64(await pictureToSend(file, MAX_BYTES))
  return { path: file.path, text: `data:${typeOf(base64)};base64,${base64}` }
}
