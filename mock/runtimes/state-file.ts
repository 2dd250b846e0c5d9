import { mkdirSync, readFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { DamagedState } from '../world/world'
import { lockFolder } from './folder-lock'

/** Only who runs the server may read what testers typed. */
const OWN_FOLDER = 0o700
const OWN_FILE = 0o600

export interface StateFile {
  readonly file: string
  /** The text; undefined when there is none yet. Throws DamagedState for what is no text, and leaves it as it is. */
  read(): string | undefined
  write(text: string): Promise<void>
  /** Waits for what is being written and gives the folder back. */
  close(): Promise<void>
}

function readText(file: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    if (code === 'EISDIR') throw new DamagedState('it is a folder')
    if (code === 'EACCES' || code === 'EPERM') throw new DamagedState('reading it is not allowed')
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new DamagedState('it is no text')
    throw error
  }
}

/** On the disk before it takes the place of the one before, so that a lost power leaves one of the two. */
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

/**
 * Where a server keeps its world: DIR/state.json, written whole to a side file and then put in place. The folder is this
 * process's alone until it is closed; throws FolderInUse when another has it.
 */
export function stateFile(folder: string): StateFile {
  const file = path.join(folder, 'state.json')
  mkdirSync(folder, { recursive: true, mode: OWN_FOLDER })
  const lock = lockFolder(folder)
  // One after the other, so that an older state never lands on a newer one.
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
