import { isDeparture, type Finding } from './compare'
import { stateOf, type Row, type RowState } from './run'

const MARKS: Readonly<Record<RowState, string>> = { done: '✔', departs: '✘', refused: '○', skipped: '–' }

const told = ({ path, what, ruling }: Finding) =>
  `${path || 'answer'}: ${what}${ruling ? ` (${ruling})` : ''}`

const findingsOf = ({ sights }: Row): string[] => [
  ...new Set(sights.flatMap(({ findings }) => findings.filter(({ extra }) => !extra).map(told))),
]

const extrasOf = ({ sights }: Row): string[] => [
  ...new Set(sights.flatMap(({ findings }) => findings.filter(({ extra }) => extra).map(({ path }) => path))),
]

function summary(row: Row): string {
  const state = stateOf(row)
  if (state === 'skipped') return `skipped: ${row.skipped ?? ''}`
  const failures = row.sights.filter(({ outcome }) => outcome === 'refused' || outcome === 'tokenLost')
  const named = failures.map(({ failure }) => failure).find((name) => name !== undefined)
  if (state === 'refused') return `only refused${named ? `: ${named}` : ''}; the success answer is unproven`
  const extras = extrasOf(row).length
  return extras > 0 ? `${extras} fields more than documented` : ''
}

const count = (rows: readonly Row[], state: RowState) => rows.filter((row) => stateOf(row) === state).length

/** True if no call was answered, so that nothing can be said about the host. */
export const saysNothing = (rows: readonly Row[]): boolean =>
  rows.every(({ sights }) => sights.every(({ outcome }) => outcome === 'noAnswer'))

/** A table with one line per endpoint, its differences below, and the totals. */
export function tableOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ endpoint }) => endpoint.id.length))
  const calls = Math.max(...rows.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`.length))
  const lines = rows.flatMap((row) => {
    const { id, method, path } = row.endpoint
    const head = `${MARKS[stateOf(row)]} ${id.padEnd(width)}  ${`${method} ${path}`.padEnd(calls)}  ${summary(row)}`
    return [head.trimEnd(), ...findingsOf(row).map((line) => `    ${line}`)]
  })
  const sum = `${count(rows, 'done')} as documented, ${count(rows, 'departs')} depart, ${count(rows, 'refused')} only refused, ${count(rows, 'skipped')} skipped`
  return [...lines, '', sum].join('\n')
}

/** The report for --json, with everything that is known of every endpoint. */
export function jsonOf(base: string, rows: readonly Row[]): string {
  const endpoints = rows.map((row) => ({
    id: row.endpoint.id,
    method: row.endpoint.method,
    path: row.endpoint.path,
    section: row.endpoint.section,
    state: stateOf(row),
    skipped: row.skipped,
    departures: [...new Set(row.sights.flatMap(({ findings }) => findings.filter(isDeparture).map(told)))],
    allowed: [
      ...new Set(row.sights.flatMap(({ findings }) => findings.filter(({ ruling }) => ruling).map(told))),
    ],
    more: extrasOf(row),
  }))
  return `${JSON.stringify({ base, endpoints }, null, 2)}\n`
}

export const departs = (rows: readonly Row[]): boolean => rows.some((row) => stateOf(row) === 'departs')
