// Plays an old phone: what it lacks is removed before the app's first line runs. Everything under runtime is written in ES2018
// (see tsconfig.json in that folder), so that the host itself still works.
import type { Dict } from './json'

/** Tells whether a value can hold members. Array.prototype can, although it is itself an array. */
const isHolder = (value: unknown): value is Dict =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'

function holderOf(path: string[]): Dict | undefined {
  let holder: unknown = window
  for (const name of path) holder = isHolder(holder) ? holder[name] : undefined
  return isHolder(holder) ? holder : undefined
}

/**
 * Deletes methods such as "Array.prototype.at". Throws for a name that does not exist, because a test with a misspelt name proves
 * nothing.
 */
export function deleteMethods(names: readonly string[]): void {
  for (const name of names) {
    const path = name.split('.')
    const last = path.pop() ?? ''
    const holder = holderOf(path)
    if (!holder || !(last in holder)) throw new Error(`without: there is no ${name}`)
    delete holder[last]
  }
}

export interface Missing {
  /** Members of wx that are missing. */
  wx: string[]
  /** Missing globals such as Intl, which are hidden from the app's scripts. */
  globals: string[]
  /** Missing members of globals. */
  methods: string[]
}

/** Sorts the names of the launch option `without` by their kinds. */
export function missingThings(names: readonly string[] = []): Missing {
  const missing: Missing = { wx: [], globals: [], methods: [] }
  for (const name of names) {
    if (name.startsWith('wx.')) missing.wx.push(name.slice('wx.'.length))
    else if (name.includes('.')) missing.methods.push(name)
    else missing.globals.push(name)
  }
  return missing
}
