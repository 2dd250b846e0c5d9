import type { Form } from '@/contract/core/systems'
import { servePictures } from './picture-source'
import { switchForm } from './weapp-form'

/** `?backend=server`: the page comes from the mock server and talks to it, its own origin. */
const usesServer = (): boolean => new URLSearchParams(window.location.search).get('backend') === 'server'

async function startMock(): Promise<void> {
  const { start } = await import('~mock/runtimes/browser')
  const pictures = await start()
  if (pictures) servePictures(pictures)
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
