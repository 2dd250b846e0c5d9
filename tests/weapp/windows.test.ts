// The built mini-program in windows of all sizes: small and folded phones, tablets and desktops, with WeChat's largest text.
import assert from 'node:assert/strict'
import { pages } from '../../src/routes/pages'
import { findingsOn } from '../../scripts/lib/findings'
import type { HostPhone } from '../../tools/journeys/drivers/host-phone'
import { consent, openForm, toPortrait } from '../../tools/journeys/onboarding'
import { journeys } from './support/journeys'

const journey = journeys()

/** A folded foldable, a small phone, an unfolded foldable, an iPad upright and across, WeChat on a desktop. */
const WINDOWS = [
  [280, 653],
  [320, 568],
  [717, 512],
  [820, 1180],
  [1366, 1024],
  [1280, 720],
] as const

/** The rules that depend on the window. */
const RULES = ['text cut', 'tap area', 'image ratio']
/** Pixels. Wider lines are hard to read. */
const WIDEST = 640

async function holds({ app }: HostPhone, where: string): Promise<void> {
  for (const [width, height] of WINDOWS) {
    await app.tab.setViewportSize({ width, height })
    const found = (await findingsOn(app)).filter(({ rule }) => RULES.includes(rule))
    assert.deepEqual(found, [], `${where} at ${width} × ${height}`)
    const body = await app.$('.wj-screen__body').evaluate((element) => element.getBoundingClientRect().width)
    assert.ok(body <= Math.min(width, WIDEST), `${where}: ${body} of ${width}`)
  }
}

for (const fontScale of [1, 1.3])
  journey(
    `大小窗口里什么都不被切掉、不拉满（字号 ${fontScale}）`,
    { fontScale, wxCode: 'wx:resident-owner' },
    async (resident) => {
      await resident.see('当前房屋')
      await holds(resident, 'home')
      await resident.visit(pages.fees.url())
      await resident.see('待缴 7 笔')
      await holds(resident, 'fees')
      await resident.visit(pages.newRepair.url())
      await resident.see('问题描述')
      await holds(resident, 'newRepair')
      await resident.visit(pages.settings.url())
      await resident.see('字号')
      await holds(resident, 'settings')
    },
  )

journey(
  '折叠屏展开时开着的面板还在、只有一个、按得到',
  { wxCode: 'wx:resident-new', privacy: 'ask' },
  async (resident) => {
    await openForm(resident)
    await toPortrait(resident)
    await consent(resident)
    await resident.tap('从相册选择')
    await resident.see('使用相机、相册和复制功能前，请您确认')
    for (const [width, height] of WINDOWS) {
      await resident.app.tab.setViewportSize({ width, height })
      const sheets = await resident.app.tab.evaluate(() =>
        [...document.querySelectorAll('.privacy-sheet__panel')]
          .map((panel) => panel.getBoundingClientRect())
          .filter((box) => box.width > 0)
          .map(({ left, right, top, bottom }) => [left, right, top, bottom]),
      )
      assert.equal(sheets.length, 1)
      const [left = 0, right = 0, top = 0, bottom = 0] = sheets[0] ?? []
      assert.ok(
        left >= 0 && right <= width && top >= 0 && bottom <= height,
        `${sheets.join()} in ${width} × ${height}`,
      )
    }
    await resident.tap('同意并继续')
    await resident.notHere('使用相机、相册和复制功能前，请您确认')
  },
)
