/** @jest-environment node */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { filesBelow, rulings, testTitles, textOf } from './repository'

const files = filesBelow('.').filter(
  (file) => /\.(md|tsx?|m?js|json|scss)$/.test(file) && !/package-lock\.json$/.test(file),
)
const pages = files.filter((file) => file.endsWith('.md'))
const texts = files.map((file) => ({ file, text: textOf(file) }))

/** Every match of a pattern in the repository that does not exist, as file and match. */
const missing = (pattern: RegExp, exists: (name: string) => boolean): string[] =>
  texts.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)]
      .filter(([, name = '']) => !exists(name))
      .map(([match]) => `${file}: ${match}`),
  )

const defined = rulings().map(({ number }) => number)

test('裁定从R1起连续编号，各有一节', () => {
  expect(defined).toEqual(defined.map((_, index) => `R${index + 1}`))
  expect(defined.length).toBeGreaterThanOrEqual(42)
})

test('代码、测试和文档提到的裁定都有定义', () => {
  expect(missing(/(?<![\w./#-])(R[1-9]\d?)(?![\w.-])/g, (number) => defined.includes(number))).toEqual([])
})

test('裁定引用的测试都存在，名字一字不差', () => {
  const titles = testTitles()
  const cited = rulings().flatMap(({ number, text }) =>
    [...text.matchAll(/Test: "([^"]+)"/g)].map(([, title = '']) => ({ number, title })),
  )
  expect(cited.length).toBeGreaterThanOrEqual(25)
  for (const { number, title } of cited) {
    expect(title).toContain(number)
    expect(titles).toContain(title)
  }
})

test('裁定和术语表里写的文件和目录都存在', () => {
  const named = ['docs/rulings.md', 'docs/glossary.md'].flatMap((page) =>
    [...textOf(page).matchAll(/`((?:src|mock|tests|docs|tools|scripts)\/[\w./-]+)`/g)].map(
      ([, file = '']) => file,
    ),
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})

test('提到的设计决定都存在', () => {
  const decisions = filesBelow('docs/decisions').map((file) => path.basename(file).slice(0, 3))
  const names = (number: string) => decisions.includes(number)
  expect(missing(/\bdecisions? (0\d\d)\b/gi, names)).toEqual([])
  expect(missing(/\bdecisions\/(\d{3})/g, names)).toEqual([])
})

test('代码里提到的文档都存在', () => {
  const exists = (name: string) => pages.some((page) => `/${page}`.endsWith(`/${name}`))
  expect(missing(/(?<![\w/.-])(?:\.\.?\/)*((?:[\w-]+\/)*[A-Za-z][\w.-]*\.md)\b/g, exists)).toEqual([])
})

test('文档里的相对链接都指向存在的文件', () => {
  const broken = pages.flatMap((page) =>
    [...textOf(page).matchAll(/\]\((?![a-z]+:|#)([^)\s#]+)(?:#[^)\s]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(path.join(path.dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  )
  expect(broken).toEqual([])
})

test('文档里指向一节的链接都有这一节', () => {
  const anchorOf = (heading: string) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-')
  const anchorsOf = (page: string) =>
    [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))
  const broken = pages.flatMap((page) =>
    [...textOf(page).matchAll(/\]\((?![a-z]+:)([^)\s#]*)#([^)\s]+)\)/g)]
      .filter(([, target = '', anchor = '']) => {
        const file = target === '' ? page : path.join(path.dirname(page), target)
        return file.endsWith('.md') && existsSync(file) && !anchorsOf(file).includes(anchor)
      })
      .map(([match]) => `${page}: ${match}`),
  )
  expect(broken).toEqual([])
})
