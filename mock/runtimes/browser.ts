import { setupWorker } from 'msw/browser'
import { createMock, type Mock } from '../create-mock'
import { DamagedState } from '../world/world'
import { mswHandlers } from './msw'
import { pagePictures } from './page'
import { showPreviewPanel } from './preview-panel'
import { openStore, type StateStore } from './state-store'

/** Beside the page, wherever the folder is hosted. */
const WORKER = 'mockServiceWorker.js'

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

/**
 * Answers the page's calls inside the browser; resolves when the first request may go out. The state survives a reload;
 * 重置 in the panel beside the phone, or POST /__mock/reset, puts the seed back. Without service workers it gives what shows the
 * pictures of the world.
 */
export async function start(): Promise<((address: string) => string | undefined) | undefined> {
  const mock = await restore(await openStore())
  showPreviewPanel(mock)
  const worker = setupWorker(...mswHandlers(mock))
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: new URL(WORKER, document.baseURI.replace(/[?#].*$/, '')).pathname },
  })
  return 'serviceWorker' in navigator ? undefined : pagePictures(mock)
}
