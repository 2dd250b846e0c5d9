import { createMock } from '~mock/create-mock'
import { Superseded } from '~mock/keeper'
import { createTestClock, MOCK_ORIGIN } from '~tests/support/mock'

/** What the tabs of one browser share, as mock/runtimes/state-store does it: writing an older world is refused. */
function sharedStore() {
  let text: string | undefined
  let revision = 0
  return () => {
    let known = 0
    return {
      read: () => {
        known = revision
        return text
      },
      newer: () => (revision > known ? ((known = revision), text) : undefined),
      write: (next: string) => {
        if (revision > known && text !== undefined) {
          known = revision
          throw new Superseded(text)
        }
        text = next
        known = ++revision
      },
    }
  }
}

function openTab(store: ReturnType<ReturnType<typeof sharedStore>>) {
  const errors: unknown[] = []
  const mock = createMock({
    clock: createTestClock(),
    state: store.read(),
    onChange: async (save) => store.write(save()),
    onError: (error) => errors.push(error),
  })
  const post = (path: string, body: unknown) =>
    mock.handle(new Request(MOCK_ORIGIN + path, { method: 'POST', body: JSON.stringify(body) }))
  return {
    errors,
    /** A call as the page makes it, which first loads the changes of the other tab. */
    async sendCode(phone: string, catchesUp = true) {
      const state = catchesUp ? store.newer() : undefined
      if (state !== undefined) mock.load(state)
      return (await post('/api/v1/verificationCodes/phone', { phone, type: 'register' })).status
    },
    sent: () => mock.world.tables.smsCodes.all().map(({ phone }) => phone),
  }
}

function twoTabs() {
  const open = sharedStore()
  return [openTab(open()), openTab(open())] as const
}

test('两个标签页看到同一个世界', async () => {
  const [one, two] = twoTabs()
  expect(await one.sendCode('19000000031')).toBe(200)
  expect(await two.sendCode('19000000032')).toBe(200)
  expect(await one.sendCode('19000000033')).toBe(200)
  expect(one.sent()).toEqual(['19000000031', '19000000032', '19000000033'])
})

test('同时写时慢的那个被告知没有成功，快的那个什么也不丢', async () => {
  const [one, two] = twoTabs()
  await one.sendCode('19000000031')
  expect(await two.sendCode('19000000032', false)).toBe(503)
  expect(two.sent()).toEqual(['19000000031'])
  expect(await two.sendCode('19000000032')).toBe(200)
  expect(two.sent()).toEqual(['19000000031', '19000000032'])
  expect([...one.errors, ...two.errors]).toEqual([])
})
