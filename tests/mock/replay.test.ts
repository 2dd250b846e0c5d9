import { existsIn } from '@/contract/core/forms'
import { DOCUMENTED_FORM, systemOf, type System } from '@/contract/core/systems'
import { registry } from '@/contract/registry'
import { createTestMock, type Json } from '~tests/support/mock'
import { compare } from '../../tools/conformance/compare'
import { EXAMPLES, SHARED } from '../../tools/conformance/examples'
import { shapeOf } from '../../tools/conformance/shape'
import { jsonOf, requestOf } from './calls'
import { explained, wrongExamples } from './replay/examples-page'
import type { ExampleSetups } from './replay/setup'
import { securitySetups, wjdhSetups } from './replay/office-setups'
import { rentalSetups, zhongminSetups } from './replay/visit-setups'
import { weappSetups } from './replay/weapp-setups'

/** For every example answer of the five documents, the request that leads to it. */
const SETUPS: Readonly<Record<System, ExampleSetups>> = {
  weapp: weappSetups,
  wjdh: wjdhSetups,
  security: securitySetups,
  zhongmin: zhongminSetups,
  rental: rentalSetups,
}

interface Example {
  readonly id: string
  readonly section: string
  readonly name: string
  readonly kind: 'success' | 'failure'
  readonly example: unknown
}

const examples: readonly Example[] = registry.flatMap((endpoint) => {
  const entry = EXAMPLES[systemOf(endpoint)][endpoint.id] ?? {}
  return (['success', 'failure'] as const).flatMap((kind) =>
    Object.entries(entry[kind] ?? {})
      .filter(([name]) => !name.startsWith('惯例'))
      .map(([name, example]) => ({ id: endpoint.id, section: endpoint.section, name, kind, example })),
  )
})

/** The example without `?` at the end of its keys, which marks what some backends leave out. */
function asItStands(example: unknown): unknown {
  if (Array.isArray(example)) return example.map(asItStands)
  if (typeof example !== 'object' || example === null) return example
  return Object.fromEntries(
    Object.entries(example).map(([key, value]) => [key.replace(/\?$/, ''), asItStands(value)]),
  )
}

/** The differences in keys and types, in both directions. */
const differences = (answer: Json, example: unknown) => compare(answer, shapeOf(asItStands(example)))

const unexplained = (id: string, answer: Json, example: unknown): string[] =>
  differences(answer, example).flatMap(({ path, what }) =>
    explained.has(`${id} ${path}`) ? [] : [`${path}: ${what}`],
  )

async function answerTo({ id, name }: Example): Promise<Json> {
  const request = SETUPS[id.split('.')[0] as System][id]?.[name]
  if (!request) throw new Error(`no request leads to ${id} ${name}`)
  return request(createTestMock())
}

/** The words show that an answer is this example and not another one of the same shape. */
const wordsOf = ({ msg, errmsg }: Json) => ({ msg, errmsg })

test.each(examples.map((one) => [one.id, one.section, one.name, one] as const))(
  '%s（%s）「%s」：请求得到的回答与文档示例逐项同形',
  async (id, _, __, one) => {
    const answer = await answerTo(one)
    expect(unexplained(id, answer, one.example)).toEqual([])
    const otherWords = one.kind === 'failure' && explained.has(`${id} msg`)
    const words = wordsOf(asItStands(one.example) as Json)
    if (otherWords) expect(wordsOf(answer)).not.toEqual(words)
    else expect(wordsOf(answer)).toEqual(words)
  },
)

const withSession = registry.filter(
  (endpoint) =>
    endpoint.access === 'session' &&
    existsIn(endpoint, DOCUMENTED_FORM) &&
    EXAMPLES[systemOf(endpoint)][SHARED]?.lost !== undefined,
)

test.each(withSession.map((endpoint) => [endpoint.id, endpoint.section, endpoint] as const))(
  '%s（%s）「token失效」：回答与文档示例逐项同形',
  async (id, _, endpoint) => {
    const of = EXAMPLES[systemOf(endpoint)]
    const answer = await jsonOf(createTestMock().handle(requestOf(endpoint, { id: '0' }, 'nobodys-token')))
    expect(unexplained(id, answer, of[id]?.lost ?? of[SHARED]?.lost)).toEqual([])
  },
)

test('每个样例都有请求，每个请求都有样例；有文档的接口都有样例', () => {
  const led = Object.values(SETUPS).flatMap((setups) =>
    Object.entries(setups).flatMap(([id, byName]) => Object.keys(byName).map((name) => `${id} ${name}`)),
  )
  expect(led.sort()).toEqual(examples.map(({ id, name }) => `${id} ${name}`).sort())
  const documented = registry.filter(({ extension }) => !extension).map(({ id }) => id)
  expect(documented.filter((id) => !examples.some((one) => one.id === id))).toEqual([])
})

test('docs/examples.md 的每条解释都还用得上', async () => {
  const needed = examples.filter(({ id }) => [...explained.keys()].some((key) => key.startsWith(`${id} `)))
  const found = await Promise.all(
    needed.map(async (one) => {
      const paths = differences(await answerTo(one), one.example).map(({ path }) => path)
      return [...paths, 'msg'].map((path) => `${one.id} ${path}`)
    }),
  )
  expect([...explained.keys()].filter((key) => !found.flat().includes(key))).toEqual([])
})

test('docs/examples.md 列出的错误示例都是有的，各有裁定', () => {
  const known = new Set([
    ...examples.map(({ id, name }) => `${id} ${name}`),
    ...withSession.map(({ id }) => `${id} token失效`),
  ])
  expect(wrongExamples.filter(({ id, name }) => !known.has(`${id} ${name}`))).toEqual([])
  expect(wrongExamples.length).toBeGreaterThan(50)
  for (const { section, wrong, ruling } of wrongExamples) {
    expect(section).toMatch(/^00[0-4] \d/)
    expect([wrong, ruling]).not.toContain('')
    for (const [, number] of ruling.matchAll(/R(\d+)/g)) expect(Number(number)).toBeLessThanOrEqual(25)
  }
})
