// Reading a report in tests.
import type { Report } from '../runtime/control'

export interface StepCost {
  step: string
  calls: number
  bytes: number
  largest: number
  keys: number
  requests: number
}

/** setData and requests by the step that was marked when they happened, in order. */
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

/** How many requests had to wait for each other: the longest chain in which one began after the one before was answered. */
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

/** Reads that every Taro build makes and that mean nothing: a cloud check, and the name of webpack's chunk list. */
export const TARO_READS: readonly string[] = ['cloud', 'webpackJsonp']

/** What a clean run must not have; empty when all is well. */
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

/** A notice of the framework that deep trees of a Taro build cause and that means nothing. */
export const TARO_WARNINGS: readonly RegExp[] = [
  /^The for-list data is neither Array nor Object, got type "undefined"/,
]
