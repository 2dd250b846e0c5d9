import assert from 'node:assert/strict'
import { createServer, type AddressInfo } from 'node:net'
import { test } from 'node:test'
import { runToEnd } from './command'

const COMMANDS = [
  'start',
  'weapp',
  'screenshots',
  'journeys',
  'faults',
  'budgets',
  'audit:rules',
  'bench:mock',
  'conformance',
  'docs',
  'preview',
  'upload',
  'test',
  'lint',
]

for (const name of COMMANDS) {
  test(`${name} 不认识的选项用一句话拒绝，并给出用法，没有堆栈`, async () => {
    const { code, output } = await runToEnd(name, '--no-such-flag')
    assert.equal(code, 2, output)
    const typed = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`
    assert.ok(output.startsWith(`Unknown option '--no-such-flag'\nusage: ${typed}`), output)
    assert.doesNotMatch(output, /\n\s+at /)
  })
}

for (const [name, args, says] of [
  ['weapp', ['--port', 'abc'], /^--port abc: a port is a number from 1 to 65535\nusage: /],
  ['weapp', ['--as', 'nobody'], /^--as nobody: it is one of wx:resident-owner, .*\nusage: /],
  ['screenshots', ['--only', 'blue'], /^--only blue: it is one of light, dark, large\nusage: /],
  ['test', ['--only', 'nothing'], /^--only nothing: it is one of builds, lint, .*\nusage: /],
  ['conformance', [], /^--base needs a URL\nusage: /],
] as const) {
  test(`${name} ${args.join(' ')} 用一句话拒绝，并给出用法`, async () => {
    const { code, output } = await runToEnd(name, ...args)
    assert.equal(code, 2, output)
    assert.match(output, says)
    assert.doesNotMatch(output, /\n\s+at /)
  })
}

test('npm start 的端口被占时说是哪一个，不带 --port 就换一个', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  try {
    const { code, output } = await runToEnd('start', '--port', String(port))
    assert.equal(code, 2, output)
    assert.match(output, new RegExp(`^--port ${port} is taken; leave it out to get a free one\n`))
  } finally {
    other.close()
  }
})
