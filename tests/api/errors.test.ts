import { ApiError, failedWith, isUnknownOutcome, sentenceOf, type ApiErrorKind } from '@/api/errors'
import { loginByPassword, loginByPhone } from '@/contract/weapp/auth'

const KINDS: ApiErrorKind[] = [
  'offline',
  'timeout',
  'http',
  'business',
  'contract',
  'sessionLost',
  'unknownOutcome',
  'cancelled',
]

test.each(KINDS)('%s 有一句中文，不露英文与编码', (kind) => {
  const { sentence } = new ApiError(kind, { operation: 'weapp.myHouses', status: 500, code: 1 })
  expect(sentence).toMatch(/^[\u4e00-\u9fff，。！]+$/)
})

test('服务的 msg 优先，空白的不算', () => {
  expect(new ApiError('business', { operation: 'x', sentence: '验证码已失效' }).sentence).toBe('验证码已失效')
  expect(new ApiError('business', { operation: 'x', sentence: '  ' }).sentence).toMatch(/操作未成功/)
})

test('失败要同一个接口、同一个名字才算', () => {
  const error = new ApiError('business', { operation: 'weapp.loginByPhone', failure: 'codeWrong' })
  expect(failedWith(error, loginByPhone, 'codeWrong')).toBe(true)
  expect(failedWith(error, loginByPhone, 'codeExpired')).toBe(false)
  expect(failedWith(error, loginByPassword, 'codeExpired')).toBe(false)
  expect(failedWith(new Error('x'), loginByPhone, 'codeWrong')).toBe(false)
})

test('任何抛出来的东西都有一句能给人看的话', () => {
  for (const thrown of [new Error('ECONNRESET'), 'oops', undefined])
    expect(sentenceOf(thrown)).toMatch(/^操作未成功/)
  expect(isUnknownOutcome(new ApiError('unknownOutcome', { operation: 'x' }))).toBe(true)
  expect(isUnknownOutcome(new Error('x'))).toBe(false)
})
