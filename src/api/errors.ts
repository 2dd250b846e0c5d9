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
