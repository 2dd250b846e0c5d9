// Stores are the app's own globals: every test starts with fresh ones.
interface MockStore {
  /** The file of src that made it. */
  readonly file: string
  /** Also of that file: two drafts are made by one line. */
  readonly count: number
  readonly initial: unknown
  readonly getState: () => unknown
  readonly reset: () => void
}
const mockStores: MockStore[] = []

/** Who has called create(): the nearest file of src that is no maker of stores itself. */
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

/** All stores of the app that were loaded, as they are at this moment: which file made them, and whether anything is in them. */
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
