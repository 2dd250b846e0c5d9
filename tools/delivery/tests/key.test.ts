import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { translate } from '../failure'

// Signs nothing: made for this run and thrown away.
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()
const der = privateKey.export({ type: 'pkcs1', format: 'der' })
const body = pem.replace(/-----[^-]*-----|\s/g, '')

/** Pieces of the key, in the forms in which a log could hold them, of which none may be left. */
const TRACES = [
  ...[pem.slice(40, 52), body.slice(0, 20), body.slice(100, 112), body.slice(-12)],
  ...[Buffer.from(pem), der].flatMap((bytes) =>
    [60, 61, 62].flatMap((at) => {
      const part = bytes.subarray(at, at + 15)
      return [part.toString('hex'), part.toString('base64').replace(/=+$/, ''), [...part].join(',')]
    }),
  ),
]

function assertHidden(text: string): void {
  for (const trace of TRACES)
    assert.ok(!text.toLowerCase().includes(trace.toLowerCase()), `${trace} is shown`)
}

const FORMS: readonly (readonly [string, string])[] = [
  ['原文', pem],
  ['前 20 个字符', pem.slice(0, 20)],
  ['正文的前 20 个字符', body.slice(0, 20)],
  ['中间 16 个字符', body.slice(100, 116)],
  ['base64', Buffer.from(pem).toString('base64')],
  ['错开一位的 base64', Buffer.from(`x${pem}`).toString('base64')],
  ['base64url', der.toString('base64url')],
  ['hex', Buffer.from(pem).toString('hex')],
  ['大写的 hex', der.toString('hex').toUpperCase()],
  ['隔开的 hex', [...der].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')],
  ['URL 编码', encodeURIComponent(pem)],
  ['JSON 转义', JSON.stringify({ privateKey: pem })],
  ['字节的数组', JSON.stringify(Buffer.from(pem))],
  ['换行换成 \\n 的原文', pem.replaceAll('\n', '\\n')],
]

for (const [form, text] of FORMS) {
  test(`未知的错误里有密钥的${form}时，密钥不出现，其余的话还在`, () => {
    const { message } = translate(new Error(`boom: ${text} (robot 3)`), [pem])
    assertHidden(message)
    assert.ok(!message.includes(text))
    assert.match(message, /boom: /)
  })
}

test('连别人的密钥也不出现', () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const text = other.export({ type: 'pkcs8', format: 'pem' }).toString()
  const { message } = translate(new Error(`boom ${text} ${Buffer.from(text).toString('base64')}`), [pem])
  assert.ok(!message.includes(text.slice(30, 60)) && !/[A-Za-z0-9]{24}/.test(message))
})

const folder = mkdtempSync(path.join(tmpdir(), 'delivery-key-'))
const seen = path.join(folder, 'environment')
// In place of npm: writes down what the build would find in its environment, and fails.
writeFileSync(path.join(folder, 'npm'), `#!/bin/sh\nenv > '${seen}'\nexit 1\n`)
chmodSync(path.join(folder, 'npm'), 0o755)

function command(args: readonly string[], environment: Readonly<Record<string, string | undefined>>) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tools/delivery/cli.ts', ...args],
    { encoding: 'utf8', env: { PATH: `${folder}:${process.env.PATH ?? ''}`, ...environment } },
  )
  return { status, output: stdout + stderr }
}

const WANJIA_APPID = 'wx0123456789abcdef'

test('构建的环境里没有密钥，也没有它的路径', { skip: process.platform === 'win32' }, () => {
  const file = path.join(folder, 'upload.key')
  writeFileSync(file, pem)
  for (const given of [
    { WANJIA_UPLOAD_KEY: Buffer.from(pem).toString('base64') },
    { WANJIA_UPLOAD_KEY: pem },
    { WANJIA_UPLOAD_KEY_FILE: file },
  ]) {
    const { status, output } = command(['preview', '--dry-run'], { WANJIA_APPID, ...given })
    assert.equal(status, 1)
    assert.match(output, /\[BUILD_FAILED\]/)
    const environment = readFileSync(seen, 'utf8')
    assert.match(environment, /WANJIA_APPID/)
    assert.doesNotMatch(environment, /UPLOAD_KEY/)
    assertHidden(environment + output)
  }
})

test('设置有误时不构建，用法有误时给出用法；都没有堆栈，密钥不出现', () => {
  const good = { WANJIA_APPID, WANJIA_UPLOAD_KEY: pem }
  for (const [args, environment, status, says] of [
    [['preview'], {}, 1, /\[NO_APPID\]/],
    [['upload', '--dry-run'], { WANJIA_APPID }, 1, /\[NO_KEY\]/],
    // Mixed up: the key where the AppID belongs.
    [['preview'], { ...good, WANJIA_APPID: pem }, 1, /\[NO_APPID\]/],
    [['preview', '--robot', '31'], good, 1, /\[BAD_ROBOT\]/],
    [['preview', '--version', body.slice(0, 40)], good, 1, /\[BAD_VERSION\]/],
    [
      ['preview'],
      { ...good, WANJIA_WJDH_BASE: 'https://10.0.0.7' },
      1,
      /WANJIA_WJDH_BASE: WeChat takes no IP/,
    ],
    [['preview', '--robt', '3'], good, 2, /Unknown option '--robt'\nusage: npm run preview -- /],
    [['preview', body], good, 2, /Only flags are taken here\nusage: /],
    [['upload', '--help'], good, 0, /usage: npm run upload -- .*\n[\s\S]*--dry-run/],
  ] as const) {
    const before = existsSync(seen) ? readFileSync(seen, 'utf8') : ''
    const done = command(args, environment)
    assert.equal(done.status, status, done.output)
    assert.match(done.output, says)
    assert.doesNotMatch(done.output, /\n\s+at /)
    assertHidden(done.output)
    assert.equal(existsSync(seen) ? readFileSync(seen, 'utf8') : '', before, 'a build was started')
  }
})
