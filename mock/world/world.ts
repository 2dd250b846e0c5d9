import { DOCUMENTED_FORM, FORMS, type Form } from '@/contract/core/systems'
import { lettersFrom } from './digest'
import { Table, type Key, type TableSpec } from './table'
import { TABLES, type TableName, type Tables } from './tables'

/** Of the state file. It grows when tables or their rows change, so that a state of before is refused and not half read. */
const VERSION = 3
/** Changes to these alone are not worth a save. */
const FLEETING: readonly string[] = ['journal']

/** What is no table: the world's own counters. */
interface Settings {
  readonly seed: string
  /** Makes the secrets of this world differ from another's. */
  readonly salt: string
  /** How often the world was reset: a token from before is none afterwards. */
  readonly epoch: number
  /** Milliseconds by which the world's clock runs ahead of the real one. */
  readonly clockOffset: number
  readonly sequence: number
  /** In which form weapp is spoken; the documented one where a state does not say. */
  readonly form?: Form
}

export interface World {
  readonly tables: Tables
  settings: Settings
  /** Epoch milliseconds. */
  now(): number
  /** Moves the world's clock. */
  setClockOffset(ms: number): void
  /** In which form weapp is spoken. */
  readonly form: Form
  setForm(form: Form): void
  /** A number never given before in this world. */
  nextId(): number
  /** Letters or digits never given before, for keys, tokens and codes. */
  secret(length: number, letters?: string): string
  /** Whether something worth saving changed since `takeChanged` was last called. */
  hasChanged(): boolean
  /** The same, and begins to count anew. */
  takeChanged(): boolean
  save(): string
}

type Raw = Readonly<Record<string, unknown>>

/** Thrown for a state that cannot be read; the message says what is wrong with it. */
export class DamagedState extends Error {
  override readonly name = 'DamagedState'
}

function parseState(text: string): { settings: Settings; tables: Raw } {
  if (text.trim() === '') throw new DamagedState('it is empty')
  let state: Raw
  try {
    state = JSON.parse(text) as Raw
  } catch {
    throw new DamagedState('it is no JSON')
  }
  if (typeof state !== 'object' || state === null) throw new DamagedState('it is no object')
  if (state.version !== VERSION)
    throw new DamagedState(`its version is ${String(state.version)}, not ${VERSION}`)
  const { settings, tables } = state as { settings?: Settings; tables?: Raw }
  if (!isSettings(settings) || typeof tables !== 'object' || tables === null)
    throw new DamagedState('parts are missing')
  return { settings, tables }
}

function isSettings(settings: Settings | undefined): settings is Settings {
  const { seed, salt, epoch, clockOffset, sequence, form } = settings ?? {}
  if (form !== undefined && !FORMS.includes(form)) return false
  const isText = [seed, salt].every((value) => typeof value === 'string')
  return isText && [epoch, clockOffset, sequence].every((value) => Number.isFinite(value))
}

/** A row that the table can file: an object with its key, and no other row's. */
function rowOf(row: unknown, name: string, { key }: TableSpec<object, string>, seen: Set<Key>): object {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new DamagedState(`table ${name} holds what is no row`)
  let own: Key | undefined
  try {
    own = key(row)
  } catch {
    // The key lies in a part that is not there.
  }
  if (typeof own !== 'number' && (typeof own !== 'string' || own.includes('undefined')))
    throw new DamagedState(`table ${name} holds a row without its key`)
  if (seen.has(own)) throw new DamagedState(`table ${name} holds the row ${own} twice`)
  seen.add(own)
  return row
}

/** An empty world, or the one that `saved` holds. */
export function createWorld(clock: { now(): number }, salt: string, saved?: string): World {
  const state = saved === undefined ? undefined : parseState(saved)
  let changed = false
  const tables = Object.fromEntries(
    Object.entries(TABLES).map(([name, spec]) => {
      const note = () => {
        if (!FLEETING.includes(name)) changed = true
      }
      const table = new Table(spec as TableSpec<object, string>, note)
      const rows = state?.tables[name] ?? []
      if (!Array.isArray(rows)) throw new DamagedState(`table ${name} is no list`)
      const seen = new Set<Key>()
      for (const row of rows as unknown[])
        table.put(rowOf(row, name, spec as TableSpec<object, string>, seen))
      return [name, table]
    }),
  ) as unknown as Tables
  changed = false

  const world: World = {
    tables,
    settings: state?.settings ?? { seed: 'empty', salt, epoch: 0, clockOffset: 0, sequence: 0 },
    now: () => clock.now() + world.settings.clockOffset,
    setClockOffset(ms) {
      world.settings = { ...world.settings, clockOffset: ms }
      changed = true
    },
    get form() {
      return world.settings.form ?? DOCUMENTED_FORM
    },
    setForm(form) {
      world.settings = { ...world.settings, form }
      changed = true
    },
    nextId() {
      world.settings = { ...world.settings, sequence: world.settings.sequence + 1 }
      return world.settings.sequence
    },
    secret(length, letters) {
      const { salt: own, epoch } = world.settings
      return lettersFrom(`${own}/${epoch}/${world.nextId()}`, length, letters)
    },
    hasChanged: () => changed,
    takeChanged() {
      const was = changed
      changed = false
      return was
    },
    save() {
      const names = Object.keys(tables) as TableName[]
      const texts = names.map((name) => `${JSON.stringify(name)}:${tables[name].json()}`)
      return `{"version":${VERSION},"settings":${JSON.stringify(world.settings)},"tables":{${texts.join(',')}}}`
    },
  }
  return world
}
