import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Thrown when the folder is in use; the message says by whom. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
}

/** When a process began, by the system's own count: a process that came later may have been given the same number. */
function startOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields[19] ?? ''
  } catch {
    // Not a Linux, or no such process: the number alone has to do.
    return ''
  }
}

const markOf = (pid: number) => `${pid} ${startOf(pid)}\n`

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is one, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether the process that wrote this still runs. */
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
  /** False when the lock was taken away, by hand for example. */
  isOurs(): boolean
  release(): void
}

/** Takes the folder for this process, also from one that ended without giving it back. Throws FolderInUse. */
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

/** Linking, unlike writing, fails when there is one already, and never shows half a file. */
function place(own: string, file: string): boolean {
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Moves a dead process's lock away; should it have been another's by then, it is put back. */
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
