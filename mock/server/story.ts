import type { World } from '../world/world'
import { masked } from './masked'

/** A call with its fields and answer, both already masked. Unmasked bodies are never kept. */
interface StoryEntry {
  readonly at: number
  readonly method: string
  readonly path: string
  readonly endpoint?: string
  readonly status: number
  readonly outcome: string
  readonly internal?: true
  readonly asked?: unknown
  readonly answered?: unknown
}

const MAX_ENTRIES = 200

/** The stories are kept in memory since the world began; a saved state does not contain them. */
const stories = new WeakMap<World, StoryEntry[]>()

/** Masks a call and adds it to the story. */
export function tell(world: World, { asked, answered, ...entry }: StoryEntry): void {
  const story = stories.get(world) ?? []
  stories.set(world, story)
  story.push({ ...entry, asked: masked(asked), answered: masked(answered) })
  if (story.length > MAX_ENTRIES) story.shift()
}

/** All names of people in the world, the longest first. */
function namesIn({ tables }: World): string[] {
  const names = [tables.accounts, tables.people, tables.registryPeople].flatMap((table) =>
    table.all().map(({ name }) => name),
  )
  return [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length)
}

/** The calls, oldest first. Names within sentences are masked as well. */
export function storyOf(world: World): StoryEntry[] {
  let text = JSON.stringify(stories.get(world) ?? [])
  for (const name of namesIn(world))
    text = text.split(JSON.stringify(name).slice(1, -1)).join(`${name.charAt(0)}**`)
  return JSON.parse(text) as StoryEntry[]
}
