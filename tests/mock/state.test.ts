import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createMock } from '~mock/create-mock'
import { stateFile } from '~mock/runtimes/state-file'
import { DamagedState } from '~mock/world/world'
import { createTestClock, createTestMock } from '~tests/support/mock'
import { submit, form, houseId, myList } from './form'
import { housesToTry } from '~mock/personas'

test('存下的状态读回来，令牌、申请和索引都在', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  await submit(mock, token, form(houseId(mock, housesToTry.free), { role: 1 }))
  const again = createTestMock({ state: mock.world.save() })
  expect(await myList(again, token)).toEqual(await myList(mock, token))
  expect(again.world.save()).toBe(mock.world.save())
})

test.each([
  ['不是JSON', '{"version":'],
  ['不是对象', 'null'],
  ['别的版本', '{"version":99,"settings":{},"tables":{}}'],
  ['缺了部分', '{"version":1,"tables":{}}'],
  ['表不是列表', '{"version":1,"settings":{"sequence":1},"tables":{"houses":{}}}'],
  ['行不是对象', '{"version":1,"settings":{"sequence":1},"tables":{"houses":[null]}}'],
])('状态%s时说明原因，不会悄悄重来', (_, state) => {
  expect(() => createMock({ clock: createTestClock(), state })).toThrow(DamagedState)
})

test('回答之前已经存下改变；没有改变就不存', async () => {
  const saved: string[] = []
  const mock = createTestMock({ onChange: (save) => void saved.push(save()) })
  const token = await mock.signIn('resident-owner')
  expect(saved.at(-1)).toContain(token)
  const count = saved.length
  await mock.post('/api/v1/communities', {}, token)
  expect(saved).toHaveLength(count)
  await mock.door('clock', { advance: 5 })
  expect(saved).toHaveLength(count + 1)
})

test('状态文件整份替换，先后有序，不留旁边的文件', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wanjia-'))
  const file = stateFile(path.join(folder, 'data'))
  expect(file.read()).toBeUndefined()
  await Promise.all(['一', '二', '三'].map((text) => file.write(text)))
  expect(file.read()).toBe('三')
  expect(readdirSync(path.join(folder, 'data'))).toEqual(['state.json'])
  expect(readFileSync(file.file, 'utf8')).toBe('三')
  rmSync(folder, { recursive: true })
})
