// The persona that holds the "phone" in a browser: ?persona= of the address, otherwise the one stored last, otherwise a visitor.
const KEY = 'wanjia-persona'
const NAME = /^[\w-]{1,40}$/

/** Reads the persona before or behind the hash, because the router's own address is behind it. */
function fromAddress(): string | undefined {
  const { search, hash } = window.location
  const query = hash.includes('?') ? hash.slice(hash.indexOf('?')) : ''
  const name = new URLSearchParams(search).get('persona') ?? new URLSearchParams(query).get('persona')
  return name !== null && NAME.test(name) ? name : undefined
}

/** The persona of this page load. It is kept so that a change of the address does not change it during a session. */
let decided: string | undefined

export function persona(): string {
  if (decided !== undefined) return decided
  const name = fromAddress() ?? localStorage.getItem(KEY) ?? 'visitor'
  decided = NAME.test(name) ? name : 'visitor'
  localStorage.setItem(KEY, decided)
  return decided
}

/** Chooses the persona from now on; a reload keeps it. */
export function choosePersona(name: string): void {
  decided = name
  localStorage.setItem(KEY, name)
}

let made = 0

/** A code like that of wx.login for a persona: wx:<openid>:<anything>. Each is different, because a code works once. */
export const codeOf = (name: string): string => `wx:${name}:${Date.now().toString(36)}-${++made}`

/** Does nothing: wx-login.h5.ts asks for the persona in any case. */
export const playPersona = (): void => undefined
