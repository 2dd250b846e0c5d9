import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { get } from 'node:http'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { freePort, runCommand } from './command'

const json = async (address: string, init?: RequestInit) =>
  (await fetch(address, init)).json() as Promise<Record<string, unknown>>
const post = (address: string, body: unknown) => json(address, { method: 'POST', body: JSON.stringify(body) })

/** The status of an answer under that host name, which fetch does not let one choose. */
const statusUnder = (host: string, port: number) =>
  new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', headers: { host } }, ({ statusCode }) => resolve(statusCode)).on(
      'error',
      reject,
    )
  })

/** Where another device finds this machine; none where it has no network. */
const networkAddress = () =>
  Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address

test('npm start 打印地址和可用的身份，页面打得开，同一网络里的手机也打得开；经转发的端口只认写明的名字', async () => {
  const port = await freePort()
  const command = runCommand('start', '--port', String(port), '--host', '--name', 'preview-1.example')
  try {
    const text = await command.printed(/万家预览：\S+[\s\S]*19000000001/)
    const network = networkAddress()
    const addresses = [...text.matchAll(/万家预览：(\S+)/g)].map(([, address = '']) => address)
    assert.equal(addresses[0], `http://127.0.0.1:${port}/`)
    if (network !== undefined) assert.ok(addresses.includes(`http://${network}:${port}/`), text)
    for (const address of addresses)
      assert.match(await (await fetch(address)).text(), /<div id="app">/, address)
    assert.equal(await statusUnder('preview-1.example', port), 200)
    assert.equal(await statusUnder('other.example', port), 403)
  } finally {
    await command.stop()
  }
})

test('npm run mock 带 --data 时重启后数据还在，重置后回到最初', async () => {
  const port = await freePort()
  const args = ['--port', String(port), '--data', mkdtempSync(path.join(tmpdir(), 'mock-'))]
  const origin = `http://127.0.0.1:${port}`
  const withServer = async (work: () => Promise<void>) => {
    const command = runCommand('mock', ...args)
    try {
      await command.printed(/mock backend: http/)
      await work()
    } finally {
      await command.stop()
    }
  }
  const sendCode = () =>
    post(`${origin}/api/v1/verificationCodes/phone`, { phone: '19000007777', type: 'register' })
  const codes = () => json(`${origin}/__mock/sms?phone=19000007777`)

  await withServer(async () => {
    assert.equal((await sendCode()).code, '0')
  })
  await withServer(async () => {
    assert.match(JSON.stringify(await codes()), /"code":"\d+"/)
    await post(`${origin}/__mock/reset`, {})
    assert.doesNotMatch(JSON.stringify(await codes()), /"code":"\d+"/)
  })
})

test('npm run weapp 打开测试人员的页面，后面就是模拟后端', async () => {
  const port = await freePort()
  const command = runCommand('weapp', '--port', String(port))
  try {
    await command.printed(/微信身份/)
    assert.match(await (await fetch(`http://127.0.0.1:${port}/`)).text(), /weapp host/)
    assert.equal(typeof (await json('http://127.0.0.1:9527/__mock/clock')).now, 'number')
  } finally {
    await command.stop()
  }
})
