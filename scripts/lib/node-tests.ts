import path from 'node:path'
import { run, type Finished, type RunOptions } from './run'

const IN_ONE_PROCESS = path.join(__dirname, 'in-one-process.ts')

/** Runs files of node:test one after the other. `reporters` are pairs of a reporter and its destination, such as "spec:stdout". */
export function runNodeTests(
  files: readonly string[],
  reporters: readonly string[],
  options: RunOptions,
): Promise<Finished> {
  const shown = reporters.flatMap((pair) => {
    const [reporter = '', destination = ''] = pair.split(':')
    return [`--test-reporter=${reporter}`, `--test-reporter-destination=${destination}`]
  })
  return run(process.execPath, ['--import', 'tsx', ...shown, IN_ONE_PROCESS, ...files], options)
}
