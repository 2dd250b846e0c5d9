/** Who holds the "phone" in a browser: ?persona= in the address, else the one remembered, else a visitor. */
const KEY = 'wanjia-persona'
const NAME = /^[\w-]{1,40}$/

/** Before or behind the hash: the router keeps its own address there. */
function fromAddress(): string | undefined {
  const { search, hash } = window.location
  const query = hash.includes('?') ? hash.slice(hash.indexOf('?')) : ''
  const name = new URLSearchParams(search).get('persona') ?? new URLSearchParams(query).get('persona')
  return name !== null && NAME.test(name) ? name : undefined
}

/** Decided once a page load, so that an address cannot change it under a running session. */
let decided: string | undefined

export function persona(): string {
  if (decided !== undefined) return decided
  const name = fromAddress() ?? localStorage.getItem(KEY) ?? 'visitor'
  decided = NAME.test(name) ? name : 'visitor'
  localStorage.setItem(KEY, decided)
  return decided
}

/** From now on, and after a reload. */
export function choosePersona(name: string): void {
  decided = name
  localStorage.setItem(KEY, name)
}

let made = 0

/** What WeChat would give this persona: wx:<openid>:<anything>, different each time because a code works once. */
export const codeOf = (name: string): string => `wx:${name}:${Date.now().toString(36)}-${++made}`

/** A browser has no WeChat that would have to be overruled: wx-login.h5.ts asks for nobody else. */
export const playPersona = (): void => undefined
