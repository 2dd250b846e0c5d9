import type { World } from '../world/world'
import { masked } from './masked'

/** A call with what was asked and answered, masked when it is entered: nothing else is ever kept of a body. */
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

/** In memory alone, since the world began: a state that is kept holds no bodies. */
const stories = new WeakMap<World, StoryEntry[]>()

export function tell(world: World, { asked, answered, ...entry }: StoryEntry): void {
  const story = stories.get(world) ?? []
  stories.set(world, story)
  story.push({ ...entry, asked: masked(asked), answered: masked(answered) })
  if (story.length > MAX_ENTRIES) story.shift()
}

/** Whom the world knows, by every name. */
function namesIn({ tables }: World): string[] {
  const names = [tables.accounts, tables.people, tables.registryPeople].flatMap((table) =>
    table.all().map(({ name }) => name),
  )
  return [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length)
}

/** The calls, oldest first; names that stand in sentences are masked, too. */
export function storyOf(world: World): StoryEntry[] {
  let text = JSON.stringify(stories.get(world) ?? [])
  for (const name of namesIn(world))
    text = text.split(JSON.stringify(name).slice(1, -1)).join(`${name.charAt(0)}**`)
  return JSON.parse(text) as StoryEntry[]
}
