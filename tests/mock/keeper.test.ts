import { createMock } from '~mock/create-mock'
import { createTestClock, createTestMock, MOCK_ORIGIN } from '~tests/support/mock'

/** A disk whose writes end when the test says so. */
function slowDisk() {
  const written: string[] = []
  const waiting: { done(): void; fail(error: Error): void }[] = []
  return {
    written,
    waiting,
    onChange: (save: () => string) => {
      const text = save()
      return new Promise<void>((done, fail) =>
        waiting.push({
          done() {
            written.push(text)
            done()
          },
          fail,
        }),
      )
    },
  }
}

/** Waits until everything has run that does not wait for the disk. */
const quiet = async () => {
  for (let i = 0; i < 200; i++) await Promise.resolve()
}

const codeFor = (phone: string) =>
  new Request(`${MOCK_ORIGIN}/api/v1/verificationCodes/phone`, {
    method: 'POST',
    body: JSON.stringify({ phone, type: 'register' }),
  })
const inbox = (phone: string) => new Request(`${MOCK_ORIGIN}/__mock/sms?phone=${phone}`)

function onSlowDisk() {
  const disk = slowDisk()
  const errors: unknown[] = []
  const mock = createMock({
    clock: createTestClock(),
    onChange: disk.onChange,
    onError: (error) => errors.push(error),
  })
  mock.world.takeChanged()
  return { disk, errors, mock }
}

test('同时来的许多写入合在一次里存下，每个答复都等到自己的那一次', async () => {
  const { disk, mock } = onSlowDisk()
  const phones = Array.from({ length: 20 }, (_, n) => `190000010${String(n).padStart(2, '0')}`)
  const answered: string[] = []
  const first = mock.handle(codeFor('19000000999')).then(() => answered.push('first'))
  await quiet()
  const rest = phones.map((phone) => mock.handle(codeFor(phone)).then(() => answered.push(phone)))
  await quiet()
  expect([disk.waiting.length, answered]).toEqual([1, []])
  disk.waiting[0]?.done()
  await first
  await quiet()
  expect([disk.waiting.length, answered]).toEqual([2, ['first']])
  disk.waiting[1]?.done()
  await Promise.all(rest)
  for (const phone of phones) expect(disk.written[1]).toContain(phone)
})

test('读到的都是已经存下的：写入还没有存下时，之后的读也等', async () => {
  const { disk, mock } = onSlowDisk()
  const write = mock.handle(codeFor('19000000999'))
  await quiet()
  let read = false
  const reading = mock.handle(inbox('19000000999')).then(() => (read = true))
  await quiet()
  expect(read).toBe(false)
  disk.waiting[0]?.done()
  await Promise.all([write, reading])
})

test('存不下时答复503，写入不留在内存里，之后的照常', async () => {
  const { disk, errors, mock } = onSlowDisk()
  const first = mock.handle(codeFor('19000000991'))
  await quiet()
  const second = mock.handle(codeFor('19000000992'))
  await quiet()
  disk.waiting[0]?.fail(new Error('disk full'))
  expect((await first).status).toBe(503)
  expect((await second).status).toBe(503)
  expect(errors).toHaveLength(1)
  for (const phone of ['19000000991', '19000000992'])
    expect(await (await mock.handle(inbox(phone))).json()).toEqual([])
  const third = mock.handle(codeFor('19000000993'))
  await quiet()
  disk.waiting[1]?.done()
  expect((await third).status).toBe(200)
  expect(disk.written.at(-1)).not.toContain('19000000991')
})

test('存不下的重置也收回，令牌还能用', async () => {
  let isFull = false
  const mock = createTestMock({
    onChange(save) {
      save()
      if (isFull) throw new Error('disk full')
    },
    onError: () => undefined,
  })
  const token = await mock.signIn('resident-owner')
  isFull = true
  const reset = await mock.handle(
    new Request(`${MOCK_ORIGIN}/__mock/reset`, { method: 'POST', body: '{"seed":"empty"}' }),
  )
  isFull = false
  expect(reset.status).toBe(503)
  expect(await mock.post('/api/v1/communities', {}, token)).toMatchObject({ data: { length: 2 } })
})

test('失败之前开始、之后才完成的调用也不说成功', async () => {
  const clock = createTestClock()
  const disk = slowDisk()
  const mock = createMock({ clock, onChange: disk.onChange, onError: () => undefined })
  const { faults } = mock.world.tables
  faults.put({ id: 1, endpoint: 'weapp.sendCode', kind: 'delay', ms: 1_000, times: 1 })
  const slow = mock.handle(codeFor('19000000994'))
  const other = mock.handle(codeFor('19000000995'))
  await quiet()
  disk.waiting[0]?.fail(new Error('disk full'))
  expect((await other).status).toBe(503)
  clock.advance(1_000)
  await quiet()
  expect((await slow).status).toBe(503)
})
