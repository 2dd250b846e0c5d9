// Stores are global in the app, so that every test starts with new ones.
interface MockStore {
  /** The file of src that has created it. */
  readonly file: string
  /** Its number in that file, because one line can create two drafts. */
  readonly count: number
  readonly initial: unknown
  readonly getState: () => unknown
  readonly reset: () => void
}
const mockStores: MockStore[] = []

/** The file that has called create(): the nearest file of src that is not itself a factory of stores. */
function mockMaker(): string {
  const files = [...(new Error().stack ?? '').matchAll(/\/src\/([\w/.-]+?)\.tsx?:/g)].map(([, file]) => file)
  return files.find((file) => file !== 'queries/personal-store') ?? 'unknown'
}

jest.mock('zustand', () => {
  const actual = jest.requireActual<typeof import('zustand')>('zustand')
  const remembered: typeof actual.create = ((initializer: never) => {
    const store = actual.create<object>()(initializer)
    const [initial, file] = [store.getInitialState(), mockMaker()]
    const count = mockStores.filter((other) => other.file === file).length
    const reset = () => store.setState(initial, true)
    mockStores.push({ file, count, initial, getState: () => store.getState(), reset })
    return store
  }) as never
  return { ...actual, create: (initializer?: never) => (initializer ? remembered(initializer) : remembered) }
})

afterEach(() => mockStores.forEach(({ reset }) => reset()))

/** All stores of the app that were loaded: the file that created each, and whether it differs from its initial state. */
export const stores = (): readonly {
  readonly name: string
  readonly isInitial: boolean
  readonly state: unknown
}[] =>
  mockStores.map(({ file, count, initial, getState }) => ({
    name: count === 0 ? file : `${file} ${count + 1}`,
    isInitial: getState() === initial || JSON.stringify(getState()) === JSON.stringify(initial),
    state: getState(),
  }))
