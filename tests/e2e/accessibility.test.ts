// Checks WCAG 2 AA by axe on every page and state of the preview, in light and dark, and with the largest text, on one walk. Rules about
// structure give the same result in every look, so that they are checked once.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RunOnly } from 'axe-core'
import { appPages } from '../../scripts/lib/app-pages'
import { axeViolations } from '../../tools/journeys/axe'
import { inAppearance } from '../../tools/journeys/drivers/appearance'
import { H5Phone } from '../../tools/journeys/drivers/h5-phone'
import { WALKS } from '../../tools/journeys/pages-and-states'
import type { Look } from '../../tools/journeys/phone'
import { takeWalk } from '../../tools/journeys/walk'
import { openPreview } from './support/preview'

const preview = openPreview()

/** All rules, and those that depend on colours and sizes only. */
const EVERYTHING: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
}
const LOOKS: RunOnly = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'],
}

async function violationsOn({ page }: H5Phone, runOnly: RunOnly): Promise<string[]> {
  // Taro draws WeChat's toast in the page. It is hidden, because it covers the page for an uncertain time.
  await page.addStyleTag({ content: '.taro__toast { display: none !important }' })
  return axeViolations(page, runOnly)
}

const called = (name: string, found: readonly string[]) => found.map((what) => `(${name}) ${what}`)

/** The violations of the page in every look. The system is light again afterwards, and the page as it was chosen. */
async function violationsInEveryLook(phone: H5Phone): Promise<string[]> {
  const screen = phone.top.locator('.wj-screen')
  const { page } = phone
  const light = await inAppearance(screen, { theme: 'auto', textScale: 'normal' }, async () => {
    const found = called('浅色', await violationsOn(phone, EVERYTHING))
    await page.emulateMedia({ colorScheme: 'dark' })
    found.push(...called('深色', await violationsOn(phone, LOOKS)))
    await page.emulateMedia({ colorScheme: 'light' })
    return found
  })
  const dark = await inAppearance(screen, { theme: 'dark', textScale: 'larger' }, () =>
    violationsOn(phone, LOOKS),
  )
  return [...light, ...called('固定深色、特大字号', dark)]
}

const reasonsOf = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${error.cause === undefined ? '' : reasonsOf(error.cause)}` : ''

test('浅色、跟随系统的深色、固定深色加特大字号：每一页都没有无障碍问题，一页不漏', async () => {
  const seen = new Set<string>()
  const found: string[] = []
  for (const walk of WALKS) {
    // Residents walk in the normal text size in all other tests.
    const look: Look = { dark: false, preferences: { theme: 'auto', textScale: 'larger' } }
    const phone = await H5Phone.open(preview.windows, preview.url, { persona: walk.persona, look })
    const inspection = takeWalk(phone, walk, async ({ name, page }) => {
      seen.add(page.path)
      found.push(...(await violationsInEveryLook(phone)).map((what) => `${name}: ${what}`))
    })
    // If the walk breaks off, what was found before is still reported.
    await inspection.catch((error: unknown) => found.push(reasonsOf(error)))
    await phone.discard()
  }
  assert.deepEqual([...new Set(found)], [])
  assert.deepEqual(
    (await appPages()).filter((page) => !seen.has(page)),
    [],
  )
})

/** The name of the element that has the focus. */
const focused = ({ page }: H5Phone) =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
  })

test('只用键盘也能走：焦点按先后停在控件上，看得见，回车打开，下面的页面停不到', async () => {
  const phone = await H5Phone.open(preview.windows, preview.url, { persona: 'resident-owner' })
  await phone.see('当前房屋')
  await phone.button('应急电话').waitFor()
  const stops: string[] = []
  while (!stops.includes('应急电话')) {
    assert.ok(stops.length < 30, stops.join(' | '))
    await phone.page.keyboard.press('Tab')
    stops.push(await focused(phone))
  }
  const order = ['切换房屋', '生活缴费', '应急电话'].map((word) =>
    stops.findIndex((stop) => stop.startsWith(word)),
  )
  assert.ok(!order.includes(-1), stops.join(' | '))
  assert.deepEqual(
    order,
    [...order].sort((one, other) => one - other),
  )
  const ring = await phone.page.evaluate(
    () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
  )
  assert.equal(ring, 'solid')

  await phone.page.keyboard.press('Enter')
  await phone.see('全国统一')
  const inside: string[] = []
  for (let presses = 0; presses < 8; presses++) {
    await phone.page.keyboard.press('Tab')
    inside.push(await focused(phone))
  }
  assert.ok(
    inside.some((stop) => stop.startsWith('报警')),
    inside.join(' | '),
  )
  assert.ok(!inside.some((stop) => stop === '生活缴费'), inside.join(' | '))
  await phone.close()
})
