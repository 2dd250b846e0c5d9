import { createCipheriv, randomBytes } from 'node:crypto'

/** A phone number as WeChat's button gives it: encrypted for the backend with the session key. */
export function encryptedPhone(phone: string, sessionKey: string): { encryptedData: string; iv: string } {
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), iv)
  const text = JSON.stringify({ phoneNumber: phone, purePhoneNumber: phone, countryCode: '86' })
  const encryptedData = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return { encryptedData: encryptedData.toString('base64'), iv: iv.toString('base64') }
}
