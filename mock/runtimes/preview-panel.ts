import { FORMS, type Form } from '@/contract/core/systems'
import type { Mock } from '../create-mock'
import { personas } from '../personas'
import { PANEL_STYLE } from './preview-style'

type Attributes = Readonly<Record<string, string>>

function element(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** Loads the app anew at its start page, as another persona when one is given. */
function restart(persona?: string): void {
  const { location } = window
  const url = new URL(location.href)
  url.hash = ''
  if (persona !== undefined) url.searchParams.set('persona', persona)
  window.history.replaceState(null, '', url)
  location.reload()
}

/** Deletes what the app has stored on this phone, of every persona; the choice of the persona stays. */
function forgetApp(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('wanjia/')) localStorage.removeItem(key)
}

const chosen = () => localStorage.getItem('wanjia-persona') ?? 'visitor'

function personaChoice(): HTMLElement {
  const options = personas.map(({ key, name, about }) => {
    const selected: Attributes = key === chosen() ? { selected: '' } : {}
    return element('option', { value: key, ...selected }, `${name}：${about}`)
  })
  const select = element('select', { 'aria-label': '微信身份' }, ...options)
  select.addEventListener('change', () => {
    if (select instanceof HTMLSelectElement) restart(select.value)
  })
  return select
}

/** Puts the seed back through the test door, so that it is saved like any other change, and begins at the start page. */
async function startOver(mock: Mock): Promise<void> {
  const url = `${window.location.origin}/__mock/reset`
  await mock.handle(new Request(url, { method: 'POST', body: '{}' }))
  forgetApp()
  restart()
}

const FORM_WORDS: Readonly<Record<Form, string>> = {
  '2020-11': '2020-11：文档的形式',
  '2021-02': '2021-02：后来实际使用的形式',
}

/** In which form app and backend speak weapp: both change at once, and the app begins anew. */
function formChoice(mock: Mock): HTMLElement {
  const options = FORMS.map((form) => {
    const selected: Attributes = form === mock.world.form ? { selected: '' } : {}
    return element('option', { value: form, ...selected }, FORM_WORDS[form])
  })
  const select = element('select', { 'aria-label': '接口形式' }, ...options)
  select.addEventListener('change', () => {
    if (!(select instanceof HTMLSelectElement)) return
    const request = new Request(`${window.location.origin}/__mock/form`, {
      method: 'POST',
      body: JSON.stringify({ form: select.value }),
    })
    void mock.handle(request).then(() => restart())
  })
  return select
}

const NOT_KEPT =
  '这个浏览器不让网页保存数据（隐私窗口、已禁止或空间已满）：现在可以照常使用，刷新以后会回到起点。'

/** Tells in the panel as soon as the browser refuses to keep anything. */
function tellWhenNotKept(note: HTMLElement, isKept: () => boolean): void {
  const look = () => {
    note.textContent = isKept() ? '' : NOT_KEPT
    if (isKept()) setTimeout(look, 1_000)
  }
  look()
}

/**
 * Shows what a tester needs beside the phone: who holds it, the way to the console, which does the rest, 重置, and whether
 * anything is kept.
 */
export function showPreviewPanel(mock: Mock, isKept: () => boolean): void {
  const reset = element('button', { type: 'button' }, '重置')
  reset.addEventListener('click', () => void startOver(mock))
  const note = element('p', { role: 'status' })
  tellWhenNotKept(note, isKept)
  const panel = element(
    'details',
    {},
    element('summary', {}, '预览'),
    element('p', {}, '模拟后端在浏览器里运行，人物和号码均为虚构，请勿填写真实信息。'),
    element(
      'p',
      {},
      element('a', { href: '#/pages/console/index/index' }, '打开测试台'),
      '：看短信、扮演物业、拨快时间、让请求失败。',
    ),
    note,
    element('h2', {}, '微信身份'),
    personaChoice(),
    element('h2', {}, '接口形式'),
    formChoice(mock),
    element('h2', {}, '数据'),
    reset,
  )
  const host = element('aside', { 'aria-label': '预览工具' })
  // A root of its own: neither side's styles reach the other.
  host.attachShadow({ mode: 'open' }).append(element('style', {}, PANEL_STYLE), panel)
  // Beside body, which is the phone's frame.
  document.documentElement.append(host)
  if (window.matchMedia('(min-width: 900px)').matches) panel.setAttribute('open', '')
}
