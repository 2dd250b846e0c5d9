import assert from 'node:assert/strict'
import { phoneTests } from './support/phones'

const phone = phoneTests()
const options = { page: 'pages/bad/index' }

phone('脚本看不到浏览器和 Node 的全局', { options }, async (app) => {
  assert.equal(await app.text('#globals'), `${'undefined'.repeat(8)} undefined true`)
})

phone(
  '处理函数、定时器、Promise 里的错误都收集，并交给 onError',
  { options, expect: [/handler broke/, /timer broke/, /promise broke/] },
  async (app) => {
    await app.tap('#throw')
    await app.tap('#timer')
    await app.tap('#reject')
    await app.tab.waitForFunction(() => window.weapp?.report().errors.length === 3)
    const log = await app.tab.evaluate(() => window.weapp?.globalData().log as string[])
    assert.deepEqual(
      log.filter((line) => line.startsWith('error')).map((line) => line.replace(/^error (Error: )?/, '')),
      ['handler broke', 'timer broke'],
    )
  },
)

phone('setData 里的 undefined 会报告', { options, expect: [/setData with undefined: gone/] }, async (app) => {
  await app.tap('#undef')
  await app.settled()
  assert.deepEqual((await app.pageData()).kept, {})
})

phone('没有的接口被读到会列出', { options, expect: [/missing: wx\.notThere/] }, async (app) => {
  await app.tap('#missing')
  assert.deepEqual((await app.report()).missingApi, ['notThere'])
})

phone('setData 可以推迟，暴露竞争', { options: { ...options, setDataDelay: 50 } }, async (app) => {
  const first = await app.tab.evaluate(() => {
    window.weapp?.callPage('late', [])
    return document.querySelector('#late')?.textContent
  })
  assert.equal(first, '')
  await app.see('data')
})

phone('报告按步骤给出次数、字节和键', {}, async (app) => {
  await app.settled()
  await app.mark('tap')
  await app.tap('#inc')
  await app.see('count 1')
  const { setData, evals, shape } = await app.report()
  const [call, ...more] = setData.filter(({ step }) => step === 'tap')
  assert.deepEqual(more, [])
  assert.deepEqual(call?.keys, ['count'])
  assert.equal(call?.bytes, Buffer.byteLength('{"count":1}'))
  assert.ok(evals.find(({ path }) => path === 'app'))
  assert.ok(shape.nodes > 10 && shape.depth >= 3 && shape.maxChildren >= 9)
})

phone(
  '主包不能引用分包的脚本',
  { options, expect: [/may not require from sub-package 'sub'/] },
  async (app) => {
    await app.callPage('cross')
  },
)
