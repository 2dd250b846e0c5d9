import { typeOf, type Shape } from './shape'

/** A difference between an answer and the document's example. It never contains a value, because answers are personal (R25). */
export interface Finding {
  /** Where the difference is, such as data[].role. */
  readonly path: string
  readonly what: string
  /** The ruling that allows the difference. Without one it is a departure from the documents. */
  readonly ruling?: `R${number}`
  /** True if the answer has more than the document shows. */
  readonly extra?: true
}

export const isDeparture = ({ ruling, extra }: Finding): boolean =>
  ruling === undefined && extra === undefined

/**
 * Keys whose type may differ by a ruling: `other` is allowed, or, without it, text and number for each other. `top`: at the top level
 * only.
 */
const EITHER_TYPE: readonly { key: RegExp; top?: true; other?: string; ruling: `R${number}` }[] = [
  { key: /^(code|token_expired|status_code|status)$/, top: true, ruling: 'R1' },
  { key: /phone$/, ruling: 'R7' },
  { key: /birth(day)?$/, ruling: 'R12' },
  { key: /^(house_photo|house_video|photos)\[\]$/, other: 'object', ruling: 'R40' },
]

/** Other names that a ruling allows for a field. */
const ALSO: readonly { key: RegExp; name: (key: string) => string; ruling: `R${number}` }[] = [
  { key: /^expires_in$/, name: () => 'expired_in', ruling: 'R3' },
  { key: /^id$/, name: () => 'shenhe_id', ruling: 'R15' },
  { key: /./, name: (key) => `${key}=`, ruling: 'R18' },
]

type Fields = Readonly<Record<string, unknown>>

const join = (path: string, key: string) => (path === '' ? key : `${path}.${key}`)

const isNumberOrDigits = (value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d+$/.test(value))

function ofType(value: unknown, shape: Shape, path: string): Finding[] | undefined {
  const [type, known] = [typeOf(value), [...shape.types].filter((name) => name !== 'null')]
  // An example of null does not show the type.
  if (known.length === 0 || shape.types.has(type)) return undefined
  const wanted = known.join(' or ')
  const what = `${type} instead of ${wanted}`
  const key = path.slice(path.lastIndexOf('.') + 1)
  const rule = EITHER_TYPE.find((one) => one.key.test(key) && (!one.top || key === path))
  const swapped = /^(string|number)$/.test(wanted) && isNumberOrDigits(value)
  const isAllowed = rule?.other === undefined ? swapped : type === rule.other
  return [rule && isAllowed ? { path, what, ruling: rule.ruling } : { path, what }]
}

function ofJson(text: string, shape: Shape, path: string): Finding[] {
  try {
    return compare(JSON.parse(text), shape, `${path}{}`)
  } catch {
    return [{ path, what: 'no JSON in the string' }]
  }
}

function ofFields(answer: Fields, shape: Shape, path: string): Finding[] {
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const [key, { shape: inner, optional }] of shape.fields ?? []) {
    const at = join(path, key)
    const alias = key in answer ? undefined : ALSO.find((one) => one.key.test(key) && one.name(key) in answer)
    const name = alias ? alias.name(key) : key
    seen.add(name)
    if (alias) findings.push({ path: at, what: `is called ${name}`, ruling: alias.ruling })
    if (!(name in answer)) {
      if (!optional) findings.push({ path: at, what: 'missing' })
    } else if (!(optional && answer[name] === null)) findings.push(...compare(answer[name], inner, at))
  }
  for (const key of Object.keys(answer)) {
    if (!seen.has(key)) findings.push({ path: join(path, key), what: 'not in the document', extra: true })
  }
  return findings
}

/** Compares keys and types. A difference that occurs in several items of a list is reported once. */
export function compare(answer: unknown, shape: Shape, path = ''): Finding[] {
  const wrong = ofType(answer, shape, path)
  if (wrong) return wrong
  const { json, items, each, fields } = shape
  if (json && typeof answer === 'string') return ofJson(answer, json, path)
  if (items && Array.isArray(answer)) {
    return unique(answer.flatMap((item) => compare(item, items, `${path}[]`)))
  }
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return []
  if (each) return unique(Object.values(answer).flatMap((item) => compare(item, each, join(path, '*'))))
  return fields ? ofFields(answer as Fields, shape, path) : []
}

const unique = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.path} ${finding.what}`, finding])).values(),
]
