import { spawn, type ChildProcess } from 'node:child_process'

export interface Finished {
  code: number
  /** Everything that the command printed; empty if it printed to the terminal. */
  output: string
}

export interface RunOptions {
  env?: Record<string, string>
  /** Collects the output and does not show it. */
  capture?: boolean
  /** Ends the command, and whatever it has started, as soon as the signal fires. */
  signal?: AbortSignal
}

function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return
  try {
    // With a signal the command leads a process group of its own, so that everything it has started ends as well.
    process.kill(-child.pid, 'SIGTERM')
  } catch {
    child.kill('SIGTERM')
  }
}

/** Runs a command to its end. Never throws for an exit code; a missing command gives 127. */
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

/** The path of a program from the project's packages; it starts faster than npx. */
export const bin = (name: string): string => `node_modules/.bin/${name}`
