import type { EndpointSpec, FailureName } from '@/contract/core/endpoint'

/** The one taxonomy of what can go wrong with a call. Each carries the operation's id. */
export type ApiErrorKind =
  'offline' | 'timeout' | 'http' | 'business' | 'contract' | 'sessionLost' | 'unknownOutcome' | 'cancelled'

const SENTENCES: Readonly<Record<ApiErrorKind, string>> = {
  offline: '网络未连接，请检查网络后重试',
  timeout: '网络较慢，请稍后重试',
  http: '服务暂时不可用，请稍后重试',
  business: '操作未成功，请重试或联系物业',
  contract: '服务返回的内容有误，请稍后重试或联系物业',
  sessionLost: '登录已失效，请重新登录',
  unknownOutcome: '网络中断，不确定是否已提交，请先核对结果，不要重复提交',
  cancelled: '操作已取消',
}

interface Details {
  readonly operation: string
  /** HTTP status, when there was an answer. */
  readonly status?: number
  /** The system's own code, when there was one. */
  readonly code?: number
  /** The server's sentence for the user (`msg`), never its debug text. */
  readonly sentence?: string
  /** Which documented failure it was. */
  readonly failure?: string
  /** Where the contract was broken; never what stood there. */
  readonly paths?: readonly string[]
  /** The system refused this very call in its own words. */
  readonly ownRefusal?: boolean
  readonly cause?: unknown
}

export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly operation: string
  readonly status?: number
  readonly code?: number
  readonly failure?: string
  readonly paths?: readonly string[]
  /** The system refused this very call in its own words; false when a call on its behalf was refused, such as the one for a token. */
  readonly ownRefusal: boolean
  /** What to show the user, in Chinese. */
  readonly sentence: string

  constructor(
    readonly kind: ApiErrorKind,
    details: Details,
  ) {
    const about = details.failure ?? details.paths?.join(', ')
    super(`${details.operation}: ${kind}${about ? ` (${about})` : ''}`, { cause: details.cause })
    this.operation = details.operation
    this.status = details.status
    this.code = details.code
    this.failure = details.failure
    this.paths = details.paths
    this.ownRefusal = details.ownRefusal === true
    this.sentence = details.sentence?.trim() || SENTENCES[kind]
  }
}

/** What is meant for a developer: braces, tags, backslashes, addresses, paths, SQL. */
const TECHNICAL =
  /[{}<>\\`]|\w+:\/\/|www\.|(^|[^\w])\/\w|\w\/\w+\/|\.(php|js|py|rb|java)\b|\b(select|insert|update|delete|sqlstate|exception|stack|traceback)\b/i

/**
 * A server's `msg` if a resident can be shown it (R32): a text of Chinese words without SQL, paths, addresses or braces, in
 * which Latin letters are the fewer. Undefined for everything else, numbers and objects included.
 */
export function sayable(msg: unknown): string | undefined {
  if (typeof msg !== 'string' || TECHNICAL.test(msg)) return undefined
  const count = (letters: RegExp) => msg.match(letters)?.length ?? 0
  const chinese = count(/[\u4e00-\u9fff]/g)
  return chinese > 0 && count(/[A-Za-z]/g) <= chinese ? msg.trim() : undefined
}

/** HTTP 429 (R32); `retryAfter` in seconds, where the answer tells it. */
export const tooOften = (operation: string, retryAfter: number | undefined): ApiError =>
  new ApiError('http', {
    operation,
    status: 429,
    sentence: `操作太频繁，请稍候${retryAfter === undefined ? '一分钟' : `${Math.ceil(retryAfter)}秒`}再试`,
  })

/** True when `error` is that documented failure of that endpoint. */
export const failedWith = <E extends EndpointSpec>(
  error: unknown,
  endpoint: E,
  name: FailureName<E>,
): boolean => error instanceof ApiError && error.operation === endpoint.id && error.failure === name

/** True when nobody knows whether the write happened: look it up, do not send it again. */
export const isUnknownOutcome = (error: unknown): boolean =>
  error instanceof ApiError && error.kind === 'unknownOutcome'

/** The sentence to show for anything that was thrown. */
export const sentenceOf = (error: unknown): string =>
  error instanceof ApiError ? error.sentence : SENTENCES.business
