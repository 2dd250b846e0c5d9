import fc from 'fast-check'
import { TABLES } from '~mock/world/tables'
import { copyWorld, type World } from '~mock/world/world'
import { createTestMock } from '~tests/support/mock'

const CHANGES: Readonly<Record<string, (world: World) => void>> = {
  换一行: ({ tables }) => {
    const [row] = tables.bills.all()
    if (row) tables.bills.change(row.id, { title: `${row.title}（改）` })
  },
  删一行: ({ tables }) => {
    const [row] = tables.repairs.all()
    if (row) tables.repairs.remove(row.id)
  },
  加一行: ({ tables }) => {
    const [row] = tables.communities.all()
    if (row) tables.communities.put({ ...row, identifier: '20001' })
  },
  改设置: (world) => world.setClockOffset(world.settings.clockOffset + 1_000),
}

/** Settings and rows as they are; `save` would give the text of a table that was not changed by its own functions. */
const contentsOf = ({ settings, tables }: World): string =>
  JSON.stringify([settings, Object.values(tables).map((table: { all(): unknown[] }) => table.all())])

/** Every row is found by each index of its table, and nothing else is. */
function expectFoundByIndexes({ tables }: World): void {
  const { indexes } = TABLES.bills
  for (const name of Object.keys(indexes) as (keyof typeof indexes)[]) {
    for (const value of new Set(tables.bills.all().map(indexes[name])))
      if (value !== undefined)
        expect(tables.bills.where(name, value)).toEqual(
          tables.bills.all().filter((row) => indexes[name](row) === value),
        )
  }
}

const STEPS = fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...Object.keys(CHANGES))), { maxLength: 8 })

test('复制的世界和原来的互不相干：一边怎样改，另一边都不变', () => {
  fc.assert(
    fc.property(STEPS, (steps) => {
      const { world: original, clock } = createTestMock()
      const copy = copyWorld(original, clock)
      for (const [inCopy, what] of steps) {
        const [changed, other] = inCopy ? [copy, original] : [original, copy]
        const before = contentsOf(other)
        CHANGES[what]?.(changed)
        expect(contentsOf(other)).toBe(before)
      }
      for (const world of [original, copy]) expectFoundByIndexes(world)
    }),
    { numRuns: 20 },
  )
})
