// What the engines of the browserslist (Chrome 67, iOS 12) lack and the app uses. It is imported before anything else of the app;
// the check of the bundles (scripts/lib/gate/old-phones.ts) knows these names and refuses every other one that is newer than ES2018.

type Definition = readonly [holder: object, name: string, make: unknown]

const all = <T>(lists: readonly (T | readonly T[])[]): T[] => ([] as T[]).concat(...(lists as T[][]))

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
  [
    Array.prototype,
    'at',
    function at(this: readonly unknown[], index: number) {
      return this[index < 0 ? this.length + index : index]
    },
  ],
  [
    Array.prototype,
    'flat',
    function flat(this: readonly unknown[]) {
      return all(this)
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
  // Not enumerable, as the engine's own: a `for in` over an array meets no method.
  if (!(name in holder)) Object.defineProperty(holder, name, { value, writable: true, configurable: true })
}
