// npm start: the H5 preview with the mock backend inside the page.
import { spawn } from 'node:child_process'
import { networkInterfaces } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { pathsToTry, personas } from '../mock/personas'
import { Misuse, portOf, runCommand, type Values } from './lib/command-line'
import { freePort, isFree } from './lib/free-port'
import { openBrowser } from './lib/open-browser'
import { bin } from './lib/run'

const PREFERRED = 10086

const COMMAND = {
  name: 'npm start --',
  about: 'Builds the H5 preview with the mock backend inside the page, serves it and opens the browser.',
  flags: {
    port: {
      type: 'string',
      value: 'PORT',
      about: `where to listen; without it ${PREFERRED}, or another when that is taken`,
    },
    host: {
      type: 'boolean',
      about:
        'also for phones and computers in the same network, and from outside a container, by the addresses it prints',
    },
    name: {
      type: 'string',
      value: 'NAME',
      about:
        'also under this name, as a forwarded port is reached; addresses in numbers and localhost need none',
    },
    'no-open': { type: 'boolean', about: 'do not open the browser (nor is it opened where CI is set)' },
  },
} as const

async function choosePort(wanted: string | undefined): Promise<number> {
  if (wanted !== undefined) {
    const port = portOf('port', wanted)
    if (!(await isFree(port))) throw new Misuse(`--port ${port} is taken; leave it out to get a free one`)
    return port
  }
  const port = await freePort(PREFERRED)
  if (port !== PREFERRED)
    console.log(
      `Port ${PREFERRED} is taken, most likely by a preview that still runs: this one listens on ${port}.`,
    )
  return port
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

/** Of this machine, as a phone in the same network reaches it. */
const networkAddresses = (port: number): string[] =>
  Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}/`)

function welcome(addresses: readonly string[]): string {
  const people = personas.map(({ name, phone, password, about }) => {
    const key = phone && password ? `${phone}  ${password}` : '（不登录，或用任意新手机号注册）'
    return `    ${name}  ${key}  ${about}`
  })
  const paths = pathsToTry.map(({ path, phone, house }) => `    ${phone}  ${house}  ${path}`)
  return [
    '',
    ...addresses.map((address) => `  万家预览：${address}`),
    '',
    '  可用的身份（手机号  密码  说明）：',
    ...people,
    '',
    '  绑定房屋的各条路（手机号  房屋  说明）：',
    ...paths,
    '    收到的验证码在 测试台 → 短信和请求',
    '',
  ].join('\n')
}

/** What config/index.ts reads. */
const settingsOf = ({ host, name }: Values<typeof COMMAND.flags>): Record<string, string> => ({
  ...(host ? { WANJIA_HOST: '0.0.0.0' } : {}),
  ...(name === undefined ? {} : { WANJIA_HOST_NAME: name }),
})

async function main(flags: Values<typeof COMMAND.flags>): Promise<void> {
  const port = await choosePort(flags.port)
  const address = `http://127.0.0.1:${port}/`
  const args = ['build', '--type', 'h5', '--watch', '--mode', 'mock']
  const server = spawn(process.execPath, [bin('taro'), ...args], {
    env: { ...process.env, WANJIA_PORT: String(port), ...settingsOf(flags) },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  let ended = false
  server.on('error', (error) => console.error(error.message))
  server.on('close', (code, signal) => {
    ended = true
    process.exitCode = signal ? 0 : (code ?? 1)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
  while (!ended && !(await answers(address))) await pause(500)
  if (ended) return
  console.log(welcome([address, ...(flags.host ? networkAddresses(port) : [])]))
  if (!flags['no-open'] && !process.env.CI) openBrowser(address)
}

void runCommand(COMMAND, main)
