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

/** Decided once a page load, so that it cannot change under a running session. */
let decided: string | undefined

export function persona(): string {
  if (decided !== undefined) return decided
  const name = fromAddress() ?? localStorage.getItem(KEY) ?? 'visitor'
  decided = NAME.test(name) ? name : 'visitor'
  localStorage.setItem(KEY, decided)
  return decided
}

/** For whoever chooses another one; takes effect with the next page load. */
export const rememberPersona = (name: string): void => localStorage.setItem(KEY, name)
