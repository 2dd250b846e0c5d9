// The parts of URL and URLSearchParams that the mock uses. WeChat lacks both classes.

const encoded = (text: string) =>
  encodeURIComponent(text)
    .replace(/[!'()~]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+')

function decoded(text: string): string {
  const spaced = text.replace(/\+/g, ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    // A broken escape stays as it is.
    return spaced
  }
}

type Pair = readonly [name: string, value: string]

function pairsOf(text: string): Pair[] {
  const parts = text
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '')
  return parts.map((part) => {
    const [name = '', ...value] = part.split('=')
    return [decoded(name), decoded(value.join('='))]
  })
}

/** Reads and writes application/x-www-form-urlencoded. */
export class URLSearchParams {
  private readonly pairs: readonly Pair[]

  constructor(given: string | readonly Pair[] | Readonly<Record<string, string>> = '') {
    if (typeof given === 'string') this.pairs = pairsOf(given)
    else this.pairs = Array.isArray(given) ? (given as readonly Pair[]) : Object.entries(given)
  }

  get(wanted: string): string | null {
    return this.pairs.find(([name]) => name === wanted)?.[1] ?? null
  }

  [Symbol.iterator](): Iterator<Pair> {
    return this.pairs[Symbol.iterator]()
  }

  toString(): string {
    return this.pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')
  }
}

const PARTS = /^(https?:\/\/[^/?#]+)([^?#]*)(\?[^#]*)?/

/** A complete http address; the constructor throws for any other text. */
export class URL {
  readonly origin: string
  readonly pathname: string
  readonly search: string

  constructor(address: string) {
    const parts = PARTS.exec(address)
    if (!parts) throw new TypeError('not an address')
    const [, origin = '', pathname = '', search = ''] = parts
    this.origin = origin
    this.pathname = pathname || '/'
    this.search = search
  }

  get searchParams(): URLSearchParams {
    return new URLSearchParams(this.search)
  }
}
