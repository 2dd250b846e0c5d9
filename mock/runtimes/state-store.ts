import { Superseded } from '../keeper'

/** One text in IndexedDB, which the tabs of a browser share: localStorage is too small for a large seed and the photos. */
export interface StateStore {
  read(): Promise<string | undefined>
  /** What another tab has written since; undefined when nobody has. */
  newer(): Promise<string | undefined>
  /** Rejects with Superseded when another tab was quicker. Where nothing can be kept it does nothing, and `isKept` says so. */
  write(text: string): Promise<void>
  /** False once the browser has refused: what is there lasts as long as the page. */
  isKept(): boolean
}

const NAME = 'wanjia-mock'
const STORE = 'state'
const WORLD = 'world'
const REVISION = 'revision'
/** Milliseconds. Some browsers never answer in a private window. */
const PATIENCE = 3_000

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'))
  })

/** Resolves when the browser has really kept what was put: a full disk shows at the end only. */
const completed = ({ transaction }: IDBObjectStore) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB failed'))
  })

async function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(NAME, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('IndexedDB does not answer')), PATIENCE),
  )
  return Promise.race([settled(opening), late])
}

class BrowserStore implements StateStore {
  private database: IDBDatabase | undefined
  private revision = 0
  private refused = false

  /** Runs the work on the database, which a browser may have closed meanwhile: then once more on a new one. */
  private async inDatabase<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<T>,
  ): Promise<T | undefined> {
    for (const isLast of [false, true]) {
      if (this.refused) return undefined
      try {
        this.database ??= await openDatabase()
        return await work(this.database.transaction(STORE, mode).objectStore(STORE))
      } catch (error) {
        if (error instanceof Superseded) throw error
        this.database = undefined
        if (!isLast) continue
        this.refused = true
        console.info(`the mock goes on in memory: ${String(error)}`)
      }
    }
    return undefined
  }

  private async textOf(store: IDBObjectStore): Promise<string | undefined> {
    const [text, revision]: unknown[] = await Promise.all([
      settled(store.get(WORLD)),
      settled(store.get(REVISION)),
    ])
    this.revision = Number(revision ?? 0)
    return typeof text === 'string' ? text : undefined
  }

  read(): Promise<string | undefined> {
    return this.inDatabase('readonly', (store) => this.textOf(store))
  }

  newer(): Promise<string | undefined> {
    return this.inDatabase('readonly', async (store) => {
      const revision: unknown = await settled(store.get(REVISION))
      return Number(revision ?? 0) > this.revision ? this.textOf(store) : undefined
    })
  }

  async write(text: string): Promise<void> {
    await this.inDatabase('readwrite', async (store) => {
      const revision: unknown = await settled(store.get(REVISION))
      if (Number(revision ?? 0) > this.revision) throw new Superseded((await this.textOf(store)) ?? text)
      const done = completed(store)
      await Promise.all([
        settled(store.put(text, WORLD)),
        settled(store.put(this.revision + 1, REVISION)),
        done,
      ])
      this.revision++
    })
  }

  isKept(): boolean {
    return !this.refused
  }
}

/** Never fails: a browser that keeps nothing gives a store that keeps nothing. */
export const openStore = (): StateStore => new BrowserStore()
