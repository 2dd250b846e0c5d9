import type { Mock } from '../create-mock'
import { personas } from '../personas'
import { auditIntroduction } from '../world/people/applications'
import { PANEL_STYLE } from './preview-style'

type Attributes = Readonly<Record<string, string>>

function element(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

function button(text: string, label: string, onClick: () => Promise<void>): HTMLElement {
  const made = element('button', { type: 'button', 'aria-label': label }, text)
  made.addEventListener('click', () => void onClick())
  return made
}

/** Everything is a call through a test door, so that it is kept like any other change. */
async function open(mock: Mock, door: string, body: object): Promise<void> {
  const url = `${window.location.origin}/__mock/${door}`
  await mock.handle(new Request(url, { method: 'POST', body: JSON.stringify(body) }))
}

/** From the start page on, as another person or with other data. */
function restart(persona?: string): void {
  const { location } = window
  const url = new URL(location.href)
  url.hash = ''
  if (persona !== undefined) url.searchParams.set('persona', persona)
  window.history.replaceState(null, '', url)
  location.reload()
}

/** What the app keeps on this "phone", for all who may hold it; the persona stays. */
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

const NEWEST = 3

function codes({ world }: Mock): (Node | string)[] {
  const sent = world.tables.smsCodes.all().slice(-NEWEST).reverse()
  if (sent.length === 0) return ['还没有发出验证码']
  return sent.map(({ phone, code }) => element('div', {}, `${phone}：`, element('b', {}, code)))
}

function audits(mock: Mock): (Node | string)[] {
  const { world } = mock
  const pending = world.tables.audits.all().filter(({ state }) => state === 'pending')
  if (pending.length === 0) return ['没有待审核的申请']
  return pending.reverse().map((audit) => {
    const about = auditIntroduction(world, audit)
    return element(
      'div',
      {},
      `${about}（${audit.person.name}）`,
      element(
        'div',
        { class: 'buttons' },
        button('通过', `通过：${about}`, () => open(mock, 'audits', { id: audit.id, state: 'approved' })),
        button('不通过', `不通过：${about}`, () => open(mock, 'audits', { id: audit.id, state: 'rejected' })),
      ),
    )
  })
}

export interface PreviewPanel {
  /** After every change of the world. */
  refresh(): void
}

/** The tester's side of the H5 preview: who holds the phone, the SMS inbox, the property office, and 重置. */
export function showPreviewPanel(mock: Mock): PreviewPanel {
  const inbox = element('div', { role: 'log', 'aria-label': '短信' })
  const office = element('div')
  const reset = button('重置', '重置', async () => {
    await open(mock, 'reset', {})
    forgetApp()
    restart()
  })
  const panel = element(
    'details',
    {},
    element('summary', {}, '预览'),
    element('p', {}, '模拟后端在浏览器里运行，人物和号码均为虚构，请勿填写真实信息。'),
    element(
      'p',
      {},
      element('a', { href: '#/pages/console/index/index' }, '打开测试台'),
      '：扮演物业、拨快时间、让请求失败。',
    ),
    element('h2', {}, '微信身份'),
    personaChoice(),
    element('h2', {}, '收到的短信'),
    inbox,
    element('h2', {}, '物业审核'),
    office,
    element('h2', {}, '数据'),
    element('div', { class: 'buttons' }, reset),
  )
  const host = element('aside', { 'aria-label': '预览工具' })
  // A root of its own: neither side's styles reach the other.
  host.attachShadow({ mode: 'open' }).append(element('style', {}, PANEL_STYLE), panel)
  // Beside body, which is the phone's frame.
  document.documentElement.append(host)
  if (window.matchMedia('(min-width: 900px)').matches) panel.setAttribute('open', '')

  const refresh = () => {
    inbox.replaceChildren(...codes(mock))
    office.replaceChildren(...audits(mock))
  }
  refresh()
  return { refresh }
}
