import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

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

/** Runs a command (`npm`, a `bin()` or a system program) to its end. Never throws for an exit code; a missing command gives 127. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const { env, capture, signal } = options
  return new Promise((resolve) => {
    const [program, ...before] = programOf(command)
    const child = spawn(program, [...before, ...args], {
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

const PACKAGES: Readonly<Record<string, string>> = { taro: '@tarojs/cli' }
const MODULES = path.resolve('node_modules')

/**
 * The script of a program from the project's packages, as its package names it. The files in node_modules/.bin are links or shell
 * scripts, which Windows cannot start.
 */
export function bin(name: string): string {
  const folder = path.join(MODULES, PACKAGES[name] ?? name)
  const { bin: bins } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Readonly<Record<string, string>>
  }
  const script = typeof bins === 'string' ? bins : bins?.[name]
  if (script === undefined) throw new Error(`${folder} has no program ${name}`)
  return path.join(folder, script)
}

/** How a command is started: scripts of packages and npm by this Node, because Windows starts npm.cmd only in a shell. */
export function programOf(command: string): [program: string, ...args: string[]] {
  const { npm_execpath: npm = '' } = process.env
  if (command === 'npm' && npm.endsWith('.js')) return [process.execPath, npm]
  return command.startsWith(MODULES) ? [process.execPath, command] : [command]
}
