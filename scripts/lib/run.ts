import { spawn } from 'node:child_process'

export interface Finished {
  code: number
  /** Everything it printed; empty when it printed to the terminal. */
  output: string
}

export interface RunOptions {
  env?: Record<string, string>
  /** Keep the output instead of showing it. */
  capture?: boolean
}

/** Runs a command to its end; never throws for its exit code. A missing command ends with 127. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const { env, capture } = options
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    const parts: Buffer[] = []
    child.stdout?.on('data', (part: Buffer) => parts.push(part))
    child.stderr?.on('data', (part: Buffer) => parts.push(part))
    const end = (code: number) => resolve({ code, output: Buffer.concat(parts).toString() })
    child.on('error', () => end(127))
    child.on('close', (code) => end(code ?? 1))
  })
}

/** A program of one of the project's packages, without npx in between. */
export const bin = (name: string): string => `node_modules/.bin/${name}`
