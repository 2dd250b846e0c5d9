import type { TestMock } from '~tests/support/mock'

/**
 * Every table of the world but the journal, as JSON text by the table's name, to see that a call has changed nothing. Texts are compared a
 * hundred times faster than the rows themselves. `leftOut` names further tables to leave out.
 */
export function stateOf(
  { world }: TestMock,
  leftOut: readonly string[] = [],
): Readonly<Record<string, string>> {
  const tables = Object.entries(world.tables).filter(
    ([name]) => name !== 'journal' && !leftOut.includes(name),
  )
  return Object.fromEntries(tables.map(([name, table]) => [name, table.json()]))
}
