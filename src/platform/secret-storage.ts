import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { canEncrypt } from './encryption'
import { makeRoomInStorage, putAt, rawAt, removeAt, storageRoot, type StoredKind } from './storage'

export interface SecretRecord<T> {
  /** Gives undefined when there is no record that can be read. */
  read(): Promise<T | undefined>
  /** Never throws. If the value cannot be written, the older record is deleted, so that it is not taken for the new one. */
  write(value: T): void
  remove(): void
  /** Resolves when everything that was asked for is written. */
  written(): Promise<void>
}

export interface SecretRecordOptions<T> {
  readonly kind: StoredKind
  /** To be raised when older records cannot be read any more. */
  readonly version: number
  readonly schema: v.GenericSchema<unknown, T>
  /** Tells whether a value may only be written encrypted. Other values are written at once and in plain form. */
  readonly isSecret: (value: T) => boolean
}

// WeChat has the parameter `encrypt`; Taro's types lack it.
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
 * A record of the device whose value may be secret, because it may hold a token. WeChat encrypts only in asynchronous calls, so that
 * writings are queued; a later value or a removal voids the writings before it.
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
      // An earlier writing may be under way and finish later, so the value is written again after it.
      inTurn(() => putPlain(name(), data))
    },
    remove() {
      drop()
      inTurn(drop)
    },
    written: () => queue,
  }
}
