// npm run mock as a process: which arguments it refuses, and how it ends.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'

/** The server itself, without npm around it, so that its own exit code is seen. */
function start(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'mock/runtimes/server.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const seen = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      text += String(part)
      seen.forEach((look) => look())
    })
  const ended = new Promise<{ code: number | null; text: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, text })),
  )
  const origin = new Promise<string>((resolve, reject) => {
    seen.add(() => {
      const found = /mock backend: (\S+)/.exec(text)?.[1]
      if (found !== undefined) resolve(found)
    })
    void ended.then(() => reject(new Error(`it ended: ${text}`)))
  })
  // A test that waits for the end does not wait for the address, so that its rejection has to be handled here.
  origin.catch(() => undefined)
  return {
    origin,
    ended,
    end(signal: NodeJS.Signals) {
      child.kill(signal)
      return ended
    },
  }
}

const folder = () => path.join(mkdtempSync(path.join(tmpdir(), 'mock-')), 'data')

const sendCode = (origin: string, phone: string) =>
  fetch(`${origin}/api/v1/verificationCodes/phone`, {
    method: 'POST',
    body: JSON.stringify({ phone, type: 'register' }),
  })

test('--help 说明用法；不认识的参数被拒绝，也说明用法', async () => {
  const help = await start('--help').ended
  assert.deepEqual([help.code, /--allow-origin/.test(help.text)], [0, true])
  const wrong = await start('--sead', 'large').ended
  assert.equal(wrong.code, 2)
  assert.match(wrong.text, /--sead[^]*usage: npm run mock/)
  assert.doesNotMatch(wrong.text, /\n\s+at /)
})

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  test(`收到 ${signal} 马上结束，答复过的都存下了，文件夹还回来`, async () => {
    const data = folder()
    const server = start('--port', '0', '--data', data)
    const origin = await server.origin
    await fetch(`${origin}/__mock/faults`, {
      method: 'POST',
      body: JSON.stringify({ endpoint: 'weapp.communities', kind: 'delay', ms: 60_000 }),
    })
    const slow = fetch(`${origin}/api/v1/communities`, { method: 'POST', body: '{}' }).catch(() => undefined)
    await Promise.all(['19000007771', '19000007772'].map((phone) => sendCode(origin, phone)))
    assert.equal((await server.end(signal)).code, 0)
    await slow
    assert.deepEqual(readdirSync(data), ['state.json'])
    assert.match(readFileSync(path.join(data, 'state.json'), 'utf8'), /19000007771[^]*19000007772/)
  })

test('同一个文件夹的第二个服务器被拒绝；第一个被强行结束以后可以接过来', async () => {
  const data = folder()
  const first = start('--port', '0', '--data', data)
  await first.origin
  const second = await start('--port', '0', '--data', data).ended
  assert.equal(second.code, 1)
  assert.match(second.text, /in use by another mock server/)
  await first.end('SIGKILL')
  assert.ok(existsSync(path.join(data, 'lock')))
  const third = start('--port', '0', '--data', data)
  await third.origin
  assert.equal((await third.end('SIGTERM')).code, 0)
})

test('状态文件坏了：说明是哪一个、坏在哪里，原样留着，锁也还了', async () => {
  const data = folder()
  mkdirSync(data)
  const state = path.join(data, 'state.json')
  writeFileSync(state, '{"version":1,"settings":{"sequence"')
  const { code, text } = await start('--port', '0', '--data', data).ended
  assert.equal(code, 1)
  assert.match(text, /state\.json cannot be read: it is no JSON\. Move it away/)
  assert.equal(readFileSync(state, 'utf8'), '{"version":1,"settings":{"sequence"')
  assert.deepEqual(readdirSync(data), ['state.json'])
})

test('--data 指着一个文件：拒绝，不动它', async () => {
  const file = folder()
  writeFileSync(file, '别的东西')
  const { code, text } = await start('--port', '0', '--data', file).ended
  assert.equal(code, 1)
  assert.match(text, /cannot be used/)
  assert.equal(readFileSync(file, 'utf8'), '别的东西')
})
