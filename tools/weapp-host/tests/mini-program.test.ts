// One spec, three ways: this host, the DevTools adapter over our bridge, and real DevTools where there is one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startAutomatorBridge } from '../driver/automator-bridge'
import { devtoolsMiniProgram } from '../driver/devtools-mini-program'
import { launch } from '../driver/launch'
import type { MiniProgram } from '../driver/mini-program'
import { openMiniProgram, unavailable } from '../driver/open-mini-program'
import { FIXTURE } from './support/phones'

async function spec(program: MiniProgram): Promise<void> {
  await program.waitFor('.row')
  assert.equal(await program.count('.row'), 2)
  await program.tap('#inc')
  assert.equal(await program.text('#count'), 'count 1')
  await program.open('/pages/form/index')
  assert.equal(await program.path(), 'pages/form/index')
  await program.waitFor('#name')
  await program.input('#note', '备注')
  assert.equal(await program.text('#log'), 'note 2')
}

test('同一份用例在本宿主或开发者工具上运行', { skip: unavailable() }, async () => {
  const program = await openMiniProgram({ dist: FIXTURE })
  try {
    await spec(program)
  } finally {
    await program.close()
  }
})

test('官方 automator 通过桥接驱动本宿主', async () => {
  const app = await launch({ dist: FIXTURE })
  const bridge = await startAutomatorBridge(app)
  try {
    const program = await devtoolsMiniProgram(FIXTURE, { wsEndpoint: bridge.wsEndpoint })
    await spec(program)
    await program.close()
  } finally {
    await bridge.close()
    await app.close()
  }
})

test('没有开发者工具时说明要设什么', () => {
  const before = { ...process.env }
  try {
    process.env.WEAPP_TARGET = 'devtools'
    delete process.env.WEAPP_DEVTOOLS
    delete process.env.WEAPP_DEVTOOLS_WS
    assert.match(unavailable() ?? '', /WEAPP_DEVTOOLS/)
  } finally {
    process.env = before
  }
})
