// Fetches pictures and fonts of servers in the same way as the app's requests, so that nothing is fetched from other machines.
import { AVATAR_URL } from '../compile/avatar'
import type { BridgeAnswer } from './bridge-protocol'
import { forward } from './bridge'
import { HttpError } from './http-error'
import { forwardAddress, type Origins } from './origins'

const AVATAR =
  '<svg xmlns="http://www.w3.org/2000/svg" width="132" height="132"><rect width="132" height="132" fill="#c9d6f5"/>' +
  '<circle cx="66" cy="50" r="24" fill="#2456c4"/><path d="M18 132a48 44 0 0 1 96 0z" fill="#2456c4"/></svg>'

const MOVES = 3

export interface Picture {
  type: string
  bytes: Buffer
}

const header = ({ headers }: BridgeAnswer, wanted: string): string | undefined =>
  Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1]

/**
 * Fetches a picture; redirects must stay within the origins. Throws HttpError 403 outside them, 502 without an answer, or the server's
 * status.
 */
export async function fetchPicture(url: string, origins: Origins, signal: AbortSignal): Promise<Picture> {
  if (url === AVATAR_URL) return { type: 'image/svg+xml', bytes: Buffer.from(AVATAR) }
  let address = url
  for (let moves = 0; moves <= MOVES; moves += 1) {
    if (!forwardAddress(address, origins))
      throw new HttpError(403, 'the picture is not at one of the origins')
    const answer = await forward({ url: address, method: 'GET', headers: {} }, origins, signal)
    if ('error' in answer) throw new HttpError(502, answer.error)
    const location = header(answer, 'location')
    if (
      answer.status >= 300 &&
      answer.status < 400 &&
      location !== undefined &&
      URL.canParse(location, address)
    ) {
      address = new URL(location, address).href
      continue
    }
    if (answer.status >= 400) throw new HttpError(answer.status, 'the server has no such picture')
    // A status that is none, such as 099, could not be passed on.
    if (answer.status !== 200) throw new HttpError(502, `the server answers with status ${answer.status}`)
    return {
      type: header(answer, 'content-type') ?? 'application/octet-stream',
      bytes: Buffer.from(answer.base64, 'base64'),
    }
  }
  throw new HttpError(502, 'the picture is moved too often')
}
