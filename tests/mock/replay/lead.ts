import type { Json, TestMock } from '~tests/support/mock'

/** Leads the mock to the answer that an example shows. */
export type Lead = (mock: TestMock) => Promise<Json>

/** By endpoint, then by the example's name. */
export type Leads = Readonly<Record<string, Readonly<Record<string, Lead>>>>
