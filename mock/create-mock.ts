import type { Form } from '@/contract/core/systems'
import { SEED_NAMES, type SeedName } from '@/contract/doors/control'
import { FILE_PATH } from '@/contract/rental/media'
import type { NoAnswer } from './server/handler'
import { createDispatcher } from './server/dispatch'
import { isDoorPath, openDoor } from './doors/doors'
import { createKeeper } from './keeper'
import { applySeed } from './world/seed'
import { handlers } from './systems/handlers'
import { answerFile } from './systems/rental/files'
import { storedFile } from './world/people/photos'
import { createWorld, type World } from './world/world'

interface MockClock {
  /** Epoch milliseconds. */
  now(): number
  /** Resolves after that many milliseconds; needed for the fault `delay` alone. */
  sleep?(ms: number): Promise<void>
}

export interface MockOptions {
  readonly clock: MockClock
  readonly seed?: SeedName
  /** The world in which it begins; wins over `seed` and `state`. */
  readonly world?: World
  /** In which form weapp is spoken; default: the state's, else the document's. */
  readonly form?: Form
  /** What `save` gave before; wins over `seed`. Throws DamagedState when it cannot be read. */
  readonly state?: string
  /** Makes tokens and codes differ from another run's; the same salt, the same world. */
  readonly salt?: string
  /**
   * Keeps the world: called after changes, awaited before the answers of all calls that made them or came after. When it
   * fails, those calls get a 503 and their changes are taken back.
   */
  readonly onChange?: (save: () => string) => void | Promise<void>
  /** Told of the mock's own mistakes. */
  readonly onError?: (error: unknown) => void
}

export interface Mock {
  /** The world of now; a reset puts another in its place. */
  readonly world: World
  /** True for a URL that this mock answers. */
  handlesUrl(url: string): boolean
  /** The entry of every call: documented endpoints, stored files, and the test doors under /__mock/. Never rejects. */
  handle(request: Request): Promise<Response>
  /** A call of one system to another. */
  callInternally(request: Request): Promise<Response | NoAnswer>
  reset(seed?: SeedName): void
  /** Goes on in the world of that text, which `save` gave: another tab's. Throws DamagedState. */
  load(state: string): void
}

/** Paths of the documented systems; a path below them that no document gives is answered with an error. */
const OWN_PATHS = /^\/(api\/v1|security-platform|wjdh-platform|file|__mock)(\/|$)/

const isSeedName = (name: string): name is SeedName => (SEED_NAMES as readonly string[]).includes(name)

export function createMock(options: MockOptions): Mock {
  const { clock, salt = 'wanjia', onChange } = options
  const onError = options.onError ?? ((error) => console.error(error))
  const sleep = (ms: number) => clock.sleep?.(ms) ?? Promise.resolve()
  let world = options.world ?? createWorld(clock, salt, options.state)
  if (!options.world && options.state === undefined) applySeed(world, options.seed ?? 'default')
  let loads = 0
  if (options.form !== undefined) world.setForm(options.form)
  let dispatcher = createDispatcher({ world, handlers, sleep, onError })

  function enter(other: World): void {
    world = other
    dispatcher = createDispatcher({ world, handlers, sleep, onError })
  }

  const keeper =
    onChange &&
    createKeeper({
      world: () => world,
      write: onChange,
      restore(text) {
        enter(createWorld(clock, salt, text))
      },
      onError,
    })

  const mock: Mock = {
    get world() {
      return world
    },
    handlesUrl(url) {
      const { pathname } = new URL(url)
      return OWN_PATHS.test(pathname) || dispatcher.knows(pathname)
    },
    reset(seed) {
      const { settings } = world
      const name = seed ?? (isSeedName(settings.seed) ? settings.seed : 'default')
      const fresh = createWorld(clock, settings.salt)
      fresh.settings = { ...fresh.settings, epoch: settings.epoch + 1, form: settings.form }
      applySeed(fresh, name)
      enter(fresh)
    },
    load(state) {
      loads++
      if (keeper) keeper.load(state)
      else enter(createWorld(clock, salt, state))
    },
    callInternally: (request) => dispatcher.callInternally(request),
    async handle(request) {
      const losses = keeper?.losses
      const [began, loaded] = [world, loads]
      const response = isDoorPath(new URL(request.url).pathname)
        ? await openDoor(mock, request)
        : (fileAnswer(world, request) ?? (await dispatcher.dispatch(request)))
      await keeper?.settle()
      if (keeper?.losses !== losses) return notKept()
      // Another tab's world came in between: what this call did is in a world that is no more.
      if (loads !== loaded && began.hasChanged()) return notKept()
      if (response === 'offline') return Response.error()
      return response === 'timeout' ? neverAnswer(request) : response
    },
  }

  return mock
}

/** A stored file, where one is asked for. */
function fileAnswer(world: World, request: Request): Response | undefined {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
  const { pathname } = new URL(request.url)
  if (pathname.startsWith(`${FILE_PATH}/`)) return answerFile(world, request)
  const file = storedFile(world, pathname)
  return file && new Response(file.bytes, { headers: { 'content-type': file.type } })
}

/** What was asked for could not be kept, and has not happened. */
const notKept = () =>
  new Response(
    JSON.stringify({
      code: '1',
      token_expired: '1',
      msg: '服务器开小差，请重试',
      message: '数据没有存下，本次操作已撤销',
    }),
    { status: 503, headers: { 'content-type': 'application/json; charset=utf-8' } },
  )

/** No answer, until the caller gives up. */
const neverAnswer = ({ signal }: Request) =>
  new Promise<Response>((resolve) => {
    if (signal.aborted) resolve(Response.error())
    else signal.addEventListener('abort', () => resolve(Response.error()))
  })
