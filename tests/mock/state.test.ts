import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createMock } from '~mock/create-mock'
import { FolderInUse } from '~mock/runtimes/folder-lock'
import { stateFile } from '~mock/runtimes/state-file'
import { DamagedState } from '~mock/world/world'
import { createTestClock, createTestMock, type Json } from '~tests/support/mock'
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

/** A whole state in which the parts are replaced. */
function stateWith(part: Json): string {
  const state = JSON.parse(createTestMock({ seed: 'empty' }).world.save()) as { settings: Json; tables: Json }
  const { settings = {}, tables = {}, ...rest } = part as { settings?: Json | null; tables?: Json | null }
  return JSON.stringify({
    ...state,
    ...rest,
    settings: settings && { ...state.settings, ...settings },
    tables: tables && { ...state.tables, ...tables },
  })
}

test.each([
  ['不是JSON', '{"version":', 'it is no JSON'],
  ['不是对象', 'null', 'it is no object'],
  ['是列表', '[]', 'it is no object'],
  ['别的版本', stateWith({ version: 99 }), 'its version is 99'],
  ['版本是文字', stateWith({ version: '3' }), 'its version is "3"'],
  ['没有表', stateWith({ tables: null }), 'its tables are missing'],
  ['没有设定', stateWith({ settings: null }), 'its settings'],
  ['次序号不是数', stateWith({ settings: { sequence: 'x' } }), 'its settings'],
  ['次序号太大', stateWith({ settings: { sequence: 1e308 } }), 'its settings'],
  ['时钟拨到没有日期的地方', stateWith({ settings: { clockOffset: 1e308 } }), 'its settings'],
  ['表不是列表', stateWith({ tables: { houses: {} } }), 'table houses is no list'],
  ['少一个表', stateWith({ tables: { houses: undefined } }), 'table houses is no list'],
  ['行没有编号', stateWith({ tables: { houses: [{}] } }), 'table houses holds a row without its key'],
  ['行是列表', stateWith({ tables: { houses: [[]] } }), 'table houses holds what is no row'],
  ['行不是对象', stateWith({ tables: { houses: [null] } }), 'table houses holds what is no row'],
  ['一行有两次', stateWith({ tables: { photos: [{ path: 'a' }, { path: 'a' }] } }), 'the row a twice'],
])('状态%s时说明原因，不会悄悄重来', (_, state, reason) => {
  const start = () => createMock({ clock: createTestClock(), state })
  expect(start).toThrow(DamagedState)
  expect(start).toThrow(reason)
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

/** Windows has neither the modes of files nor pipes among them. */
const onWindows = process.platform === 'win32'

describe('状态文件', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'wanjia-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const data = () => path.join(folder, 'data')
  const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8)

  test('整份替换，先后有序，不留旁边的文件，别人读不到', async () => {
    const file = stateFile(data())
    expect(file.read()).toBeUndefined()
    await Promise.all(['一', '二', '三'].map((text) => file.write(text)))
    expect(file.read()).toBe('三')
    expect(readFileSync(file.file, 'utf8')).toBe('三')
    const modes = [data(), file.file, path.join(data(), 'lock')].map(modeOf)
    if (!onWindows) expect(modes).toEqual(['700', '600', '600'])
    await file.close()
    expect(readdirSync(data())).toEqual(['state.json'])
  })

  test('旁边留下的半份文件不碍事，权限也不沿用', async () => {
    mkdirSync(data())
    writeFileSync(path.join(data(), 'state.json.new'), '半份', { mode: 0o666 })
    const file = stateFile(data())
    await file.write('一')
    expect(file.read()).toBe('一')
    if (!onWindows) expect(modeOf(file.file)).toBe('600')
    await file.close()
  })

  test('一个文件夹只给一个服务器；还回来以后可以再用', async () => {
    const first = stateFile(data())
    expect(() => stateFile(data())).toThrow(FolderInUse)
    expect(() => stateFile(data())).toThrow(String(process.pid))
    await first.close()
    await stateFile(data()).close()
  })

  test.each([
    ['已经结束的进程', '999999999 \n'],
    ['号码被别的进程用了', `${process.ppid} 1\n`],
    ['写坏的', ''],
  ])('锁是%s留下的，就接过来', async (_, mark) => {
    mkdirSync(data())
    writeFileSync(path.join(data(), 'lock'), mark)
    const file = stateFile(data())
    await file.write('一')
    await file.close()
    expect(readdirSync(data())).toEqual(['state.json'])
  })

  test('锁被拿走以后不再写，原来的状态还在', async () => {
    const file = stateFile(data())
    await file.write('一')
    rmSync(path.join(data(), 'lock'))
    await expect(file.write('二')).rejects.toThrow('lock')
    expect(file.read()).toBe('一')
    await file.close()
  })

  const odd: [string, (file: string) => unknown, string][] = [
    ['空的', (file) => writeFileSync(file, ''), 'it is empty'],
    ['不是文字', (file) => writeFileSync(file, new Uint8Array([0xff, 0xfe, 0x00])), 'it is no text'],
    ['一个文件夹', (file) => mkdirSync(file), 'it is no file'],
  ]
  const oddOnPosix: typeof odd = [
    ['一根没有人写的管道', (file) => execFileSync('mkfifo', [file]), 'it is no file'],
    ['指向自己的链接', (file) => symlinkSync('state.json', file), 'it is a link to itself'],
  ]

  test.each([...odd, ...(onWindows ? [] : oddOnPosix)])(
    '状态文件是%s：说明原因，原样留着',
    async (_, make, reason) => {
      mkdirSync(data())
      const state = path.join(data(), 'state.json')
      make(state)
      const file = stateFile(data())
      expect(() => createMock({ clock: createTestClock(), state: file.read() })).toThrow(reason)
      await file.close()
      expect(readdirSync(data())).toEqual(['state.json'])
    },
  )
})
