/** @jest-environment node */

// The methods of this engine are taken away before the polyfill is loaded, as on the oldest phones.
const HOLDERS = [
  [Object, 'fromEntries'],
  [Array.prototype, 'at'],
  [Array.prototype, 'flat'],
  [Array.prototype, 'flatMap'],
  [String.prototype, 'at'],
] as const

const kept = HOLDERS.map(([holder, name]) => Object.getOwnPropertyDescriptor(holder, name))

beforeAll(() => {
  for (const [holder, name] of HOLDERS) Reflect.deleteProperty(holder, name)
  jest.isolateModules(() => void jest.requireActual('@/platform/polyfill/old-phones'))
})

afterAll(() =>
  HOLDERS.forEach(([holder, name], index) => Object.defineProperty(holder, name, kept[index] ?? {})),
)

test('没有这些方法的手机上，补上的和新手机一样', () => {
  expect([1, 2, 3].at(-1)).toBe(3)
  expect('万家'.at(-1)).toBe('家')
  expect('万家'.at(5)).toBeUndefined()
  expect([[1, [2]], [3], 4].flat()).toEqual([1, [2], 3, 4])
  expect([[1, [2, [3]]]].flat(Infinity)).toEqual([1, 2, 3])
  expect([[1]].flat(0)).toEqual([[1]])
  expect([1, 2].flatMap((one) => [one, one])).toEqual([1, 1, 2, 2])
  expect(Object.fromEntries([['a', 1]])).toEqual({ a: 1 })
})

test('补上的方法不会在 for in 里出现', () => {
  const seen: string[] = []
  for (const name in ['a']) seen.push(name)
  expect(seen).toEqual(['0'])
})
