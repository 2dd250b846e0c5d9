// Stores are the app's own globals: every test starts with fresh ones.
const mockResets = new Set<() => void>()
const mockStores = new Set<{ getState: () => unknown }>()

jest.mock('zustand', () => {
  const actual = jest.requireActual<typeof import('zustand')>('zustand')
  const remembered: typeof actual.create = ((initializer: never) => {
    const store = actual.create<object>()(initializer)
    mockStores.add(store)
    const initial = store.getInitialState()
    mockResets.add(() => store.setState(initial, true))
    return store
  }) as never
  return { ...actual, create: (initializer?: never) => (initializer ? remembered(initializer) : remembered) }
})

afterEach(() => mockResets.forEach((reset) => reset()))

/** What all stores of the app hold at this moment. */
export const storeStates = (): readonly unknown[] => [...mockStores].map((store) => store.getState())
