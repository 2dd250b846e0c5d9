import { pages } from '../../src/routes/pages'
import assert from 'node:assert/strict'
import { findingsOn } from '../../scripts/lib/findings'
import { journeys } from './support/journeys'

const journey = journeys()

/** Faults that are put on the page by hand. */
const PLANTED: readonly [rule: string, html: string][] = [
  ['text contrast', '<wx-view style="color:#999;background:#fff">灰字</wx-view>'],
  [
    'text contrast',
    '<wx-view style="color:#888;background:#fff;font-size:30px;line-height:40px">大字也算</wx-view>',
  ],
  ['tap area', '<wx-view role="button" style="display:inline-block;width:30px;height:30px">按</wx-view>'],
  ['safe area', '<wx-view style="position:fixed;bottom:0"><wx-view role="button">底部</wx-view></wx-view>'],
  ['control name', '<wx-view role="button" style="width:60px;height:60px"></wx-view>'],
  ['text cut', '<wx-view style="width:40px;overflow:hidden;white-space:nowrap">很长很长的一行字</wx-view>'],
  ['control name', '<wx-view role="checkbox" aria-checked="true" style="width:60px;height:60px"></wx-view>'],
  ['control name', '<wx-view role="radiogroup" style="width:60px;height:60px"></wx-view>'],
  ['control name', '<wx-view role="dialog" style="width:60px;height:60px"></wx-view>'],
  ['control name', '<wx-input style="height:60px"><input style="height:60px"></wx-input>'],
]

for (const [index, [rule, html]] of PLANTED.entries()) {
  journey(`审核规则查得出：${rule}（${index + 1}）`, { page: pages.settings.path }, async ({ app }) => {
    await app.settled()
    assert.deepEqual(await findingsOn(app), [])
    await app
      .$('.wj-screen')
      .evaluate((screen, markup) => screen.insertAdjacentHTML('beforeend', markup), html)
    const rules = (await findingsOn(app)).map((finding) => finding.rule)
    assert.ok(rules.includes(rule), rules.join())
  })
}

journey('审核规则查得出：control role', { page: pages.settings.path }, async ({ app }) => {
  await app.settled()
  // An element with a tap and without a role can be found by a mouse, but not by a screen reader.
  await app
    .$('.wj-segment[role=radio]')
    .last()
    .evaluate((segment) => segment.setAttribute('role', 'text'))
  const rules = (await findingsOn(app)).map((finding) => finding.rule)
  assert.ok(rules.includes('control role'), rules.join())
})
