/** What all endpoints of a system share: how answers are wrapped, how a lost token is reported, how a token is sent. */

/** The five documented systems; docs/rulings.md introduces them. */
export type System = 'weapp' | 'wjdh' | 'security' | 'zhongmin' | 'rental'

/**
 * The forms in which weapp's backend is known. `2020-11` is that of its document (000); `2021-02` is the last one that its own residents'
 * mini-program was seen to use. A build of the app uses one form; the mock understands both (docs/backends.md).
 */
export const FORMS = ['2020-11', '2021-02'] as const
export type Form = (typeof FORMS)[number]
export const DOCUMENTED_FORM: Form = '2020-11'

/** An answer without its system's wrapping, read leniently (R1). `code` is NaN if the answer has none. */
export interface Envelope {
  readonly code: number
  readonly tokenLost: boolean
  readonly msg: string
  readonly message: string
  readonly data: unknown
  readonly body: Readonly<Record<string, unknown>>
}

interface LostToken {
  readonly status?: number
  readonly body: Readonly<Record<string, unknown>>
}

export interface SystemSpec {
  /** How a token is sent. `both`: as Bearer and in the header `token`, because no document says which (R41). */
  readonly token: 'bearer' | 'body' | 'header' | 'both'
  readonly codeKey: 'code' | 'status' | 'status_code'
  readonly dataKey: 'data' | 'ans' | 'result'
  /** The code of a success, unless the endpoint has a success test of its own. */
  readonly okCode: number
  /** The documented answer when the token is lost. */
  readonly tokenLost: LostToken
  /** The answer when the token is lost, for other forms of the system (R29). */
  readonly tokenLostIn?: Readonly<Partial<Record<Form, LostToken>>>
  /** The documented answer to a malformed request; `detail` says what is wrong. */
  badRequest(detail: string): Readonly<Record<string, unknown>>
}

const lost = (code: string) => ({
  body: {
    code,
    token_expired: '0',
    msg: '请重新建立智慧平台鉴权连接',
    message: 'token值因各种原因而失效，请重新调用接口获取token',
  },
})

const laravel = {
  token: 'bearer',
  codeKey: 'code',
  dataKey: 'data',
  okCode: 0,
  badRequest: (detail: string) => ({
    code: '1',
    token_expired: '1',
    msg: '服务器开小差，请重试',
    message: detail,
  }),
} as const

export const systems: Readonly<Record<System, SystemSpec>> = {
  weapp: { ...laravel, tokenLost: lost('0'), tokenLostIn: { '2021-02': lost('9') } },
  wjdh: { ...laravel, tokenLost: lost('9') },
  security: {
    ...laravel,
    token: 'body',
    tokenLost: lost('9'),
    badRequest: (detail) => ({ code: '1', msg: detail }),
  },
  zhongmin: {
    token: 'both',
    codeKey: 'status_code',
    dataKey: 'result',
    okCode: 200,
    tokenLost: { status: 403, body: { status_code: 403, errmsg: 'invalid token' } },
    badRequest: () => ({ status_code: 400, errmsg: 'invalid params' }),
  },
  rental: {
    token: 'header',
    codeKey: 'status',
    dataKey: 'ans',
    okCode: 0,
    // Only status 4 means that the token is lost (R39).
    tokenLost: { body: { status: 4, msg: 'token失效', ans: null } },
    badRequest: (detail) => ({ status: 2, msg: detail, ans: null }),
  },
}

/** The system of an endpoint, which its id begins with. */
export const systemOf = (endpoint: { readonly id: `${System}.${string}` }): System =>
  endpoint.id.slice(0, endpoint.id.indexOf('.')) as System

/** The system whose token is sent with a call: `as` if the endpoint accepts that system's tokens (R16), otherwise its own. */
export const tokenSystemOf = (
  endpoint: { readonly id: `${System}.${string}`; readonly acceptsTokensOf?: readonly System[] },
  as: System,
): System => (endpoint.acceptsTokensOf?.includes(as) ? as : systemOf(endpoint))

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** The same value; a name that ends in "=" loses that sign, at any depth (R18). */
function withoutEqualSigns(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEqualSigns)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name.replace(/=$/, ''), withoutEqualSigns(part)]),
  )
}

/** Opens an answer of a system; gives undefined if it is not an object. */
export function readEnvelope(system: System, body: unknown): Envelope | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined
  const fields = (system === 'zhongmin' ? withoutEqualSigns(body) : body) as Record<string, unknown>
  const { codeKey, dataKey } = systems[system]
  const expired = fields.token_expired
  return {
    code: fields[codeKey] === undefined ? NaN : Number(fields[codeKey]),
    tokenLost: expired === 0 || expired === '0',
    msg: text(fields.msg),
    message: text(fields.message),
    data: fields[dataKey],
    body: fields,
  }
}
