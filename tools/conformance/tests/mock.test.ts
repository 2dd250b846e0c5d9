import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { systems, type System } from '../../../src/contract/core/systems'
import { registry } from '../../../src/contract/registry'
import { conform } from '../conform'
import { expectedOf } from '../expected'
import type { Given } from '../inputs'
import { codeOfDoor, givenByMock } from '../mock-doors'
import { jsonOf, tableOf } from '../report'
import { stateOf } from '../run'
import { startMock, type Running } from './servers'

const ALL = Object.keys(systems) as System[]

async function replay(running: Running, write: boolean, more: Given = {}, chosen = ALL) {
  const { base } = running
  const given = await givenByMock(base, more)
  return conform({
    base,
    systems: chosen,
    write,
    given,
    smsCode: (phone, key) => codeOfDoor(base, phone, key),
  })
}

type Rows = Awaited<ReturnType<typeof replay>>

const departures = (rows: Rows) =>
  rows.filter((row) => stateOf(row) === 'departs').map((row) => tableOf([row]))
const named = (rows: Rows, state: string) =>
  rows.filter((row) => stateOf(row) === state).map(({ endpoint }) => endpoint.id)

test('每个有文档的接口都有手写的样例，扩展接口由约定推出', () => {
  for (const endpoint of registry.filter(({ extension }) => !extension)) {
    assert.equal(expectedOf(endpoint).derived, false, endpoint.id)
  }
})

test('只读：对着mock没有一处不符，读接口全部得到验证', async () => {
  const mock = await startMock()
  try {
    const rows = await replay(mock, false)
    assert.deepEqual(departures(rows), [])
    assert.deepEqual(named(rows, 'refused'), [])
    const unread = rows
      .filter(({ endpoint, sights }) => endpoint.kind === 'read' && sights.length === 0)
      .map(({ endpoint }) => endpoint.id)
    // These calls need what only a writing run makes: an own application and a viewing request.
    assert.deepEqual(unread, ['weapp.application', 'rental.getPreorderPaymenturl'])
  } finally {
    await mock.close()
  }
})

test('只读：除静默登录外不调用任何写接口，短信一条不发，报修、订单、申请、公告一条不多', async () => {
  const mock = await startMock()
  try {
    const { tables } = mock.mock.world
    const counts = () =>
      [
        tables.smsCodes,
        tables.repairs,
        tables.bills,
        tables.applications,
        tables.announcements,
        tables.accounts,
      ].map(({ size }) => size)
    const before = counts()
    await replay(mock, false)
    assert.deepEqual(counts(), before)
    const writes = new Set(registry.filter(({ kind }) => kind === 'write').map(({ id }) => id))
    // Internal calls are made by the mock itself.
    const called = tables.journal
      .all()
      .filter(({ internal, endpoint }) => !internal && writes.has(endpoint as never))
    assert.deepEqual([...new Set(called.map(({ endpoint }) => endpoint))], ['weapp.loginByWxCode'])
  } finally {
    await mock.close()
  }
})

test('--write：对着mock走完注册、表单、审核、订单、报修、租房，除付款给个人外全部验证', async () => {
  const mock = await startMock()
  const folder = mkdtempSync(path.join(tmpdir(), 'conformance-'))
  try {
    const video = path.join(folder, 'sample.mp4')
    writeFileSync(video, Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isomiso2', 'latin1'))
    const friend = await fetch(`${mock.base}/wx_fetch_userinfo?openid=friend`)
    const { ans } = (await friend.json()) as { ans: { token: string } }
    const code = await fetch(`${mock.base}/invitation/getcode`, { headers: { token: ans.token } })
    const { ans: codes } = (await code.json()) as { ans: { my_invite_code: string } }
    const rows = await replay(mock, true, { video, 'invite-code': codes.my_invite_code })
    assert.deepEqual(departures(rows), [])
    assert.deepEqual(named(rows, 'refused'), [])
    // What would change who lives in a house of somebody else's, or pay somebody, is never done.
    assert.deepEqual(named(rows, 'skipped').sort(), [
      'rental.payToCustomer',
      'weapp.activate',
      'weapp.addMember',
      'weapp.changeManagement',
      'weapp.changePayment',
      'weapp.removeHouse',
      'weapp.unbind',
    ])
  } finally {
    rmSync(folder, { recursive: true })
    await mock.close()
  }
})

test('--system 只调用所选系统', async () => {
  const mock = await startMock()
  try {
    const rows = await replay(mock, true, {}, ['zhongmin'])
    assert.equal(
      rows.every(({ endpoint }) => endpoint.id.startsWith('zhongmin.')),
      true,
    )
    const called = mock.mock.world.tables.journal.all().map(({ endpoint }) => endpoint ?? '')
    assert.deepEqual(
      called.filter((id) => !id.startsWith('zhongmin.')),
      [],
    )
  } finally {
    await mock.close()
  }
})

test('报告里没有任何人的手机号、姓名、身份证号、token和验证码（R25）', async () => {
  const mock = await startMock()
  try {
    const rows = await replay(mock, true)
    const text = tableOf(rows) + jsonOf(mock.base, rows)
    assert.doesNotMatch(text, /1900000\d{4}|\d{17}[\dX]|林晓岚|周予安/)
    for (const { token } of mock.mock.world.tables.tokens.all()) assert.equal(text.includes(token), false)
    for (const { code } of mock.mock.world.tables.smsCodes.all()) assert.equal(text.includes(code), false)
  } finally {
    await mock.close()
  }
})
