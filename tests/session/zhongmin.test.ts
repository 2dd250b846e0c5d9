import { sentenceOf } from '@/api/errors'
import { kindOf } from './bench'
import { zhongminBench } from './zhongmin-bench'

function signedIn() {
  const parts = zhongminBench()
  parts.session.startSession(parts.backend.signIn('A'), { phone: '19000000001' })
  return parts
}

const pathsOf = ({ transport }: ReturnType<typeof zhongminBench>) =>
  transport.sent.map(({ url }) => new URL(url).pathname.split('/').slice(3).join('/'))

test('R19 第一次调用带姓名和手机号取列表，得到的令牌给之后的调用', async () => {
  const parts = signedIn()
  expect(await parts.whoseDetail('1')).toBe('A')
  expect(pathsOf(parts)).toEqual(['user/profile', 'incident_requests', 'incident_requests/show'])
  const [, list, show] = parts.transport.sent
  expect(new URL(list?.url ?? '').searchParams.get('user_phone')).toBe('19000000001')
  expect(list?.headers.Authorization).toBeUndefined()
  expect(show?.headers.Authorization).toBe('Bearer A-zm-1')
})

test('列表自己就带来令牌，之后不再另取', async () => {
  const parts = signedIn()
  await parts.whoseList()
  await parts.whoseDetail('1')
  await parts.whoseDetail('2')
  expect(parts.backend.zhongmin).toMatchObject({ list: 1, show: 2, refused: 0 })
})

test('R19 403时换新令牌重放一次；两小时后提前换', async () => {
  const parts = signedIn()
  await parts.whoseDetail('1')
  parts.backend.forgetTokens()
  expect(await parts.whoseDetail('1')).toBe('A')
  expect(parts.backend.zhongmin).toMatchObject({ list: 2, show: 3, refused: 1 })
  parts.clock.time += 7_200_000 - 30_000
  expect(await parts.whoseDetail('1')).toBe('A')
  expect(parts.backend.zhongmin).toMatchObject({ list: 3, show: 4, refused: 1 })
})

test('同时刷新列表和打开详情，谁的令牌都不会被顶掉', async () => {
  const parts = signedIn()
  const all = [parts.whoseList(), parts.whoseDetail('1'), parts.whoseList(), parts.whoseDetail('2')]
  expect(await Promise.all(all)).toEqual(['A', 'A', 'A', 'A'])
  expect(parts.backend.zhongmin.refused).toBe(0)
})

test('中途放弃的调用留下的换新，后来的调用接着用', async () => {
  const parts = signedIn()
  const leaving = new AbortController()
  parts.state.network = async ({ url }, answer) => {
    if (url.includes('profile')) leaving.abort()
    await Promise.resolve()
    return answer()
  }
  const given = kindOf(parts.whoseDetail('1', leaving.signal))
  const next = parts.whoseDetail('2')
  expect(await given).toBe('cancelled')
  expect(await next).toBe('A')
  expect(parts.backend.zhongmin).toMatchObject({ list: 1, show: 1, refused: 0 })
})

test('一个失败了，后面的照常', async () => {
  const parts = signedIn()
  await parts.whoseList()
  parts.state.network = ({ url }, answer) => (url.includes('request_number=bad') ? 'offline' : answer())
  const [bad, good] = [kindOf(parts.whoseDetail('bad')), parts.whoseDetail('good')]
  expect(await bad).toBe('offline')
  expect(await good).toBe('A')
})

test('报修系统不认识的人、还没有姓名的人，说得出是哪一种，登录不受影响', async () => {
  const parts = signedIn()
  parts.backend.strangers.add('A')
  await expect(parts.whoseList()).rejects.toMatchObject({ kind: 'business', failure: 'unknownUser' })
  await expect(parts.whoseDetail('1')).rejects.toMatchObject({
    kind: 'business',
    cause: { failure: 'unknownUser' },
  })
  parts.backend.nameless.add('A')
  await expect(parts.whoseList()).rejects.toMatchObject({ kind: 'business', failure: 'noName' })
  expect(parts.store.getState().status).toBe('signedIn')
  expect(parts.state.lost).toBe(0)
})

test('R25 姓名、手机号和令牌都不写进记录', async () => {
  const parts = signedIn()
  await parts.whoseList()
  const kept = JSON.stringify(parts.state.record)
  expect(kept).not.toContain('zm')
  expect(kept).not.toContain('19000000001')
})

test('退出后、换人后，前一个人的令牌和排着队的调用都作废', async () => {
  const parts = signedIn()
  await parts.whoseList()
  const left = [kindOf(parts.whoseDetail('1')), kindOf(parts.whoseDetail('2'))]
  parts.session.startSession(parts.backend.signIn('B'), { phone: '19000000002' })
  expect(await Promise.all(left)).toEqual(['cancelled', 'cancelled'])
  expect(await parts.whoseDetail('1')).toBe('B')
  parts.session.signOut()
  expect(await kindOf(parts.whoseDetail('1'))).toBe('sessionLost')
})

test('weapp登录失效时，报修也跟着失效，并且只说一次', async () => {
  const parts = signedIn()
  await parts.whoseList()
  parts.backend.expire('A', true)
  const error = await parts.whoseList().catch((reason: unknown) => reason)
  expect(sentenceOf(error)).toBe('登录已失效，请重新登录')
  expect(parts.store.getState().status).toBe('visitor')
  expect(parts.state.lost).toBe(1)
  expect(await kindOf(parts.whoseDetail('1'))).toBe('sessionLost')
})
