import { execFileSync } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')

test.each([
  ['src/features/fees/confirmed.ts', 'tests/pages/fees/pay.test.tsx'],
  ['mock/systems/handlers.ts', 'tests/mock/replay.test.ts'],
])('改了 %s，npm run check 会跑经过它的测试', (changed, expected) => {
  const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js')
  const found = execFileSync(process.execPath, [jest, '--listTests', '--findRelatedTests', changed], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect(found.split('\n')).toContain(path.join(ROOT, expected))
})
