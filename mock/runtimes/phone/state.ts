import type { PictureFiles } from './picture-files'
import type { Wechat } from './wechat'

/** Where the world lies in the storage: a note of what is whole, and its parts. */
const NOTE = 'demo-world'
/** Characters in one part: at most 3 bytes each in UTF-8, below WeChat's 1 MB a key. */
const PART = 300_000
/** Milliseconds from the first change to the write, so that a burst of calls writes once. */
const PAUSE = 400

/** Base64 of this many letters and more goes into a file. */
const LARGE = /"base64":"([A-Za-z0-9+/=]{2000,})"/g
const FILED = /"base64":"file:([\w.-]+)"/g

interface Note {
  readonly turn: 'a' | 'b'
  readonly parts: number
}

const partKey = (turn: Note['turn'], index: number) => `${NOTE}/${turn}${index}`

function readNote(wechat: Wechat): Note | undefined {
  const [, turn, parts] = /^([ab])(\d+)$/.exec(String(wechat.getStorageSync(NOTE))) ?? []
  return turn === 'a' || turn === 'b' ? { turn, parts: Number(parts) } : undefined
}

export interface PhoneState {
  /** What was written last, whole; undefined when there is nothing. */
  read(): string | undefined
  /** Writes what `save` gives, after a pause or when the app goes into the background. */
  plan(save: () => string): void
}

/**
 * The world in WeChat's storage. A new state is written beside the old one and only then noted as the one that counts, so
 * that a phone that dies in between finds the old one.
 */
export function phoneState(wechat: Wechat, pictures: PictureFiles): PhoneState {
  let planned: { save: () => string; timer: ReturnType<typeof setTimeout> } | undefined

  function write(text: string): void {
    const small = text.replace(LARGE, (_, base64: string) => `"base64":"file:${pictures.keep(base64)}"`)
    const before = readNote(wechat)
    const turn = before?.turn === 'a' ? 'b' : 'a'
    const parts = Math.ceil(small.length / PART)
    for (let i = 0; i < parts; i++)
      wechat.setStorageSync(partKey(turn, i), small.slice(i * PART, (i + 1) * PART))
    wechat.setStorageSync(NOTE, `${turn}${parts}`)
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
