import type { Json, TestMock } from '~tests/support/mock'

/** Brings the mock to the answer that an example shows, and returns that answer. */
export type ExampleSetup = (mock: TestMock) => Promise<Json>

/** By endpoint, then by the example's name. */
export type ExampleSetups = Readonly<Record<string, Readonly<Record<string, ExampleSetup>>>>
