import { DOCUMENTED_FORM, FORMS, type Form } from '@/contract/core/systems'
import { lettersFrom } from './digest'
import { Table, type Key, type TableSpec } from './table'
import { TABLES, type TableName, type Tables } from './tables'

/** The version of the state file. It is raised when tables or rows change, so that an older state is refused. */
const VERSION = 3
/** Milliseconds of a hundred years, which is as far as the test doors move the clock. */
const MOST_OFFSET = 100 * 366 * 24 * 60 * 60 * 1000
/** Tables whose changes alone are not worth saving. */
const FLEETING: readonly string[] = ['journal']

/** The settings and counters of a world, which are not in a table. */
interface Settings {
  readonly seed: string
  /** Makes the secrets of this world differ from those of other worlds. */
  readonly salt: string
  /** The number of resets. Tokens from before a reset are not valid any more. */
  readonly epoch: number
  /** The milliseconds by which the world's clock is ahead of the real one. */
  readonly clockOffset: number
  readonly sequence: number
  /** The form in which weapp is spoken; undefined in an older state, which means the documented form. */
  readonly form?: Form
}

export interface World {
  readonly tables: Tables
  settings: Settings
  /** Epoch milliseconds. */
  now(): number
  /** Sets by how many milliseconds the world's clock is ahead of the real one. */
  setClockOffset(ms: number): void
  /** The form in which weapp is spoken. */
  readonly form: Form
  setForm(form: Form): void
  /** A number that was never given before in this world. */
  nextId(): number
  /** Random-looking letters that were never given before, for keys, tokens and codes. */
  secret(length: number, letters?: string): string
  /** Tells whether something worth saving has changed since `takeChanged` was last called. */
  hasChanged(): boolean
  /** Tells the same, and starts counting again. */
  takeChanged(): boolean
  save(): string
}

type Raw = Readonly<Record<string, unknown>>

/** Thrown for a state that cannot be read; the message says why. */
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
  if (!isRecord(state)) throw new DamagedState('it is no object')
  if (state.version !== VERSION)
    throw new DamagedState(`its version is ${JSON.stringify(state.version)}, not ${VERSION}`)
  const { settings, tables } = state as { settings?: Settings; tables?: Raw }
  if (!isSettings(settings)) throw new DamagedState('its settings are missing or wrong')
  if (!isRecord(tables)) throw new DamagedState('its tables are missing')
  const lost = Object.keys(TABLES).find((name) => !Array.isArray(tables[name]))
  if (lost !== undefined) throw new DamagedState(`table ${lost} is no list`)
  return { settings, tables }
}

const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0

function isSettings(settings: Settings | undefined): settings is Settings {
  const { seed, salt, epoch, clockOffset, sequence, form } = settings ?? {}
  if (form !== undefined && !FORMS.includes(form)) return false
  const isText = [seed, salt].every((value) => typeof value === 'string')
  const isClock = Number.isSafeInteger(clockOffset) && Math.abs(Number(clockOffset)) <= MOST_OFFSET
  return isText && isClock && isCount(epoch) && isCount(sequence)
}

/** Checks that a row has a key, and that no other row has the same one. */
function rowOf(row: unknown, name: string, { key }: TableSpec<object, string>, seen: Set<Key>): object {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new DamagedState(`table ${name} holds what is no row`)
  let own: Key | undefined
  try {
    own = key(row)
  } catch {
    // The key is in a part of the row that is missing.
  }
  if (typeof own !== 'number' && (typeof own !== 'string' || own.includes('undefined')))
    throw new DamagedState(`table ${name} holds a row without its key`)
  if (seen.has(own)) throw new DamagedState(`table ${name} holds the row ${own} twice`)
  seen.add(own)
  return row
}

interface Clock {
  now(): number
}

/** Makes an empty world, or the one that was saved. */
export function createWorld(clock: Clock, salt: string, saved?: string): World {
  const state = saved === undefined ? undefined : parseState(saved)
  const settings = state?.settings ?? { seed: 'empty', salt, epoch: 0, clockOffset: 0, sequence: 0 }
  return worldOf({ clock, settings, isChanged: false }, (name, onChange) => {
    const spec = TABLES[name] as TableSpec<object, string>
    const table = new Table(spec, onChange)
    const seen = new Set<Key>()
    for (const row of (state?.tables[name] ?? []) as unknown[]) table.put(rowOf(row, name, spec, seen))
    return table
  })
}

/** A world that goes on where another one is, and leaves that one as it is. */
export function copyWorld(world: World, clock: Clock): World {
  const { settings } = world
  return worldOf({ clock, settings, isChanged: world.hasChanged() }, (name, onChange) =>
    (world.tables[name] as Table<object, string>).copy(onChange),
  )
}

interface Beginning {
  readonly clock: Clock
  readonly settings: Settings
  /** Something in the tables is worth saving. */
  readonly isChanged: boolean
}

function worldOf(
  { clock, settings, isChanged }: Beginning,
  tableOf: (name: TableName, onChange: () => void) => Table<object, string>,
): World {
  let changed = false
  const names = Object.keys(TABLES) as TableName[]
  const tables = Object.fromEntries(
    names.map((name) => [
      name,
      tableOf(name, () => {
        if (!FLEETING.includes(name)) changed = true
      }),
    ]),
  ) as unknown as Tables
  changed = isChanged

  const world: World = {
    tables,
    settings,
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
      const texts = names.map((name) => `${JSON.stringify(name)}:${tables[name].json()}`)
      return `{"version":${VERSION},"settings":${JSON.stringify(world.settings)},"tables":{${texts.join(',')}}}`
    },
  }
  return world
}
