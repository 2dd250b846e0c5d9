import { mkdirSync, readFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import path from 'node:path'

/** Where a server keeps its world: DIR/state.json, written whole to a side file and then put in place. */
export function stateFile(folder: string) {
  const file = path.join(folder, 'state.json')
  mkdirSync(folder, { recursive: true })
  // One after the other, so that an older state never lands on a newer one.
  let last: Promise<void> = Promise.resolve()

  async function replace(text: string): Promise<void> {
    const side = `${file}.new`
    const handle = await open(side, 'w')
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(side, file)
  }

  return {
    file,
    read(): string | undefined {
      try {
        return readFileSync(file, 'utf8')
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    write(text: string): Promise<void> {
      const next = last.then(() => replace(text))
      last = next.catch(() => undefined)
      return next
    },
  }
}
