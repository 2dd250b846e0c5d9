// Stores are the app's own globals: every test starts with fresh ones.
const mockResets = new Set<() => void>()

jest.mock('zustand', () => {
  const actual = jest.requireActual<typeof import('zustand')>('zustand')
  const remembered: typeof actual.create = ((initializer: never) => {
    const store = actual.create<object>()(initializer)
    const initial = store.getInitialState()
    mockResets.add(() => store.setState(initial, true))
    return store
  }) as never
  return { ...actual, create: (initializer?: never) => (initializer ? remembered(initializer) : remembered) }
})

afterEach(() => mockResets.forEach((reset) => reset()))

export {}
