async function startMock(): Promise<void> {
  const { start } = await import('~mock/runtimes/browser')
  await start()
}

/** In a build with the mock inside, no request may leave before its service worker stands. */
export const networkReady: Promise<void> = process.env.TARO_APP_MOCK === '1' ? startMock() : Promise.resolve()
