// Functions that read a report.
import type { Report } from '../runtime/control'

export interface StepCost {
  step: string
  /** How many setData calls the step made. */
  calls: number
  /** Bytes of their data as JSON, all together. */
  bytes: number
  /** Bytes of the largest call. */
  largest: number
  /** How many keys the calls named, all together. */
  keys: number
  requests: number
}

/**
 * Adds up setData and requests by the step that was marked when they happened. The steps come in the order in which
 * they first did something; a step that did nothing is missing.
 *
 * @example
 * await app.mark('keystroke')
 * await app.input('#reason', '漏水')
 * const cost = costByStep(await app.report()).find(({ step }) => step === 'keystroke')
 */
export function costByStep({ setData, requests }: Pick<Report, 'setData' | 'requests'>): StepCost[] {
  const steps = new Map<string, StepCost>()
  const of = (step: string): StepCost => {
    const known = steps.get(step) ?? { step, calls: 0, bytes: 0, largest: 0, keys: 0, requests: 0 }
    steps.set(step, known)
    return known
  }
  for (const { step, bytes, keys } of setData) {
    const cost = of(step)
    cost.calls += 1
    cost.bytes += bytes
    cost.largest = Math.max(cost.largest, bytes)
    cost.keys += keys.length
  }
  for (const { step } of requests) of(step).requests += 1
  return [...steps.values()]
}

/**
 * Tells how many requests had to wait for each other: the length of the longest chain in which each began after the
 * one before was answered. It is 0 without requests and 1 when all were under way together.
 *
 * @example assert.ok(requestDepth((await app.report()).requests) <= 2)
 */
export function requestDepth(requests: Report['requests']): number {
  const depths: number[] = []
  requests.forEach(({ at }, index) => {
    const waited = requests.slice(0, index).map((other, before) => {
      const answered = other.ms !== undefined && other.at + other.ms <= at
      return answered ? (depths[before] ?? 0) : 0
    })
    depths.push(1 + Math.max(0, ...waited))
  })
  return Math.max(0, ...depths)
}

/** Members of wx that every Taro build reads without needing them: Taro looks for the cloud, webpack for its list of chunks. */
export const TARO_READS: readonly string[] = ['cloud', 'webpackJsonp']

/**
 * Lists what a clean run must not have: errors, warnings and reads of unknown wx members, as lines of text. The list is
 * empty when all is well. `allow` names warnings and members that the test lets pass.
 *
 * @example assert.deepEqual(problems(await app.report(), { warnings: [...TARO_WARNINGS] }), [])
 */
export function problems(
  report: Report,
  allow: { warnings?: RegExp[]; missingApi?: readonly string[] } = {},
): string[] {
  const allowedApi = new Set([...TARO_READS, ...(allow.missingApi ?? [])])
  const warnings = report.warnings.filter(
    (warning) => !(allow.warnings ?? []).some((pattern) => pattern.test(warning)),
  )
  return [
    ...report.errors.map((error) => `error: ${error}`),
    ...warnings.map((warning) => `warning: ${warning}`),
    ...report.missingApi.filter((name) => !allowedApi.has(name)).map((name) => `missing: wx.${name}`),
  ]
}

/** A meaningless notice that the framework gives for deep trees of a Taro build. */
export const TARO_WARNINGS: readonly RegExp[] = [
  /^The for-list data is neither Array nor Object, got type "undefined"/,
]
