import type { Form } from '@/contract/core/systems'
import { awaitPictures, servePictures } from './picture-source'
import { switchForm } from './weapp-form'

/** `?backend=server`: the page comes from the mock server and talks to it, its own origin. */
const usesServer = (): boolean => new URLSearchParams(window.location.search).get('backend') === 'server'

async function startMock(): Promise<void> {
  // What is read from the device is drawn at once; a service worker of an earlier visit would answer for its pictures.
  if (!('serviceWorker' in navigator)) awaitPictures()
  const { start } = await import('~mock/runtimes/browser')
  servePictures(await start())
}

/** The app speaks to the mock in the form to which a tester has switched it. */
async function followForm(): Promise<void> {
  const answer = await fetch('/__mock/form').catch(() => undefined)
  const body = (await answer?.json().catch(() => undefined)) as { form?: Form } | undefined
  if (body?.form) switchForm(body.form)
}

/** In a build with the mock inside, no request may leave before its service worker, or what stands for it, does. */
export const networkReady: Promise<void> =
  process.env.TARO_APP_MOCK === '1'
    ? (usesServer() ? Promise.resolve() : startMock()).then(followForm)
    : Promise.resolve()
