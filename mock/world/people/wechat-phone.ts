import * as v from 'valibot'
import { phone } from '@/contract/core/values'
import { fromBase64 } from '../base64'
import { SESSION_KEY } from './accounts'

const secret = v.object({ purePhoneNumber: phone.read })

/** Decrypts the phone from WeChat's button (AES-128-CBC under the session key); undefined if that is not possible. */
export async function decryptPhone(given: {
  encryptedData: string
  iv: string
}): Promise<string | undefined> {
  const [key, data, iv] = [SESSION_KEY, given.encryptedData, given.iv].map(fromBase64)
  if (!key || !data || !iv) return undefined
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['decrypt'])
    const bytes = await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, imported, data)
    const read = v.safeParse(secret, JSON.parse(new TextDecoder().decode(bytes)))
    return read.success ? read.output.purePhoneNumber : undefined
  } catch {
    return undefined
  }
}
