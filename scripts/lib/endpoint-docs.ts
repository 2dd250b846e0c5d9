import { wireNameOf } from '../../src/contract/core/codec'
import type { EndpointSpec } from '../../src/contract/core/endpoint'
import { systemOf, systems, type System } from '../../src/contract/core/systems'
import { answerSchema, filesOf } from './openapi-operation'
import { schemaOf, type Schema } from './openapi-schema'

const DOCUMENTS: Readonly<Record<System, string>> = {
  weapp: "the residents' API of 万家灯火 (document 000)",
  wjdh: "the property office's API of 万家灯火 (document 002)",
  security: 'the registry of people and houses (documents 001 and 002; the addresses are ours)',
  zhongmin: 'work orders of 中民众家 (document 004)',
  rental: 'house rental (document 003)',
}

const HEAD = ['method', 'path', 'section', 'id', 'title', 'request', 'response', 'rulings', 'source']

export const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

function typeOf(schema: Schema): string {
  if (schema.contentMediaType !== undefined) return 'JSON in a string'
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  const values = schema.enum ?? []
  if (values.length > 0 && values.length <= 4) return values.map((value) => JSON.stringify(value)).join(' / ')
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' / ')
  return typeof schema.type === 'string' ? schema.type : (schema.type?.join(' / ') ?? 'any')
}

/**
 * A cell with the fields of a request, such as `phone` string, `type` (our `purpose`) "a" / "b"; a question mark follows optional fields.
 */
export function requestCell(endpoint: EndpointSpec): string {
  const sent = Object.entries(endpoint.request.fields).filter(([, codec]) => !codec.isNotSent)
  const fields = sent.map(([key, codec]) => {
    const wire = wireNameOf(key, codec)
    const ours = wire === key ? '' : ` (${key})`
    return `\`${wire}\`${codec.optional && !codec.alwaysSent ? '?' : ''}${ours} ${typeOf(schemaOf(codec))}`
  })
  const files = filesOf(endpoint).map(([name, many]) => `\`${name}\` ${many ? 'files' : 'file'}`)
  const cell = [...files, ...fields].join('<br>')
  return cell === '' ? 'nothing' : `${endpoint.encoding}: ${cell}`
}

/** The wire names of an answer, such as `{code, data: [{id, name}]}`. */
function shapeOf(schema: Schema): string {
  if (schema.items) return `[${shapeOf(schema.items)}]`
  const nested = schema.anyOf?.find(({ properties, items }) => properties ?? items)
  if (nested) return shapeOf(nested)
  if (!schema.properties) return ''
  const keys = Object.entries(schema.properties).map(([key, inner]) => {
    const shape = shapeOf(inner)
    return shape === '' ? key : `${key}: ${shape}`
  })
  return `{${keys.join(', ')}}`
}

/** Where a call is known from: a document, the backend's real clients, or only this project (R42). */
export const sourceOf = ({ extension, observed }: EndpointSpec): 'documented' | 'observed' | 'ours' =>
  !extension ? 'documented' : observed ? 'observed' : 'ours'

function rowOf(endpoint: EndpointSpec): string {
  const { method, path, section, id, title, rulings } = endpoint
  const response = `\`${shapeOf(answerSchema(endpoint))}\``
  const source = sourceOf(endpoint)
  const cells = [method, `\`${path}\``, section, id, title, requestCell(endpoint), response]
  return row([...cells, rulings.join(' '), source])
}

function chapter(system: System, endpoints: readonly EndpointSpec[]): string {
  const { token, codeKey, dataKey, okCode } = systems[system]
  const tokens = {
    bearer: '`Authorization: Bearer`',
    header: 'header `token`',
    body: 'field `token`',
    both: '`Authorization: Bearer` and header `token`',
  }
  return [
    `## ${system}: ${DOCUMENTS[system]}`,
    '',
    `${endpoints.length} endpoints. Token: ${tokens[token]}. Done: \`${codeKey}\` is ${okCode} ` +
      `unless an endpoint has a test of its own; the value stands in \`${dataKey}\`.`,
    '',
    row(HEAD),
    row(HEAD.map(() => '---')),
    ...endpoints.map(rowOf),
  ].join('\n')
}

/** The text of docs/endpoints.md. */
export function endpointDocs(registry: readonly EndpointSpec[]): string {
  const used = (Object.keys(DOCUMENTS) as System[])
    .map((system) => [system, registry.filter((endpoint) => systemOf(endpoint) === system)] as const)
    .filter(([, endpoints]) => endpoints.length > 0)
  const extensions = registry.filter(({ extension }) => extension)
  return [
    '# Endpoints',
    '',
    'Generated from src/contract by `npm run docs`; a test fails when it is not current. Request fields: the name on the',
    'wire, `?` when it may be missing, our name in brackets where it differs, and what travels. docs/openapi.json has all',
    'of it for machines. [rulings.md](rulings.md) explains the documents, their sections and R1 to R42.',
    '',
    `${registry.length} endpoints, ${extensions.length} of them extensions that no document gives: ` +
      `${extensions.map(({ id }) => id).join(', ')}.`,
    '',
    ...used.map(([system, endpoints]) => `${chapter(system, endpoints)}\n`),
  ].join('\n')
}
