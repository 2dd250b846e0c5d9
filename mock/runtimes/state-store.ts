/** One text in IndexedDB: localStorage is too small for a large seed and the photos. */
export interface StateStore {
  read(): Promise<string | undefined>
  write(text: string): Promise<void>
}

const NAME = 'wanjia-mock'
const STORE = 'state'
const KEY = 'world'

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'))
  })

export async function openStore(): Promise<StateStore> {
  const opening = indexedDB.open(NAME, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  const database = await settled(opening)
  const store = (mode: IDBTransactionMode) => database.transaction(STORE, mode).objectStore(STORE)
  return {
    async read() {
      const found: unknown = await settled(store('readonly').get(KEY))
      return typeof found === 'string' ? found : undefined
    },
    async write(text) {
      await settled(store('readwrite').put(text, KEY))
    },
  }
}
