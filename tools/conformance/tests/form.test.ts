import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EndpointSpec } from '../../../src/contract/core/endpoint'
import type { Form } from '../../../src/contract/core/systems'
import { conformAndTell } from '../conform'
import { tellForm } from '../form'
import type { HttpAnswer } from '../judge'
import { givenByMock } from '../mock-doors'
import { masked, recorded } from '../record'
import { saysNothing } from '../report'
import { startMock, startWrong, Wrong } from './servers'

type Seen = [EndpointSpec, HttpAnswer][]

async function run(base: string, seen: Seen = [], from = base) {
  return conformAndTell({
    base,
    systems: ['weapp'],
    write: false,
    given: await givenByMock(from, {}),
    smsCode: async () => undefined,
    onAnswer: (endpoint, answer) => void seen.push([endpoint, answer]),
  })
}

const FORMS: readonly Form[] = ['2020-11', '2021-02']
for (const form of FORMS)
  test(`后端用${form}的形式时说得出来，也说该怎样构建`, async () => {
    const mock = await startMock()
    mock.mock.world.setForm(form)
    try {
      const told = (await run(mock.base)).form ?? ''
      assert.match(told, new RegExp(`weapp speaks ${form}: build with WANJIA_WEAPP_FORM=${form}`))
    } finally {
      await mock.close()
    }
  })

test('两种形式的迹象都有时不猜，请去问后端', () => {
  const signs = FORMS.map((form) => ({ form, where: 'somewhere' }))
  assert.match(tellForm(signs), /signs of both forms/)
  assert.match(tellForm([]), /nothing told/)
})

test('只收表单、不收JSON的后端：改用表单再问一次，后面的步骤照走', async () => {
  const mock = await startMock()
  const wrong = await startWrong(mock.base, {
    '/api/v1/communities': (body, { type }) =>
      type?.includes('json')
        ? new Wrong(200, JSON.stringify({ code: '1', token_expired: '1', msg: '参数不正确' }))
        : body,
  })
  try {
    const { rows } = await run(wrong.base, [], mock.base)
    const findings = (id: string) =>
      rows.find(({ endpoint }) => endpoint.id === id)?.sights.flatMap((sight) => sight.findings) ?? []
    assert.ok(findings('weapp.communities').some(({ what }) => what === 'takes a form only, not JSON'))
    assert.deepEqual(findings('weapp.buildings'), [])
  } finally {
    await wrong.close()
    await mock.close()
  }
})

test('我们的客户端读不懂的回答说得出在哪里', async () => {
  const mock = await startMock()
  const wrong = await startWrong(mock.base, {
    '/api/v1/user/profile': (body) =>
      'data' in body ? { ...body, data: { name: '某', phone: '12' } } : body,
  })
  try {
    const { rows } = await run(wrong.base, [], mock.base)
    const told = rows
      .find(({ endpoint }) => endpoint.id === 'weapp.profile')
      ?.sights.flatMap(({ findings }) => findings)
    assert.ok(told?.some(({ path, what }) => path === '(our client)' && what === 'cannot read this: phone'))
  } finally {
    await wrong.close()
    await mock.close()
  }
})

test('没有人回答的地址不算通过', async () => {
  const mock = await startMock()
  const nowhere = await startWrong(mock.base, {})
  await nowhere.close()
  try {
    assert.equal(saysNothing((await run(nowhere.base, [], mock.base)).rows), true)
    assert.equal(saysNothing((await run(mock.base)).rows), false)
  } finally {
    await mock.close()
  }
})

test('R25 记录下来的回答里没有任何人的资料，形状和原来一样', async () => {
  const mock = await startMock()
  const seen: Seen = []
  try {
    await run(mock.base, seen)
    assert.ok(seen.length > 10)
    const text = JSON.stringify(seen.map(([endpoint, answer]) => recorded(endpoint.id, '2020-11', answer)))
    assert.doesNotMatch(text, /1900000(?!0000)\d{4}|林晓岚|周予安|eyJ/)
    for (const { token } of mock.mock.world.tables.tokens.all()) assert.equal(text.includes(token), false)
    const card = { name: '张三', idcard: '990000199001010016', birthday: '19900101', gender: '男' }
    assert.deepEqual(Object.keys(masked(card) as object), Object.keys(card))
  } finally {
    await mock.close()
  }
})
