/** Something that takes long to make, such as a host with its browser. */
interface Closable {
  close(): Promise<void>
}

export interface Shared<T> {
  open(): Promise<T>
  leave(): Promise<void>
}

/**
 * Things by name that users share: the first user who opens one makes it, the last one who leaves closes it. Every call announces a user. So
 * test files that run in one process, and are all loaded before the first test, share one thing.
 *
 * @example
 * const stageOf = sharing(openStage)
 * const stage = stageOf('dist/weapp')
 * after(() => stage.leave())
 */
export function sharing<T extends Closable>(make: (name: string) => Promise<T>): (name: string) => Shared<T> {
  const entries = new Map<string, { users: number; made?: Promise<T> }>()
  return (name) => {
    const entry = entries.get(name) ?? { users: 0 }
    entries.set(name, entry)
    entry.users += 1
    return {
      open: () => (entry.made ??= make(name)),
      async leave() {
        entry.users -= 1
        if (entry.users > 0) return
        entries.delete(name)
        await (await entry.made)?.close()
      },
    }
  }
}
