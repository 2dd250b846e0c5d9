import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const SUITES = ['tests', 'tools/conformance/tests']
/** The title of a test or a group: what stands first in the call, also behind a table (`test.each(…)(`). */
const TITLE = /(?:\b(?:test|describe|it)(?:\.each)?|\))\(\s*(['"`])((?:(?!\1).)+)\1/g

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.join(folder, file))

const titles = SUITES.flatMap(filesIn).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(TITLE)].map(([, , title = '']) => title),
)

const rulings = Array.from({ length: 25 }, (_, i) => `R${i + 1}`)

test.each(rulings)('裁定%s有测试，标题里写着它的编号', (ruling) => {
  expect(titles.filter((title) => new RegExp(`${ruling}(?!\\d)`).test(title))).not.toEqual([])
})
