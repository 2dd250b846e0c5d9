import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Thrown when another process uses the folder; the message names that process. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
}

/** The time at which a process started, as the system counts it. It tells the process from a later one with the same number. */
function startOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields[19] ?? ''
  } catch {
    // The system is not Linux or the process is gone. The number alone must do.
    return ''
  }
}

const markOf = (pid: number) => `${pid} ${startOf(pid)}\n`

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM means that the process exists but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Tells whether the process that wrote the mark is still running. */
function isHeld(mark: string): boolean {
  const pid = Number(mark.split(' ')[0])
  return Number.isInteger(pid) && pid > 0 && isRunning(pid) && mark === markOf(pid)
}

function readMark(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export interface FolderLock {
  /** False when somebody has removed the lock, for example by hand. */
  isOurs(): boolean
  release(): void
}

/** Locks the folder for this process. A lock left by a process that has ended is replaced. Throws FolderInUse. */
export function lockFolder(folder: string): FolderLock {
  const file = path.join(folder, 'lock')
  const mark = markOf(process.pid)
  const own = `${file}.${process.pid}`
  const isOurs = () => readMark(file) === mark
  writeFileSync(own, mark, { mode: 0o600 })
  try {
    for (let tries = 0; tries < 10; tries++) {
      if (place(own, file)) return { isOurs, release: () => void (isOurs() && rmSync(file, { force: true })) }
      const holder = readMark(file)
      if (holder !== undefined && isHeld(holder)) throw inUse(folder, holder)
      if (holder !== undefined) removeStale(file, holder)
    }
    throw new FolderInUse(`${folder} is being taken by other servers`)
  } finally {
    rmSync(own, { force: true })
  }
}

const inUse = (folder: string, mark: string) =>
  new FolderInUse(
    `${folder} is in use by another mock server (process ${mark.split(' ')[0]}); stop that one, or give another folder`,
  )

/** Places the lock file, and gives false if there is one already. A link is used because it is atomic and never shows half a file. */
function place(own: string, file: string): boolean {
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Removes the lock of a process that has ended. If another process has just placed its own lock, that one is put back. */
function removeStale(file: string, seen: string): void {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if (readMark(aside) !== seen) place(aside, file)
  rmSync(aside, { force: true })
}
