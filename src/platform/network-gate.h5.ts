import type { Form } from '@/contract/core/systems'
import { awaitPictures, servePictures } from './picture-source'
import { switchForm } from './weapp-form'

/** True for `?backend=server`: the mock server has delivered the page, which then talks to that server, its own origin. */
const usesServer = (): boolean => new URLSearchParams(window.location.search).get('backend') === 'server'

async function startMock(): Promise<void> {
  // Without a service worker the page answers for pictures itself, so that images must wait until the mock runs.
  if (!('serviceWorker' in navigator)) awaitPictures()
  const { start } = await import('~mock/runtimes/browser')
  servePictures(await start())
}

/** Makes the app use the form of weapp's backend to which a tester has switched the mock. */
async function followForm(): Promise<void> {
  const answer = await fetch('/__mock/form').catch(() => undefined)
  const body = (await answer?.json().catch(() => undefined)) as { form?: Form } | undefined
  if (body?.form) switchForm(body.form)
}

/** Resolves when requests may be sent. In a build with the mock inside, the mock must run first. */
export const networkReady: Promise<void> =
  process.env.TARO_APP_MOCK === '1'
    ? (usesServer() ? Promise.resolve() : startMock()).then(followForm)
    : Promise.resolve()
