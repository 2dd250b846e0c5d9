import { spawn, type ChildProcess } from 'node:child_process'

export interface Finished {
  code: number
  /** Everything it printed; empty when it printed to the terminal. */
  output: string
}

export interface RunOptions {
  env?: Record<string, string>
  /** Keep the output instead of showing it. */
  capture?: boolean
  /** Ends the command, and whatever it has started itself, as soon as it is aborted. */
  signal?: AbortSignal
}

function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return
  try {
    // With a signal the command leads a process group of its own, which holds what it has started as well.
    process.kill(-child.pid, 'SIGTERM')
  } catch {
    child.kill('SIGTERM')
  }
}

/** Runs a command to its end; never throws for its exit code. A missing command ends with 127. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const { env, capture, signal } = options
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      detached: signal !== undefined && process.platform !== 'win32',
    })
    const stop = () => end(child)
    signal?.addEventListener('abort', stop)
    if (signal?.aborted) stop()
    const parts: Buffer[] = []
    child.stdout?.on('data', (part: Buffer) => parts.push(part))
    child.stderr?.on('data', (part: Buffer) => parts.push(part))
    const finish = (code: number) => {
      signal?.removeEventListener('abort', stop)
      resolve({ code, output: Buffer.concat(parts).toString() })
    }
    child.on('error', () => finish(127))
    child.on('close', (code) => finish(code ?? 1))
  })
}

/** A program of one of the project's packages, without npx in between. */
export const bin = (name: string): string => `node_modules/.bin/${name}`
