/** @jest-environment node */
import { Misuse, oneOf, portOf, readFlags, runCommand } from '../../scripts/lib/command-line'

const COMMAND = {
  name: 'npm run try --',
  about: 'Tries.',
  flags: {
    port: { type: 'string', value: 'PORT', about: 'where' },
    only: { type: 'string', multiple: true, about: 'what' },
    write: { type: 'boolean', about: 'whether' },
  },
  notes: 'More.',
} as const

test('选项按种类读出；没给的开关是 false', () => {
  expect(readFlags(COMMAND, ['--port', '80', '--only', 'a', '--only=b'])).toEqual({
    port: '80',
    only: ['a', 'b'],
    write: false,
  })
})

test.each([
  [['--prot', '80'], "Unknown option '--prot'"],
  [['--token=hush'], "Unknown option '--token'"],
  [['hush'], 'Only flags are taken here'],
  [['--port'], "Option '--port <value>' argument missing"],
  [['--write=hush'], "Option '--write' does not take an argument"],
])('%j 用一句话拒绝，不重复选项以外的内容', (args, says) => {
  expect(() => readFlags(COMMAND, args)).toThrow(new Misuse(says))
})

test('端口和名字只收对的', () => {
  expect(portOf('port', '9530')).toBe(9530)
  for (const text of ['abc', '0', '65536', '1e3', '-1', ''])
    expect(() => portOf('port', text)).toThrow(Misuse)
  expect(oneOf('only', 'a', ['a', 'b'])).toBe('a')
  expect(() => oneOf('only', 'c', ['a', 'b'])).toThrow(new Misuse('--only c: it is one of a, b'))
})

describe('在终端里', () => {
  const printed: string[] = []
  beforeEach(() => {
    printed.length = 0
    for (const way of ['log', 'error'] as const)
      jest.spyOn(console, way).mockImplementation((...texts: unknown[]) => void printed.push(texts.join(' ')))
  })
  afterEach(() => {
    jest.restoreAllMocks()
    process.exitCode = 0
  })

  test('--help 列出每个选项，不做别的', async () => {
    const main = jest.fn()
    await runCommand(COMMAND, main, ['--help'])
    expect(main).not.toHaveBeenCalled()
    expect(printed).toEqual([
      [
        'Tries.',
        '',
        'usage: npm run try -- [--port PORT] [--only TEXT] [--write]',
        '',
        '  --port PORT  where',
        '  --only TEXT  what',
        '  --write      whether',
        '  --help       this text',
        '',
        'More.',
      ].join('\n'),
    ])
  })

  test('用法有误以 2 结束并给出用法，失败以 1 结束，都只有一句话', async () => {
    await runCommand(COMMAND, jest.fn(), ['x'])
    expect([process.exitCode, printed[0]]).toEqual([2, 'Only flags are taken here'])
    expect(printed[1]).toMatch(/^usage: npm run try --/)
    printed.length = 0
    await runCommand(COMMAND, () => Promise.reject(new Error('no bundle')), [])
    expect([process.exitCode, ...printed]).toEqual([1, 'no bundle'])
  })
})
