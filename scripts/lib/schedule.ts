/** The result of a stage. A stage without tests of its own counts none. */
export interface Outcome {
  readonly ok: boolean
  readonly passed: number
  readonly failed: number
  /** The output that is worth reading. */
  readonly output: string
}

export interface Stage {
  readonly name: string
  /** Names of the stages that must be finished before this one starts. */
  readonly needs?: readonly string[]
  /** Runs the stage. It must end soon after `signal` fires; the result then does not matter. */
  run(signal: AbortSignal): Promise<Outcome>
}

export interface Watcher {
  started(stage: Stage): void
  ended(stage: Stage, outcome: Outcome, seconds: number): void
}

async function outcomeOf(stage: Stage, signal: AbortSignal): Promise<Outcome> {
  try {
    return await stage.run(signal)
  } catch (error) {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { ok: false, passed: 0, failed: 0, output }
  }
}

/**
 * Runs stages side by side, at most `lanes` at once. A stage starts when its needs are finished; earlier ones of the list come first. A
 * need that is not in the list counts as finished. The first failure, or `outside`, stops all others; the watcher is not told of stopped
 * stages. Resolves with the stages that ended by themselves.
 */
export async function runStages(
  stages: readonly Stage[],
  lanes: number,
  watcher: Watcher,
  outside: AbortSignal,
): Promise<readonly { stage: Stage; outcome: Outcome }[]> {
  const stopping = new AbortController()
  const signal = AbortSignal.any([stopping.signal, outside])
  const ended: { stage: Stage; outcome: Outcome }[] = []
  const waiting = [...stages]
  const running = new Map<Stage, Promise<void>>()

  const isFinished = (name: string) =>
    ended.some(({ stage }) => stage.name === name) || !stages.some((stage) => stage.name === name)

  async function runOne(stage: Stage): Promise<void> {
    const started = Date.now()
    watcher.started(stage)
    const outcome = await outcomeOf(stage, signal)
    running.delete(stage)
    if (signal.aborted) return
    ended.push({ stage, outcome })
    watcher.ended(stage, outcome, (Date.now() - started) / 1000)
    if (!outcome.ok) stopping.abort()
  }

  function startWhatCan(): void {
    while (running.size < lanes && !signal.aborted) {
      const next = waiting.findIndex(({ needs = [] }) => needs.every(isFinished))
      const [stage] = next < 0 ? [] : waiting.splice(next, 1)
      if (!stage) return
      running.set(stage, runOne(stage))
    }
  }

  for (startWhatCan(); running.size > 0; startWhatCan()) await Promise.race(running.values())
  return ended
}
