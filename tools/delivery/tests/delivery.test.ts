import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { deliver } from '../deliver'
import { translate } from '../failure'
import { readSettings, type Command, type Source } from '../settings'
import { nobody, type Sender } from '../wechat'

const key = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString()
const environment = {
  WANJIA_APPID: 'wx0123456789abcdef',
  WANJIA_UPLOAD_KEY: Buffer.from(key).toString('base64'),
}
const source: Source = { version: '1.2.3', commit: 'abc1234', subject: 'Add a page', clean: true }
const fails = (code: string) => ({ name: 'DeliveryFailure', code })
// The smallest PNG: one grey pixel.
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='

function bundle(files: Record<string, string> = {}): { dist: string; out: string } {
  const root = mkdtempSync(path.join(tmpdir(), 'delivery-'))
  const all = {
    'app.json': JSON.stringify({
      pages: ['pages/tabs/home/index'],
      subPackages: [{ root: 'pages/house', pages: ['detail/index'] }],
    }),
    'app.js': 'App({})',
    'pages/house/detail/index.js': 'Page({})',
    ...files,
  }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  return { dist: root, out: path.join(root, 'out') }
}

const settingsFor = ({ dist, out }: { dist: string; out: string }, command: Command, dryRun = false) =>
  readSettings(command, { dist, out, built: true, 'dry-run': dryRun }, environment, source)

test('缺少 AppID、密钥，机器人、版本或地址不对时，说清楚缺什么', () => {
  const { WANJIA_APPID } = environment
  for (const [code, given, env] of [
    ['NO_APPID', {}, {}],
    ['NO_APPID', {}, { ...environment, WANJIA_APPID: 'touristappid' }],
    ['NO_KEY', {}, { WANJIA_APPID }],
    ['BAD_KEY', {}, { WANJIA_APPID, WANJIA_UPLOAD_KEY: 'bm8=' }],
    ['NO_KEY_FILE', {}, { WANJIA_APPID, WANJIA_UPLOAD_KEY_FILE: '/no/such.key' }],
    ['NO_KEY_FILE', {}, { WANJIA_APPID, WANJIA_UPLOAD_KEY_FILE: tmpdir() }],
    ['BAD_ROBOT', { robot: '31' }, environment],
    ['BAD_ROBOT', {}, { ...environment, WANJIA_ROBOT: 'one' }],
    ['BAD_VERSION', { version: 'next' }, environment],
    ['BAD_VERSION', {}, { ...environment, WANJIA_VERSION: '1.0' }],
    ['BAD_ENVIRONMENT', {}, { ...environment, WANJIA_WEAPP_BASE: 'http://tc.mg.cool' }],
    ['NOT_BUILT_HERE', { dist: 'dist/other' }, environment],
  ] as const) {
    assert.throws(() => readSettings('preview', given, env, source), fails(code))
  }
})

test('版本取自 package.json，描述取自提交，命令行可覆盖', () => {
  const settings = readSettings('upload', {}, environment, source)
  assert.deepEqual(
    [settings.version, settings.description, settings.robot],
    ['1.2.3', 'abc1234 Add a page', 1],
  )
  const given = readSettings('upload', { version: '2.0.0', desc: '试用', robot: '7' }, environment, source)
  assert.deepEqual([given.version, given.description, given.robot], ['2.0.0', '试用', 7])
})

test('演示版只能预览，取自己的构建结果', () => {
  assert.throws(() => readSettings('upload', { demo: true }, environment, source), fails('DEMO_UPLOAD'))
  const { demo, dist } = readSettings('preview', { demo: true }, environment, source)
  assert.deepEqual([demo, dist], [true, 'dist/weapp-demo'])
})

test('工作区有改动时不能上传，预览可以', () => {
  const dirty = { ...source, clean: false }
  assert.throws(() => readSettings('upload', {}, environment, dirty), fails('DIRTY_TREE'))
  assert.equal(readSettings('preview', {}, environment, dirty).command, 'preview')
})

test('没有构建、模拟构建、超过 2 MB 的包都不送出', async () => {
  const silent = () => undefined
  const none = settingsFor({ dist: tmpdir(), out: tmpdir() }, 'preview')
  await assert.rejects(
    deliver({ ...none, dist: path.join(tmpdir(), 'nothing-here') }, source, nobody, silent),
    fails('NO_BUNDLE'),
  )
  const mock = settingsFor(bundle({ 'common.js': 'fetch("http://127.0.0.1:9527")' }), 'preview')
  await assert.rejects(deliver(mock, source, nobody, silent), fails('MOCK_BUNDLE'))
  const large = settingsFor(bundle({ 'pages/house/big.js': ' '.repeat(2 * 1024 * 1024) }), 'preview')
  await assert.rejects(deliver(large, source, nobody, silent), fails('TOO_LARGE'))
})

test('试运行做完除微信服务器以外的一切，并写下报告', async () => {
  const place = bundle()
  const lines: string[] = []
  const report = await deliver(settingsFor(place, 'upload', true), source, nobody, (line) => lines.push(line))
  assert.deepEqual(
    report.packages.map(({ name }) => name),
    ['main', 'pages/house'],
  )
  const written = readFileSync(path.join(place.out, 'report.json'), 'utf8')
  assert.equal((JSON.parse(written) as { dryRun: boolean }).dryRun, true)
  assert.ok(!written.includes('PRIVATE KEY') && !lines.join().includes('PRIVATE KEY'))
})

test('预览的二维码存成 PNG', async () => {
  const place = bundle()
  const sender: Sender = {
    ...nobody,
    preview: (_settings, qrFile) => {
      writeFileSync(qrFile, `data:image/png;base64,${PIXEL}`)
      return Promise.resolve([{ name: '__FULL__', size: 123 }])
    },
  }
  const report = await deliver(settingsFor(place, 'preview'), source, sender, () => undefined)
  assert.equal(report.qrCode, 'qr-code.png')
  assert.ok(existsSync(path.join(place.out, 'qr-code.png')))
  assert.deepEqual(report.sent, [{ name: '__FULL__', size: 123 }])
})

test('微信的错误说成中文和英文', () => {
  assert.equal(
    translate(new Error('{"errCode":-10008,"errMsg":"invalid ip: 1.2.3.4"}'), [key]).code,
    'ADDRESS_REFUSED',
  )
  assert.equal(translate(new Error('getaddrinfo ENOTFOUND servicewechat'), [key]).code, 'OFFLINE')
  const unknown = translate(new Error('the robot is out of order'), [key])
  assert.equal(unknown.code, 'UNKNOWN')
  assert.match(unknown.message, /the robot is out of order/)
})
