import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { readGiven } from '../inputs'
import { startMock, startWrong } from './servers'

const PASSWORD = 'not-to-be-printed-1'

/** Runs the command as it is typed, without a terminal. */
function command(...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tools/conformance/cli.ts', ...args], {
    env: { ...process.env, CONFORMANCE_PASSWORD: PASSWORD },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

test('没有不符时以0结束，有不符时以1结束并写进--json的文件', async () => {
  const mock = await startMock()
  const wrong = await startWrong(mock.base, { '/api/v1/communities': (body) => ({ ...body, data: 'none' }) })
  const folder = mkdtempSync(path.join(tmpdir(), 'conformance-'))
  try {
    const good = await command('--base', mock.base, '--mock-doors', '--system', 'weapp')
    assert.equal(good.code, 0, good.output)
    assert.match(good.output, /\d+ as documented, 0 depart, 0 only refused/)
    const file = path.join(folder, 'report.json')
    const bad = await command('--base', wrong.base, '--mock-doors', '--system', 'weapp', '--json', file)
    assert.equal(bad.code, 1, bad.output)
    assert.match(bad.output, /✘ weapp\.communities .*\n +data: string instead of list/)
    const report = JSON.parse(readFileSync(file, 'utf8')) as { endpoints: { id: string; state: string }[] }
    assert.equal(report.endpoints.find(({ id }) => id === 'weapp.communities')?.state, 'departs')
  } finally {
    rmSync(folder, { recursive: true })
    await wrong.close()
    await mock.close()
  }
})

test('没有--mock-doors也没有终端时，要验证码的接口写明缘由而跳过；密码不打印', async () => {
  const mock = await startMock()
  try {
    const args = ['--system', 'weapp', '--write', '--phone', '19000000001', '--wx-code', 'wx:resident-owner']
    const { output } = await command('--base', mock.base, ...args)
    assert.match(output, /weapp\.loginByPhone .*skipped: nobody can tell the code that was sent/)
    assert.match(output, /weapp\.register .*skipped: /)
    assert.equal(output.includes(PASSWORD), false)
    assert.equal(output.includes('19000000001'), false)
  } finally {
    await mock.close()
  }
})

test('连不上时每个接口都说明没有回答，以1结束', async () => {
  const mock = await startMock()
  await mock.close()
  const { code, output } = await command('--base', mock.base, '--system', 'weapp', '--wx-code', 'wx:a:1')
  assert.equal(code, 1)
  assert.match(output, /weapp\.loginByWxCode .*\n +answer: no answer \(ECONNREFUSED\)/)
})

for (const [title, args, says] of [
  ['没有--base', [], /--base needs a URL/],
  ['别处的http（R24）', ['--base', 'http://backend.example'], /needs https/],
  ['没有这个系统', ['--base', 'http://127.0.0.1:1', '--system', 'tax'], /--system tax: it is one of/],
  ['没有这个选项', ['--base', 'http://127.0.0.1:1', '--password', 'x'], /--password/],
] as const) {
  test(`用法有误：${title}，以2结束并给出用法`, async () => {
    const { code, output } = await command(...args)
    assert.equal(code, 2, output)
    assert.match(output, says)
    assert.match(output, /npm run conformance -- --base URL/)
  })
}

test('选项优先于环境变量；秘密只从环境变量来', () => {
  const env = { CONFORMANCE_PHONE: '1', CONFORMANCE_WX_CODE: 'a', CONFORMANCE_PASSWORD: 'b' }
  assert.deepEqual(readGiven({ phone: '2', password: 'c' }, env), {
    phone: '2',
    'wx-code': 'a',
    password: 'b',
  })
})
