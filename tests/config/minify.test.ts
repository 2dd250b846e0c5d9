/** @jest-environment node */
import { readFileSync } from 'node:fs'
import { terser } from '../../config/minify'

const RUNNER = '@tarojs/webpack5-runner/dist/webpack/MiniBaseConfig.js'
/** Options that terser itself leaves off. */
const OFF_IN_TERSER = ['hoist_funs', 'hoist_vars', 'toplevel', 'warnings']

test('Taro 关掉的压缩都照 terser 的默认打开；Taro 另关一项时这里先知道', () => {
  const text = readFileSync(require.resolve(RUNNER), 'utf8')
  const compress = /compress: \{([^}]*)\}/.exec(text)?.[1] ?? ''
  const off = [...compress.matchAll(/(\w+): false/g)].map(([, name = '']) => name)
  const { ecma: _, passes: __, ...on } = terser.config.compress
  expect(off.filter((name) => !OFF_IN_TERSER.includes(name)).sort()).toEqual(Object.keys(on).sort())
})

test('中文照写，键不加引号，按 ES2018 写', () => {
  expect(terser.config).toMatchObject({ ecma: 2018, compress: { ecma: 2018 } })
  expect(terser.config.output).toEqual({
    ecma: 2018,
    quote_keys: false,
    keep_quoted_props: false,
    ascii_only: false,
  })
})
