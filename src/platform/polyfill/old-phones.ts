// Methods that the app uses and the oldest supported engines (Chrome 67, iOS 12) lack. The app imports this file before all others. The
// check of the bundles (scripts/lib/gate/old-phones.ts) allows these names and refuses any other that is newer than ES2018.

type Definition = readonly [holder: object, name: string, make: unknown]

const all = <T>(lists: readonly (T | readonly T[])[]): T[] => ([] as T[]).concat(...(lists as T[][]))

const flattened = (list: readonly unknown[], depth: number): unknown[] =>
  depth > 0 && list.some(Array.isArray) ? flattened(all(list), depth - 1) : [...list]

/** For lists and texts. */
function at(this: ArrayLike<unknown>, index: number): unknown {
  return this[index < 0 ? this.length + index : index]
}

const DEFINITIONS: readonly Definition[] = [
  [
    Object,
    'fromEntries',
    (entries: Iterable<readonly [string, unknown]>) => {
      const made: Record<string, unknown> = {}
      for (const [key, value] of entries) made[key] = value
      return made
    },
  ],
  [Array.prototype, 'at', at],
  // A check that sees no types cannot tell it from that of lists.
  [String.prototype, 'at', at],
  [
    Array.prototype,
    'flat',
    function flat(this: readonly unknown[], depth = 1) {
      return flattened(this, depth)
    },
  ],
  [
    Array.prototype,
    'flatMap',
    function flatMap(this: readonly unknown[], change: (item: unknown, index: number) => unknown) {
      return all(this.map((item, index) => change(item, index)))
    },
  ],
]

for (const [holder, name, value] of DEFINITIONS) {
  // Built-in methods are not enumerable: a `for in` over an array must not meet them.
  if (!(name in holder)) Object.defineProperty(holder, name, { value, writable: true, configurable: true })
}
