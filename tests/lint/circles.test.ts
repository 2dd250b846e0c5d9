/** @jest-environment node */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Tells whether the linter accepts a folder with these two files. */
function isAccepted(left: string, right: string): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'circles-'))
  try {
    writeFileSync(path.join(folder, 'left.ts'), left)
    writeFileSync(path.join(folder, 'right.ts'), right)
    const { status, stdout } = spawnSync('node_modules/.bin/oxlint', ['-c', '.oxlintrc.json', folder], {
      encoding: 'utf8',
    })
    expect(stdout).toMatch(/on 2 files/)
    return status === 0
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const RIGHT = "import type { Left } from './left'\nexport type Right = Left[]\nexport const right = 1\n"

test.each([
  ['值', "import { right } from './right'\nexport type Left = string\nexport const left = right\n"],
  ['类型', "import type { Right } from './right'\nexport type Left = Right | string\n"],
  ['转出的类型', "export type { Right } from './right'\nexport type Left = string\n"],
  ['转出的一切', "export * from './right'\nexport type Left = string\n"],
])('不得循环引用：%s', (_, left) => {
  expect(isAccepted(left, RIGHT)).toBe(false)
})

test('不成圈的引用可以', () => {
  expect(isAccepted('export type Left = string\n', RIGHT)).toBe(true)
})
