import { argumentsOf, COMMAND } from '~mock/runtimes/arguments'
import { Misuse, readFlags } from '../../scripts/lib/command-line'

const readArguments = (args: readonly string[], devPort?: string) =>
  argumentsOf(readFlags(COMMAND, args), devPort)

test.each([
  [['--sead', 'large']],
  [['--port', '99999']],
  [['--port', '-1']],
  [['--port', '1e3']],
  [['--port', '']],
  [['--seed', 'none']],
  [['--seed', 'constructor']],
  [['--data']],
  [['--data', '']],
  [['--allow-origin', 'example.com']],
  [['--allow-origin', 'https://example.com/path']],
  [['--allow-origin', 'file:///a']],
  [['extra']],
])('参数%j没有意义，被拒绝', (args) => {
  expect(() => readArguments(args)).toThrow(Misuse)
})

test('读出各个参数；开发服务器改过的端口也算', () => {
  const args = ['--port', '0', '--data', 'd', '--seed', 'large', '--allow-origin', 'https://a.example']
  expect(readArguments([...args, '--allow-origin', 'http://b.example:81'], '10090')).toEqual({
    port: 0,
    data: 'd',
    seed: 'large',
    trust: { origins: ['https://a.example', 'http://b.example:81'], ports: [10086, 9530, 10090] },
  })
  expect(readArguments([])).toMatchObject({ port: 9527 })
})
