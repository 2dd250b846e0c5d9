export type Key = string | number

/** Describes a table: the key of its rows, and indexes by which rows are found. */
export interface TableSpec<Row extends object, I extends string> {
  readonly key: (row: Row) => Key
  readonly indexes: Readonly<Record<I, (row: Row) => Key | undefined>>
}

export const defineTable =
  <Row extends object>() =>
  <I extends string = never>(
    key: (row: Row) => Key,
    indexes: Readonly<Record<I, (row: Row) => Key | undefined>> = {} as Record<
      I,
      (row: Row) => Key | undefined
    >,
  ): TableSpec<Row, I> => ({ key, indexes })

export type TableOf<S> = S extends TableSpec<infer Row, infer I> ? Table<Row, I> : never

/** A table of rows, in the order in which they were added. Rows are replaced and never changed in place. */
export class Table<Row extends object, I extends string> {
  private rows = new Map<Key, Row>()
  private found = new Map<I, Map<Key, Map<Key, Row>>>()
  private text?: string
  /** True while another table has the same maps: the first change makes own ones. */
  private shared = false

  constructor(
    private readonly spec: TableSpec<Row, I>,
    private readonly onChange: () => void,
  ) {
    for (const name of Object.keys(spec.indexes) as I[]) this.found.set(name, new Map())
  }

  /** A table with the same rows. From now on a change of one does not change the other. */
  copy(onChange: () => void): Table<Row, I> {
    const table = new Table(this.spec, onChange)
    table.rows = this.rows
    table.found = this.found
    table.text = this.text
    this.shared = true
    table.shared = true
    return table
  }

  get(key: Key): Row | undefined {
    return this.rows.get(key)
  }

  /** The row with this key. Throws if there is none, which is a mistake of the mock. */
  need(key: Key): Row {
    const row = this.rows.get(key)
    if (!row) throw new Error(`no row ${key}`)
    return row
  }

  all(): Row[] {
    return [...this.rows.values()]
  }

  where(index: I, value: Key): Row[] {
    return [...(this.found.get(index)?.get(value)?.values() ?? [])]
  }

  first(index: I, value: Key): Row | undefined {
    return this.found.get(index)?.get(value)?.values().next().value
  }

  /** Adds a row, or replaces the one with the same key. */
  put(row: Row): Row {
    this.set(this.spec.key(row), row)
    return row
  }

  change(key: Key, part: Partial<Row>): Row {
    return this.put({ ...this.need(key), ...part })
  }

  remove(key: Key): void {
    if (this.rows.has(key)) this.set(key, undefined)
  }

  get size(): number {
    return this.rows.size
  }

  /** The rows as JSON. The text is cached until the next change, because most tables stay the same between two saves. */
  json(): string {
    return (this.text ??= JSON.stringify(this.all()))
  }

  private own(): void {
    if (!this.shared) return
    this.shared = false
    this.rows = new Map(this.rows)
    const ownOf = (values: Map<Key, Map<Key, Row>>) =>
      new Map([...values].map(([value, rows]) => [value, new Map(rows)]))
    this.found = new Map([...this.found].map(([name, values]) => [name, ownOf(values)]))
  }

  private set(key: Key, row: Row | undefined): void {
    this.own()
    const before = this.rows.get(key)
    for (const [name, values] of this.found) {
      const valueOf = this.spec.indexes[name]
      const old = before && valueOf(before)
      const now = row && valueOf(row)
      if (old !== undefined && old !== now) values.get(old)?.delete(key)
      if (now !== undefined && row) {
        const same = values.get(now) ?? new Map<Key, Row>()
        values.set(now, same.set(key, row))
      }
    }
    if (row) this.rows.set(key, row)
    else this.rows.delete(key)
    this.text = undefined
    this.onChange()
  }
}
