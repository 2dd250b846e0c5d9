import { BatchInterceptor } from '@mswjs/interceptors'
import browserInterceptors from '@mswjs/interceptors/presets/browser'
import { setupWorker } from 'msw/browser'
import { createMock, type Mock } from '../create-mock'
import { DamagedState } from '../world/world'
import { mswHandlers } from './msw'
import { pagePictures } from './page'
import { showPreviewPanel } from './preview-panel'
import { openStore, type StateStore } from './state-store'

/** Beside the page, wherever the folder is hosted. */
const WORKER = 'mockServiceWorker.js'
/** Milliseconds that the page waits for it: it serves the pictures alone. */
const PATIENCE = 2_000

const clock = {
  now: () => Date.now(),
  sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
}

async function restore(store: StateStore): Promise<Mock> {
  const onChange = (save: () => string) => store.write(save())
  const fresh = { clock, onChange, salt: String(Date.now()) }
  const state = await store.read()
  try {
    return createMock({ ...fresh, state })
  } catch (error) {
    if (!(error instanceof DamagedState)) throw error
    // A preview of another version left it: nothing of value, and nobody there to repair it.
    console.info(`the mock begins anew: ${error.message}`)
    return createMock(fresh)
  }
}

/** Another tab may have gone on in the same world. */
async function catchUp(mock: Mock, store: StateStore): Promise<void> {
  const state = await store.newer()
  if (state !== undefined) mock.load(state)
}

/**
 * Answers fetch and XMLHttpRequest in the page itself. No service worker is needed for it, which browsers refuse in private windows, on
 * plain http and where site data are blocked, skip after a reload with shift, and stop in the background.
 */
function answerCalls(mock: Mock, store: StateStore): void {
  const interceptor = new BatchInterceptor({ name: 'wanjia', interceptors: browserInterceptors })
  interceptor.on('request', async ({ request, controller }) => {
    if (!mock.handlesUrl(request.url)) return
    await catchUp(mock, store)
    controller.respondWith(await mock.handle(request))
  })
  interceptor.apply()
}

/** Images are loaded past fetch, and come through the worker where there can be one; false where there is none. */
async function servePictures(mock: Mock): Promise<boolean> {
  try {
    await setupWorker(...mswHandlers(mock)).start({
      quiet: true,
      onUnhandledRequest: 'bypass',
      serviceWorker: { url: new URL(WORKER, document.baseURI.replace(/[?#].*$/, '')).pathname },
    })
  } catch (error) {
    console.info(`no service worker here: ${String(error)}`)
    return false
  }
  // A worker that was stopped and started again has forgotten whom it serves.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) navigator.serviceWorker.controller?.postMessage('MOCK_ACTIVATE')
  })
  return true
}

/**
 * Answers the page's calls inside the browser; resolves when the first request may go out. The state survives a reload and is
 * the same in all tabs; 重置 in the panel beside the phone, or POST /__mock/reset, puts the seed back. Without a worker it gives what
 * shows the pictures of the world.
 */
export async function start(): Promise<((address: string) => string | undefined) | undefined> {
  const store = openStore()
  const mock = await restore(store)
  showPreviewPanel(mock, () => store.isKept())
  const hasWorker =
    'serviceWorker' in navigator &&
    (await Promise.race([servePictures(mock), clock.sleep(PATIENCE)])) === true
  answerCalls(mock, store)
  return hasWorker ? undefined : pagePictures(mock)
}
