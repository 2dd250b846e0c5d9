import type { World } from './world/world'

export interface KeeperOptions {
  /** The world of now. */
  readonly world: () => World
  /** Brings the text to where it lasts; rejects when it cannot. */
  readonly write: (save: () => string) => void | Promise<void>
  /** Puts the world of that text in place of the present one. */
  readonly restore: (text: string) => void
  readonly onError: (error: unknown) => void
}

/** Rejects a write whose world is not the newest any more; `text` is the newest. */
export class Superseded extends Error {
  override readonly name = 'Superseded'
  constructor(readonly text: string) {
    super('another one has gone on in the same world')
  }
}

export interface Keeper {
  /** Grows when changes were lost: who began before must not say that it worked. */
  readonly losses: number
  /** Resolves when nothing that the world holds now is only in memory. */
  settle(): Promise<void>
  /** Goes on in a world that another one has kept. */
  load(text: string): void
}

/**
 * Keeps a world. One write at a time; what changes meanwhile goes into the next one, together. An answer waits for the writes
 * of everything that its caller could have seen, so it tells nothing that a crash could take back. When a write fails, the
 * world goes back to what is kept: it never shows what is not.
 */
export function createKeeper({ world, write, restore, onError }: KeeperOptions): Keeper {
  let kept = world().save()
  let losses = 0
  let last: Promise<void> = Promise.resolve()
  let isNextPlanned = false

  async function writeNow(): Promise<void> {
    isNextPlanned = false
    const now = world()
    if (!now.takeChanged()) return
    let text: string | undefined
    try {
      await write(() => (text ??= now.save()))
      kept = text ?? kept
    } catch (error) {
      if (error instanceof Superseded) kept = error.text
      else onError(error)
      losses++
      restore(kept)
    }
  }

  return {
    get losses() {
      return losses
    },
    settle() {
      if (world().hasChanged() && !isNextPlanned) {
        isNextPlanned = true
        last = last.then(writeNow)
      }
      return last
    },
    load(text) {
      // What is not on its way to be kept is lost, and its caller is told.
      if (world().hasChanged()) losses++
      kept = text
      restore(text)
    },
  }
}
