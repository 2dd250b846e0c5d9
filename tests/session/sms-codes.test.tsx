import { act, renderHook } from '@testing-library/react'
import { secondsToResend, sendSmsCode, useSentCodes, type SentCode } from '@/session/sms-codes'
import { eraseMemory } from '@/session/erasure'
import { useSmsCode } from '@/session/use-sms-code'
import { playTaro } from '../support/taro'

const PHONE = '19000000021'
const sentAt = (at: number): SentCode => ({ key: 'k', receiver: PHONE, sentAt: at, expiresAt: at + 300_000 })

describe('重发倒计时', () => {
  test.each([
    [0, 60],
    [1, 60],
    [1_000, 59],
    [59_999, 1],
    [60_000, 0],
    [3_600_000, 0],
  ])('发送 %i 毫秒后还剩 %i 秒', (passed, seconds) => {
    expect(secondsToResend(sentAt(1_000), 1_000 + passed)).toBe(seconds)
  })

  test('手机时间被调回去时不锁住任何人', () => {
    expect(secondsToResend(sentAt(1_000_000), 0)).toBe(0)
  })

  test('没有发送过就可以马上获取', () => {
    expect(secondsToResend(undefined, 0)).toBe(0)
  })
})

test('退出登录以后才到的回答，什么都不留下', async () => {
  let answer = (_: unknown): void => undefined
  playTaro({
    request: () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  })
  const asked = sendSmsCode('login', { phone: PHONE })
  const refused = expect(asked).rejects.toMatchObject({ kind: 'cancelled' })
  await new Promise((resolve) => setTimeout(resolve))
  eraseMemory()
  answer({ statusCode: 200, header: {}, data: '{"code":"0","key":"k","expired_at":"2026-11-26 10:00:00"}' })
  await refused
  expect(useSentCodes.getState()).toEqual({})
})

describe('页面上的倒计时', () => {
  beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }))
  afterEach(() => jest.useRealTimers())

  test('每秒走一格，到零停下', () => {
    const { result } = renderHook(() => useSmsCode('login', PHONE))
    expect(result.current.secondsLeft).toBe(0)
    act(() => useSentCodes.setState({ login: sentAt(Date.now()) }))
    expect(result.current.secondsLeft).toBe(60)
    act(() => jest.advanceTimersByTime(1_000))
    expect(result.current.secondsLeft).toBe(59)
    act(() => jest.advanceTimersByTime(59_000))
    expect(result.current.secondsLeft).toBe(0)
    expect(jest.getTimerCount()).toBe(0)
  })

  test('换一个手机号可以马上获取，换回来接着倒数', () => {
    useSentCodes.setState({ login: sentAt(Date.now()) })
    const { result, rerender } = renderHook(({ phone }) => useSmsCode('login', phone), {
      initialProps: { phone: '19000000022' },
    })
    expect(result.current).toMatchObject({ secondsLeft: 0, sent: undefined })
    rerender({ phone: PHONE })
    expect(result.current.secondsLeft).toBe(60)
  })

  test('不同用途的验证码各数各的', () => {
    useSentCodes.setState({ login: sentAt(Date.now()) })
    const { result } = renderHook(() => useSmsCode('register', PHONE))
    expect(result.current.secondsLeft).toBe(0)
  })
})

test('R21 退出登录后内存里也不再留着手机号', () => {
  useSentCodes.setState({ owner: sentAt(0) })
  eraseMemory()
  expect(useSentCodes.getState()).toEqual({})
})
