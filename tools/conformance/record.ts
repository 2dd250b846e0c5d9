import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkDigit } from '../../src/contract/core/id-number'
import { parseJson } from '../../src/contract/core/json'
import type { Form } from '../../src/contract/core/systems'
import type { HttpAnswer } from './judge'

/** An answer of a backend with masked personal data. It is kept as a file that a test replays. */
export interface Recorded {
  readonly endpoint: string
  readonly form: Form
  readonly status: number
  readonly body: unknown
}

/** Fields whose texts are personal or secret, whatever they contain. */
const PERSONAL =
  /token|session_key|openid|unionid|secret|sign|nonce|prepay|^key$|name|idcard|phone|contact|address|photo|avatar|image|url|job|company|nation|content|reply|describing|introduction|remark|extra|list$/i
/** Names of places and of what the office publishes, which are not personal. */
const PUBLIC =
  /^(community|building|unit|floor|house|province|city|county|module|role|category|suggestion_category)_name$/

const digitsLike = (text: string) => text.replace(/\d/g, '0')

/** Masks a text and keeps its shape: a phone stays a phone, an ID number a valid ID number, and other texts keep their length. */
function maskText(text: string): string {
  if (/^1\d{10}$/.test(text)) return '19000000000'
  if (/^\d{17}[\dX]$/i.test(text)) return `99000019900101001${checkDigit('99000019900101001')}`
  if (/^https?:/.test(text)) return 'https://example.com/picture.jpg'
  if (/^\d+$/.test(text)) return digitsLike(text)
  return [...text]
    .map((letter) => (/[\u4e00-\u9fff]/.test(letter) ? '某' : /\w/.test(letter) ? 'x' : letter))
    .join('')
}

/** Masks phones and ID numbers within a text. */
const maskNumbers = (text: string) =>
  text.replace(/(?<!\d)\d{17}[\dXx](?!\d)/g, maskText).replace(/(?<!\d)1\d{10}(?!\d)/g, '19000000000')

function maskJson(text: string): string | undefined {
  const value = /^[{[]/.test(text) ? parseJson(text) : undefined
  return value === undefined ? undefined : JSON.stringify(masked(value))
}

/** Masks the personal data in an answer's body. Keys, types and codes are kept, so that the client reads it like the real one. */
export function masked(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => masked(item, key))
  if (typeof value === 'object' && value !== null) {
    const personal = PERSONAL.test(key) && !PUBLIC.test(key)
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        masked(part, personal && typeof part === 'string' ? 'name' : name),
      ]),
    )
  }
  if (typeof value === 'number' && /phone/i.test(key)) return 19000000000
  if (typeof value !== 'string') return value
  if (PERSONAL.test(key) && !PUBLIC.test(key)) return maskJson(value) ?? maskText(value)
  return maskNumbers(value)
}

/** Writes each answer to the file of its endpoint and form. A later answer replaces an earlier one. */
export function writeRecord(folder: string, records: readonly Recorded[]): void {
  mkdirSync(folder, { recursive: true })
  for (const record of records) {
    const file = path.join(folder, `${record.endpoint}.${record.form}.json`)
    writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`)
  }
}

export const recorded = (endpoint: string, form: Form, { status, body }: HttpAnswer): Recorded => ({
  endpoint,
  form,
  status,
  body: masked(body),
})
