import type { Form } from '@/contract/core/systems'
import { awaitPictures, servePictures } from './picture-source'
import { switchForm } from './weapp-form'

/** True for `?backend=server`: the mock server has delivered the page, which then talks to that server, its own origin. */
const usesServer = (): boolean => new URLSearchParams(window.location.search).get('backend') === 'server'

/** Shows beside the app why the mock has not started and what to do. The app itself does not know that there is a mock. */
function tellWhyNot(error: unknown): void {
  const note = document.createElement('p')
  note.setAttribute('role', 'alert')
  note.style.cssText =
    'position:fixed;z-index:2000;top:0;right:0;left:0;margin:0;padding:12px 16px;color:#fff;background:#bf2f1e;font:14px/20px sans-serif'
  note.textContent = `预览里的模拟后端没有启动（${String(error)}）。请刷新页面；仍然不行时换一个浏览器，或在电脑上用 npm run mock 打开。`
  document.documentElement.append(note)
}

async function startMock(): Promise<void> {
  // Kept data is drawn at once and its pictures are in the mock, so that images must wait until the mock runs.
  awaitPictures()
  try {
    const { start } = await import('~mock/runtimes/browser')
    servePictures(await start())
  } catch (error) {
    tellWhyNot(error)
    throw error
  }
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
