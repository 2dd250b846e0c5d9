import type { TestMock } from '~tests/support/mock'

/** Removes all bills. */
export function setNoBills({ world }: TestMock): void {
  const { bills } = world.tables
  for (const { id } of bills.all()) bills.change(id, { open: false })
}
