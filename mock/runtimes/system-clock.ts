/** The clock of this machine, for the mock when it runs outside tests. */
export const systemClock = {
  /** Epoch milliseconds. */
  now: () => Date.now(),
  sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
}
