/** @jest-environment node */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ENTRIES = ['app.tsx', ...['home', 'houses', 'me'].map((tab) => `pages/tabs/${tab}/index.tsx`)]

/** An import or re-export that is left when types are gone. */
const IMPORT =
  /^(?:import|export)\s+(?!type\b)(?:\{(?:\s*type\s[^,}]*,?)+\s*\}\s+from\s|[^'";]*?from\s)?\s*'([^']+)'/gm
const TYPES_ALONE = /^(?:import|export)\s+\{(?:\s*type\s[^,}]*,?)+\s*\}/

function fileOf(from: string, name: string): string | undefined {
  if (!name.startsWith('@/') && !name.startsWith('.')) return undefined
  const base = name.startsWith('@/') ? name.slice(2) : path.join(path.dirname(from), name)
  return [`${base}.ts`, `${base}.tsx`].find((file) => existsSync(path.join('src', file)))
}

/** The modules that a file takes along: webpack puts all that the first pages reach into the main package. */
const importsOf = (file: string): string[] =>
  [...readFileSync(path.join('src', file), 'utf8').matchAll(IMPORT)].flatMap(([statement, name = '']) => {
    const found = TYPES_ALONE.test(statement) ? undefined : fileOf(file, name)
    return found === undefined ? [] : [found]
  })

function reached(): ReadonlySet<string> {
  const all = new Set<string>(ENTRIES)
  // A set gives the members that are added while it is read.
  for (const file of all) importsOf(file).forEach((one) => all.add(one))
  return all
}

/** What only sub-packages need. A file of the contract that the first pages need does not import one of these. */
const ELSEWHERE = [
  // The form 一标三实, and who somebody is.
  'contract/core/form-vocabulary.ts',
  'contract/core/id-number.ts',
  'contract/core/picture-list.ts',
  'contract/weapp/form.ts',
  'contract/weapp/uploads.ts',
  'contract/weapp/verification.ts',
  // Signing in by a form; the session needs token.ts alone.
  'contract/weapp/auth.ts',
  'contract/weapp/openid.ts',
  'session/sms-codes.ts',
  // What a list leads to.
  'contract/weapp/announcement.ts',
  'contract/weapp/house-detail.ts',
  'contract/weapp/order.ts',
  'contract/weapp/payments.ts',
  'contract/wjdh/orders.ts',
  'contract/wjdh/payers.ts',
  'contract/zhongmin/rating.ts',
  'contract/zhongmin/work-orders.ts',
  // Renting.
  'session/rental.ts',
  'contract/rental/call.ts',
  'contract/rental/sign-in.ts',
]

test('主包里没有只给分包用的接口、词表和登录：首页、房屋、我的三页一路引用到的模块里没有它们', () => {
  const main = reached()
  expect(ELSEWHERE.filter((file) => !existsSync(path.join('src', file)))).toEqual([])
  expect(ELSEWHERE.filter((file) => main.has(file))).toEqual([])
})

test('三页要用的确实数到了：不是没有找到才没有', () => {
  const main = reached()
  for (const file of ['session/session.ts', 'contract/weapp/token.ts', 'contract/weapp/orders.ts'])
    expect(main).toContain(file)
})
