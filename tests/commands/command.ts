// Runs a command of the README as a newcomer does: without a terminal and without input, until a signal ends it.
import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { programOf } from '../../scripts/lib/run'

const [NPM, ...BEFORE] = programOf('npm')
const isWindows = process.platform === 'win32'

export interface RunningCommand {
  /** Resolves with the printed text once it matches; rejects when the command ends first. */
  printed(pattern: RegExp): Promise<string>
  stop(): Promise<void>
}

export function runCommand(script: string, ...args: string[]): RunningCommand {
  // The process has a group of its own, because npm starts further processes and all of them have to end.
  const child = spawn(NPM, [...BEFORE, 'run', '--silent', script, '--', ...args], {
    detached: !isWindows,
    env: { ...process.env, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      text += part.toString()
      listeners.forEach((listener) => listener())
    })
  }
  return {
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (pattern.test(text)) resolve(text)
        }
        listeners.add(look)
        look()
        void ended.then(() => reject(new Error(`npm run ${script} ended: ${text.slice(-2000)}`)))
      }),
    async stop() {
      if (child.pid !== undefined && isWindows) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'])
      else if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
      await ended
    },
  }
}

/** A loopback port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Runs a command to its end. */
export function runToEnd(
  script: string,
  ...args: string[]
): Promise<{ code: number | null; output: string }> {
  const child = spawn(NPM, [...BEFORE, 'run', '--silent', script, '--', ...args], {
    env: { ...process.env, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (output += part))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
