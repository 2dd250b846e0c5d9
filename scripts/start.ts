// npm start [-- --port 10086]: the H5 preview with the mock backend inside the page.
import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { personas } from '../mock/personas'
import { freePort, isFree } from './lib/free-port'
import { bin } from './lib/run'

const PREFERRED = 10086

async function choosePort(): Promise<number> {
  const { values } = parseArgs({ options: { port: { type: 'string' } } })
  if (values.port === undefined) return freePort(PREFERRED)
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`--port ${values.port}: not a port`)
  if (!(await isFree(port))) throw new Error(`--port ${port} is taken; leave it out to get a free one`)
  return port
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

function welcome(address: string): string {
  const people = personas.map(({ name, phone, password, about }) => {
    const key = phone && password ? `${phone}  ${password}` : '（不登录，或用任意新手机号注册）'
    return `    ${name}  ${key}  ${about}`
  })
  return ['', `  万家预览：${address}`, '', '  可用的身份（手机号  密码  说明）：', ...people, ''].join('\n')
}

async function main(): Promise<void> {
  const port = await choosePort()
  const address = `http://127.0.0.1:${port}/`
  const args = ['build', '--type', 'h5', '--watch', '--mode', 'mock']
  const server = spawn(bin('taro'), args, {
    env: { ...process.env, WANJIA_PORT: String(port) },
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
  if (!ended) console.log(welcome(address))
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
