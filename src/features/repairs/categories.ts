import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import * as v from 'valibot'
import * as workOrders from '@/contract/zhongmin/structures'
import { StorageFailure, stored } from '@/platform/storage'
import { zhongmin } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'
import { HOUR } from '@/shared/dates'

/** The categories of repairs in three levels (zhongmin 4.2). */
export const useCategories = (): UseQueryResult<workOrders.Category> =>
  useQuery({
    ...offlineRead<workOrders.Category>(['repair-categories']),
    staleTime: HOUR,
    queryFn: ({ signal }) => zhongmin.call(workOrders.categories, {}, { signal }),
  })

/** A category of the third level with the two above it. */
export interface CategoryPath {
  readonly one: workOrders.Category
  readonly two: workOrders.Category
  readonly three: workOrders.Category
  /** The name as work orders have it: 楼道/灯泡/不亮. */
  readonly name: string
}

export const childrenOf = (category: workOrders.Category | undefined): readonly workOrders.Category[] =>
  category?.children ?? []

const namesOf = ({ one, two, three }: Omit<CategoryPath, 'name'>) => [one.name, two.name, three.name]

/** All categories of the third level. */
export const pathsOf = (tree: workOrders.Category): readonly CategoryPath[] =>
  childrenOf(tree).flatMap((one) =>
    childrenOf(one).flatMap((two) =>
      childrenOf(two).map((three) => ({
        one,
        two,
        three,
        name: namesOf({ one, two, three }).join('/'),
      })),
    ),
  )

/** The categories that contain every word of the text, on any level: 楼道 不亮. */
export function searchPaths(paths: readonly CategoryPath[], text: string): readonly CategoryPath[] {
  const words = text.toLowerCase().split(/[\s/·]+/)
  return paths.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
}

/** How many pairs of neighbouring characters of the category's names stand in the text; single ones only tell equals apart. */
function likeness(path: CategoryPath, text: string): number {
  const pairs = namesOf(path).flatMap((name) => [...name].slice(1).map((end, at) => (name[at] ?? '') + end))
  const characters = namesOf(path).flatMap((name) => [...name])
  const held = (parts: readonly string[]) => parts.filter((part) => text.includes(part)).length
  return held(pairs) === 0 ? 0 : held(pairs) + held(characters) / 100
}

/** The number of categories that are offered for what was described. */
const MAX_SUGGESTED = 3

/** Those that a description speaks of, the likeliest first: 厨房水槽漏水 → 室内/水管/漏水, 室内/暖气/漏水. */
export const suggestPaths = (paths: readonly CategoryPath[], text: string): readonly CategoryPath[] =>
  paths
    .map((path) => ({ path, score: likeness(path, text) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_SUGGESTED)
    .map(({ path }) => path)

/** The number of recent categories that are offered again. */
const RECENT = 4

/** The ids of recent categories, the newest first. They belong to the device, because they say nothing about anybody. */
const record = stored<string[]>({
  kind: 'preferences',
  key: 'repair-categories',
  version: 1,
  schema: v.array(v.string()),
  personal: false,
})

export const recentPaths = (paths: readonly CategoryPath[]): readonly CategoryPath[] =>
  (record.read() ?? []).flatMap((id) => paths.find(({ three }) => three.id === id) ?? [])

export function rememberCategory(id: string): void {
  try {
    record.write([id, ...(record.read() ?? []).filter((other) => other !== id)].slice(0, RECENT))
  } catch (error) {
    // If the storage is full, only a shortcut is lost.
    if (!(error instanceof StorageFailure)) throw error
  }
}
