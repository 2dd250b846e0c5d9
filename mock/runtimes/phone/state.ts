import type { PictureFiles } from './picture-files'
import type { Wechat } from './wechat'

/** The key of the note that says which parts in the storage form the present state. */
const NOTE = 'demo-world'
/** The most characters of a part. With at most 3 bytes each it stays below WeChat's limit of 1 MB per key. */
const PART = 300_000
/** Milliseconds from the first change to the write, so that many changes in a row are written once. */
const PAUSE = 400

/** Base64 of at least 2,000 letters is moved to a file. */
const LARGE = /"base64":"([A-Za-z0-9+/=]{2000,})"/g
const FILED = /"base64":"file:([\w.-]+)"/g

interface Note {
  readonly turn: 'a' | 'b'
  readonly parts: number
}

const partKey = (turn: Note['turn'], index: number) => `${NOTE}/${turn}${index}`

/** True for the key of a record that holds the mock's state. */
export const isStateKey = (key: string): boolean => key === NOTE || key.startsWith(`${NOTE}/`)

/** The records that hold a state, by key. The last one is the note, which makes them count. */
export function recordsOf(text: string, turn: Note['turn'] = 'a'): readonly (readonly [string, string])[] {
  const parts = Array.from({ length: Math.ceil(text.length / PART) }, (_, index) =>
    text.slice(index * PART, (index + 1) * PART),
  )
  return [
    ...parts.map((part, index) => [partKey(turn, index), part] as const),
    [NOTE, `${turn}${parts.length}`],
  ]
}

function readNote(wechat: Wechat): Note | undefined {
  const [, turn, parts] = /^([ab])(\d+)$/.exec(String(wechat.getStorageSync(NOTE))) ?? []
  return turn === 'a' || turn === 'b' ? { turn, parts: Number(parts) } : undefined
}

export interface PhoneState {
  /** The state that was last written completely; undefined if there is none. */
  read(): string | undefined
  /** Writes the result of `save` after a pause, or when the app goes to the background. */
  plan(save: () => string): void
}

/**
 * Keeps the mock's state in WeChat's storage. A new state is written beside the old one, and only then noted as the present one. If the
 * phone dies in between, the old state remains.
 */
export function phoneState(wechat: Wechat, pictures: PictureFiles): PhoneState {
  let planned: { save: () => string; timer: ReturnType<typeof setTimeout> } | undefined

  function write(text: string): void {
    const small = text.replace(LARGE, (_, base64: string) => `"base64":"file:${pictures.keep(base64)}"`)
    const before = readNote(wechat)
    for (const [key, part] of recordsOf(small, before?.turn === 'a' ? 'b' : 'a'))
      wechat.setStorageSync(key, part)
    for (let i = 0; i < (before?.parts ?? 0); i++)
      if (before) wechat.removeStorageSync(partKey(before.turn, i))
  }

  function flush(): void {
    if (!planned) return
    const { save, timer } = planned
    planned = undefined
    clearTimeout(timer)
    try {
      write(save())
    } catch (error) {
      console.error(error)
      wechat.showToast({ title: '手机空间不足，演示数据没有存下', icon: 'none' })
    }
  }

  wechat.onAppHide(flush)
  return {
    read() {
      const note = readNote(wechat)
      if (!note) return undefined
      const parts = Array.from({ length: note.parts }, (_, i) =>
        String(wechat.getStorageSync(partKey(note.turn, i))),
      )
      const names = new Set<string>()
      const text = parts.join('').replace(FILED, (_, name: string) => {
        names.add(name)
        return `"base64":"${pictures.read(name) ?? ''}"`
      })
      pictures.retain(names)
      return text
    },
    plan(save) {
      if (planned) planned.save = save
      else planned = { save, timer: setTimeout(flush, PAUSE) }
    },
  }
}
