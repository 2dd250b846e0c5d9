/**
 * The person whose data lies on this device. `tag` is random; it is drawn anew for each owner and written into their records.
 * `mark` is a
 * hash, salted with the tag, of the identity that the backend proved. Without a mark no identity was proven, so that nobody can
 * be
 * recognised as this owner later.
 */
export interface Owner {
  readonly tag: string
  readonly mark?: string
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Decodes base64url into a text with one letter per byte; WeChat has no atob. Gives '' for a text that is not base64url. */
function fromBase64Url(text: string): string {
  let bits = 0
  let held = 0
  let bytes = ''
  for (const letter of text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')) {
    const value = ALPHABET.indexOf(letter)
    if (value < 0) return ''
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes += String.fromCharCode((held >> bits) & 0xff)
  }
  return bytes
}

/** The `sub` of a JSON Web Token, which is the account's id in the backend; undefined for any other token. */
function subjectOf(token: string): string | undefined {
  const [, payload, signature] = token.split('.')
  if (payload === undefined || signature === undefined) return undefined
  try {
    const claims = JSON.parse(fromBase64Url(payload)) as { sub?: unknown } | null
    const subject = claims?.sub
    return typeof subject === 'string' || typeof subject === 'number' ? String(subject) : undefined
  } catch {
    return undefined
  }
}

/**
 * The proven identity of an account: the subject of its token, or, if the token has none, the phone that the sign-in has just proven;
 * undefined if there is neither. Example: identityOf('xxx.eyJzdWIiOjd9.yyy') is 'account:7'.
 */
export function identityOf(token: string, phone?: string): string | undefined {
  const subject = subjectOf(token)
  if (subject !== undefined) return `account:${subject}`
  return phone === undefined ? undefined : `phone:${phone}`
}

/** Hashes a text to 64 bits (two lanes of FNV-1a). The hash tells accounts apart; it does not protect the text from being guessed. */
function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193) >>> 0
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b) >>> 0
    b = (b ^ (b >>> 13)) >>> 0
  }
  return `${a.toString(36)}-${b.toString(36)}`
}

const markOf = (tag: string, identity: string) => hash(`${tag}/${identity}`)

/** Makes a new owner. The tag is made of `now` (epoch milliseconds) and chance; it is not secret. */
export function newOwner(identity: string | undefined, now: number): Owner {
  const tag = `${now.toString(36)}${Math.random().toString(36).slice(2, 12)}`
  return { tag, mark: identity === undefined ? undefined : markOf(tag, identity) }
}

/** True only if the identity is proven to be the owner's. */
export const isOwner = ({ tag, mark }: Owner, identity: string | undefined): boolean =>
  identity !== undefined && mark === markOf(tag, identity)
