import type { Recorder } from './recorder'

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))

/** Resolves when two frames have passed without a setData call. */
export async function quiet({ records: { setData } }: Recorder): Promise<void> {
  for (let calls = -1; calls !== setData.length;) {
    calls = setData.length
    await frame()
    await frame()
  }
}
