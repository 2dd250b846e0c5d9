// Hides a key in whatever form it may turn up: whole, cut, encoded.

/** So many characters of a key in a row are taken for a part of it. */
const WINDOW = 8

/** Base64 of the bytes at each of the three places where they may begin inside a longer text. */
const base64Forms = (bytes: Buffer): string[] =>
  [0, 1, 2].flatMap((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes])
    return [shifted.toString('base64'), shifted.toString('base64url')]
  })

function formsOf(bytes: Buffer): string[] {
  const list = [...bytes]
  const hex = bytes.toString('hex')
  const pairs = hex.match(/../g) ?? []
  return [
    ...base64Forms(bytes),
    ...[hex, pairs.join(' '), pairs.join(':')].flatMap((text) => [text, text.toUpperCase()]),
    list.join(','),
    list.join(', '),
  ]
}

/** Every way in which a secret may be written; a PEM key is also its bytes. */
function waysToWrite(secret: string): string[] {
  const body = secret.replace(/-----[^-]*-----/g, '').replace(/\s/g, '')
  return [
    secret,
    body,
    encodeURIComponent(secret),
    encodeURIComponent(body),
    JSON.stringify(secret),
    ...formsOf(Buffer.from(secret)),
    ...formsOf(Buffer.from(body, 'base64')),
  ]
}

/** Gives the function that replaces every part of the secrets in a text by ***. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const windows = new Set<string>()
  for (const way of secrets.filter((secret) => secret !== '').flatMap(waysToWrite)) {
    for (let at = 0; at + WINDOW <= way.length; at += 1) windows.add(way.slice(at, at + WINDOW))
  }
  return (text) => {
    let shown = ''
    let hiddenUntil = 0
    for (let at = 0; at < text.length; at += 1) {
      if (windows.has(text.slice(at, at + WINDOW))) {
        if (at >= hiddenUntil) shown += '***'
        hiddenUntil = at + WINDOW
      }
      if (at >= hiddenUntil) shown += text.charAt(at)
    }
    return shown
  }
}

const ANY_KEY = /-----BEGIN[\s\S]*?(-----END[^-]*-----|$)/g
/** Longer than words are: a key, a token or a digest, whosever it is. */
const OPAQUE = /[A-Za-z0-9+=_-]{20,}/g
const LONGEST = 500

/** A foreign error's text, fit for a log that others read: without the secrets, without anything like a key, cut. */
export function printable(text: string, secrets: readonly string[]): string {
  const hidden = redactor(secrets)(text).replace(ANY_KEY, '***').replace(OPAQUE, '***')
  return hidden.length > LONGEST ? `${hidden.slice(0, LONGEST)}…` : hidden
}
