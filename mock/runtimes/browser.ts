import { BatchInterceptor } from '@mswjs/interceptors'
import { FetchInterceptor } from '@mswjs/interceptors/fetch'
import { XMLHttpRequestInterceptor } from '@mswjs/interceptors/XMLHttpRequest'
import { createMock, type Mock } from '../create-mock'
import { DamagedState } from '../world/world'
import { pagePictures } from './page'
import { showPreviewPanel } from './preview-panel'
import { openStore, type StateStore } from './state-store'
import { systemClock } from './system-clock'

async function restore(store: StateStore): Promise<Mock> {
  const onChange = (save: () => string) => store.write(save())
  const fresh = { clock: systemClock, onChange, salt: String(Date.now()) }
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
async function answer(mock: Mock, store: StateStore, request: Request): Promise<Response> {
  try {
    const state = await store.newer()
    if (state !== undefined) mock.load(state)
    return await mock.handle(request)
  } catch (error) {
    // That tab is of another version of the preview, which is the one that the host gives by now.
    if (error instanceof DamagedState) window.location.reload()
    throw error
  }
}

/**
 * Answers fetch and XMLHttpRequest in the page itself. No service worker is needed for it, which browsers refuse in private windows, on
 * plain http and where site data are blocked, skip after a reload with shift, and stop in the background.
 */
function answerCalls(mock: Mock, store: StateStore): void {
  const interceptors = [new FetchInterceptor(), new XMLHttpRequestInterceptor()]
  const interceptor = new BatchInterceptor({ name: 'wanjia', interceptors })
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- it is awaited, which its type does not say
  interceptor.on('request', async ({ request, controller }) => {
    if (!mock.handlesUrl(request.url)) return
    controller.respondWith(await answer(mock, store, request))
  })
  interceptor.apply()
}

/**
 * Answers the page's calls inside the browser; resolves when the first request may go out. The state survives a reload and is
 * the same in all tabs; 重置 in the panel beside the phone, or POST /__mock/reset, puts the seed back. It gives what shows the pictures
 * of the world.
 */
export async function start(): Promise<(address: string) => string | undefined> {
  const store = openStore()
  const mock = await restore(store)
  showPreviewPanel(mock, () => store.isKept())
  answerCalls(mock, store)
  return pagePictures(mock)
}
