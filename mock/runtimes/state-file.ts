import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { DamagedState } from '../world/world'
import { lockFolder } from './folder-lock'

/** Only the user who runs the server may read what testers have typed. */
const OWN_FOLDER = 0o700
const OWN_FILE = 0o600

export interface StateFile {
  readonly file: string
  /** The text; undefined if there is no file yet. Throws DamagedState for a file that is not text, and leaves it unchanged. */
  read(): string | undefined
  write(text: string): Promise<void>
  /** Waits until everything is written and releases the folder. */
  close(): Promise<void>
}

function readText(file: string): string | undefined {
  try {
    // Reading a pipe would wait for its writer for ever.
    if (!statSync(file).isFile()) throw new DamagedState('it is no file')
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    if (error instanceof DamagedState) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    if (code === 'ELOOP') throw new DamagedState('it is a link to itself')
    if (code === 'EACCES' || code === 'EPERM') throw new DamagedState('reading it is not allowed')
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new DamagedState('it is no text')
    throw error
  }
}

/** Writes a side file completely to the disk and then renames it, so that the old or the new state survives a power failure. */
async function replace(file: string, text: string): Promise<void> {
  const side = `${file}.new`
  await rm(side, { force: true })
  const handle = await open(side, 'wx', OWN_FILE)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(side, file)
}

/** Keeps a server's world in DIR/state.json. This process alone may use the folder until `close`; throws FolderInUse if another uses it. */
export function stateFile(folder: string): StateFile {
  const file = path.join(folder, 'state.json')
  mkdirSync(folder, { recursive: true, mode: OWN_FOLDER })
  const lock = lockFolder(folder)
  // Writes are queued, so that an older state never replaces a newer one.
  let last: Promise<void> = Promise.resolve()

  async function write(text: string): Promise<void> {
    if (!lock.isOurs()) throw new Error(`${folder} is no longer this server's: its lock is gone`)
    await replace(file, text)
  }

  return {
    file,
    read: () => readText(file),
    write(text) {
      const next = last.then(() => write(text))
      last = next.catch(() => undefined)
      return next
    },
    async close() {
      await last
      lock.release()
    },
  }
}
