/** `?backend=server`: the page comes from the mock server and talks to it, its own origin. */
const usesServer = (): boolean => new URLSearchParams(window.location.search).get('backend') === 'server'

async function startMock(): Promise<void> {
  const { start } = await import('~mock/runtimes/browser')
  await start()
}

/** In a build with the mock inside, no request may leave before its service worker stands. */
export const networkReady: Promise<void> =
  process.env.TARO_APP_MOCK === '1' && !usesServer() ? startMock() : Promise.resolve()
