import type { JournalEntry } from '../world/calls/rows'
import type { World } from '../world/world'

const MAX_ENTRIES = 500

interface JournalInput {
  readonly request: Request
  readonly endpoint?: string
  readonly outcome: string
  readonly status: number
  readonly internal?: true
}

/**
 * Enters a call in the journal. It leaves out the body, the query and long numbers in the path, so that the journal holds nobody's phone
 * or ID number.
 */
export function recordRequest(world: World, { request, ...rest }: JournalInput): JournalEntry {
  const { journal } = world.tables
  const path = new URL(request.url).pathname.slice(0, 200).replace(/\d{7,}/g, '…')
  const id = world.nextId()
  const entry = journal.put({ id, at: world.now(), method: request.method, path, ...rest })
  if (journal.size > MAX_ENTRIES) {
    const oldest = journal.all()[0]
    if (oldest) journal.remove(oldest.id)
  }
  return entry
}
