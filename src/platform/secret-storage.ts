import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { canEncrypt } from './encryption'
import { makeRoomInStorage, putAt, rawAt, removeAt, storageRoot, type StoredKind } from './storage'

export interface SecretRecord<T> {
  /** undefined when there is nothing that can be read. */
  read(): Promise<T | undefined>
  /** Never throws: what cannot be written is removed, so that an older record is not taken for it. */
  write(value: T): void
  remove(): void
  /** When everything is written that has been asked for. */
  written(): Promise<void>
}

export interface SecretRecordOptions<T> {
  readonly kind: StoredKind
  /** Raise it when older records cannot be read any more. */
  readonly version: number
  readonly schema: v.GenericSchema<unknown, T>
  /** Whether the value may only be written encrypted; anything else is written at once and in plain form. */
  readonly isSecret: (value: T) => boolean
}

// WeChat's typings know the parameter, Taro's do not.
const encrypted = <T extends object>(options: T): T => ({ ...options, encrypt: true })

async function putEncrypted(name: string, data: unknown): Promise<void> {
  for (;;) {
    try {
      await Taro.setStorage(encrypted({ key: name, data }))
      return
    } catch {
      if (!makeRoomInStorage()) return removeAt(name)
    }
  }
}

function putPlain(name: string, data: unknown): void {
  try {
    putAt(name, data)
  } catch {
    removeAt(name)
  }
}

/**
 * The one record of the device whose value is a secret when it holds a token. WeChat offers encryption in its asynchronous calls
 * alone, so that writing takes its turn; a later value or a removal voids the writing before it.
 */
export function secretRecord<T>({
  kind,
  version,
  schema,
  isSecret,
}: SecretRecordOptions<T>): SecretRecord<T> {
  const name = () => `${storageRoot()}device/${kind}`
  const record = v.object({ version: v.literal(version), value: schema })
  const valueOf = (raw: unknown): T | undefined => {
    const result = v.safeParse(record, raw)
    return result.success ? result.output.value : undefined
  }
  let turn = 0
  let queue = Promise.resolve()

  const drop = () => removeAt(name())
  const inTurn = (work: () => void | Promise<void>) => {
    const mine = ++turn
    queue = queue.then(() => (mine === turn ? work() : undefined))
  }

  return {
    async read() {
      await queue
      const plain = valueOf(rawAt(name()))
      if (plain !== undefined) return plain
      try {
        const { data } = await Taro.getStorage<unknown>(encrypted({ key: name() }))
        return valueOf(data)
      } catch {
        return undefined
      }
    },
    write(value) {
      const data = { version, value }
      if (isSecret(value)) return inTurn(() => (canEncrypt() ? putEncrypted(name(), data) : drop()))
      putPlain(name(), data)
      // Once more after a writing that may be under way.
      inTurn(() => putPlain(name(), data))
    },
    remove() {
      drop()
      inTurn(drop)
    },
    written: () => queue,
  }
}
