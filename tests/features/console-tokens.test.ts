import { OfficeTokens } from '@/features/console/office-tokens'

/** A source of tokens that answers when the test says so. */
function tokenSource() {
  const waiting: ((token: string) => void)[] = []
  const tokens = new OfficeTokens(() => new Promise((resolve) => waiting.push(resolve)))
  return { tokens, waiting, give: (token: string) => waiting.shift()?.(token) }
}

test('同时要用的只取一次', async () => {
  const { tokens, waiting, give } = tokenSource()
  const both = [tokens.currentToken('wjdh'), tokens.currentToken('wjdh')]
  expect(waiting).toHaveLength(1)
  give('t1')
  expect((await Promise.all(both)).map((ticket) => ticket?.token)).toEqual(['t1', 't1'])
  expect((await tokens.currentToken('wjdh'))?.token).toBe('t1')
})

test('被拒绝的才换，别人换过的直接用', async () => {
  const { tokens, waiting, give } = tokenSource()
  const first = tokens.currentToken('zhongmin')
  give('t1')
  const stale = await first
  if (!stale) throw new Error('no token')
  tokens.setToken('zhongmin', 't2')
  expect((await tokens.refreshToken('zhongmin', stale))?.token).toBe('t2')
  expect(waiting).toHaveLength(0)
  const newer = tokens.refreshToken('zhongmin', { ...stale, token: 't2' })
  give('t3')
  expect((await newer)?.token).toBe('t3')
})

test('换了人以后，前一个人迟到的令牌不算', async () => {
  const { tokens, give } = tokenSource()
  const late = tokens.currentToken('wjdh')
  tokens.reset()
  give('old')
  const ticket = await late
  if (!ticket) throw new Error('no token')
  expect(tokens.isCurrent('wjdh', ticket)).toBe(false)
  const next = tokens.currentToken('wjdh')
  give('new')
  expect((await next)?.token).toBe('new')
})
