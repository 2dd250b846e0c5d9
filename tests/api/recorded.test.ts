import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ApiError } from '@/api/errors'
import { readAnswer, TokenLost } from '@/api/read-answer'
import { unreadableIn } from '@/contract/core/rows'
import { inForm } from '@/contract/core/forms'
import type { Form } from '@/contract/core/systems'
import { registry } from '@/contract/registry'

/** Answers of real backends, as `npm run conformance -- --record tests/recorded` writes them. The folder may be empty. */
const FOLDER = path.resolve(__dirname, '../recorded')

interface Recorded {
  readonly endpoint: string
  readonly form: Form
  readonly status: number
  readonly body: unknown
}

const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.json')) : []

/** The reason why our client cannot read an answer. A refusal that it understands counts as read. */
function whyNot({ endpoint: id, form, status, body }: Recorded): string | undefined {
  const endpoint = registry.find((one) => one.id === id)
  if (!endpoint) return `no endpoint ${id}`
  try {
    const rows = unreadableIn(readAnswer(inForm(endpoint, form), { status, body }))
    return rows > 0 ? `${rows} rows` : undefined
  } catch (error) {
    if (error instanceof TokenLost) return undefined
    return error instanceof ApiError && error.kind !== 'contract' ? undefined : String(error)
  }
}

test('记录下来的每个真实回答，我们的客户端都读得懂', () => {
  const read = files.map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Recorded)
  expect(
    read.flatMap((one) => (whyNot(one) === undefined ? [] : [`${one.endpoint}: ${whyNot(one)}`])),
  ).toEqual([])
})

test('读不懂的回答会被指出来', () => {
  const body = { code: '0', token_expired: '1', data: { name: '某', phone: '12' } }
  expect(whyNot({ endpoint: 'weapp.profile', form: '2020-11', status: 200, body })).toMatch(/phone/)
})
