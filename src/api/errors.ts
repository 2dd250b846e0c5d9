import type { EndpointSpec, FailureName } from '@/contract/core/endpoint'

/**
 * All kinds of errors that a call can end with.
 *
 * `offline`: the request never left the device. `timeout`: no answer came in time. `http`: the server failed without words of its
 * own.
 * `business`: the system refused. `contract`: input or answer is not as the contract says. `sessionLost`: nobody is signed in any
 * more.
 * `unknownOutcome`: a write may or may not have happened. `cancelled`: the call was given up, or its person has signed out.
 */
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
  /** The id of the endpoint that was called, such as `weapp.housesList`. */
  readonly operation: string
  /** HTTP status, if there was an answer. */
  readonly status?: number
  /** The system's own error code, if the answer had one. */
  readonly code?: number
  /** The server's sentence for the user (`msg`), never its debug text (`message`). */
  readonly sentence?: string
  /** The name of the documented failure that the answer was recognised as. */
  readonly failure?: string
  /** Which fields broke the contract. Their values are left out, because they may be personal. */
  readonly paths?: readonly string[]
  /** True when the system refused this very call in its own words. */
  readonly ownRefusal?: boolean
  readonly cause?: unknown
}

/** The one error that calls reject with. Its `message` is for developers; `sentence` is what the user sees. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly operation: string
  readonly status?: number
  readonly code?: number
  readonly failure?: string
  readonly paths?: readonly string[]
  /** True when the system refused this very call in its own words; false when it refused a call on its behalf, such as that for a token. */
  readonly ownRefusal: boolean
  /** The Chinese sentence to show to the user. */
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

/** Signs of a text for developers: braces, tags, backslashes, addresses, file paths, SQL. */
const TECHNICAL =
  /[{}<>\\`]|\w+:\/\/|www\.|(^|[^\w])\/\w|\w\/\w+\/|\.(php|js|py|rb|java)\b|\b(select|insert|update|delete|sqlstate|exception|stack|traceback)\b/i

/**
 * Gives a server's `msg` back if it can be shown to a resident (R32): it is Chinese, has no SQL, path, address or brace in it, and no
 * more Latin letters than Chinese ones. Gives undefined for any other text and for any other type.
 */
export function sayable(msg: unknown): string | undefined {
  if (typeof msg !== 'string' || TECHNICAL.test(msg)) return undefined
  const count = (letters: RegExp) => msg.match(letters)?.length ?? 0
  const chinese = count(/[\u4e00-\u9fff]/g)
  return chinese > 0 && count(/[A-Za-z]/g) <= chinese ? msg.trim() : undefined
}

/** The error for HTTP 429 (R32). `retryAfter` is in seconds; it is undefined when the answer does not say how long to wait. */
export const tooOften = (operation: string, retryAfter: number | undefined): ApiError =>
  new ApiError('http', {
    operation,
    status: 429,
    sentence: `操作太频繁，请稍候${retryAfter === undefined ? '一分钟' : `${Math.ceil(retryAfter)}秒`}再试`,
  })

/** Tells whether `error` is the failure `name` that the contract documents for this endpoint. */
export const failedWith = <E extends EndpointSpec>(
  error: unknown,
  endpoint: E,
  name: FailureName<E>,
): boolean => error instanceof ApiError && error.operation === endpoint.id && error.failure === name

/** Tells whether a write may or may not have happened. The app must then look the result up and not send the write again. */
export const isUnknownOutcome = (error: unknown): boolean =>
  error instanceof ApiError && error.kind === 'unknownOutcome'

/** The sentence to show to the user for anything that was thrown. */
export const sentenceOf = (error: unknown): string =>
  error instanceof ApiError ? error.sentence : SENTENCES.business
