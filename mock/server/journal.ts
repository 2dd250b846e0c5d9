import type { World } from '../world/world'

const KEPT = 500

interface Asked {
  readonly request: Request
  readonly endpoint?: string
  readonly outcome: string
  readonly status: number
  readonly internal?: true
}

/** Notes what was asked: no bodies and no query, and no long number that may stand in an unknown path. */
export function recordRequest(world: World, { request, ...rest }: Asked): void {
  const { journal } = world.tables
  const path = new URL(request.url).pathname.slice(0, 200).replace(/\d{7,}/g, '…')
  const id = world.nextId()
  journal.put({ id, at: world.now(), method: request.method, path, ...rest })
  if (journal.size > KEPT) {
    const oldest = journal.all()[0]
    if (oldest) journal.remove(oldest.id)
  }
}
