import type { TestMock } from '~tests/support/mock'

/** Nobody owes anything. */
export function setNoFees({ world }: TestMock): void {
  const { orders } = world.tables
  for (const { id } of orders.all()) orders.change(id, { open: false })
}
