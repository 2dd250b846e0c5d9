import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { System } from '../../../src/contract/core/systems'
import { conform } from '../conform'
import { isDeparture } from '../compare'
import { givenByMock } from '../mock-doors'
import { stateOf, type Row } from '../run'
import { CUT, startMock, startWrong, Wrong, type Change, type Json } from './servers'

type Mock = Awaited<ReturnType<typeof startMock>>
let mock: Mock

before(async () => {
  mock = await startMock()
})
after(() => mock.close())

/** Makes a read-only run against the mock with changed answers. */
async function replay(changes: Readonly<Record<string, Change>>, systems: readonly System[]): Promise<Row[]> {
  const wrong = await startWrong(mock.base, changes)
  try {
    const given = await givenByMock(mock.base, {})
    return await conform({ base: wrong.base, systems, write: false, given, smsCode: async () => undefined })
  } finally {
    await wrong.close()
  }
}

const told = (rows: readonly Row[], id: string, keep = isDeparture): string[] => [
  ...new Set(
    rows
      .filter(({ endpoint }) => endpoint.id === id)
      .flatMap(({ sights }) => sights.flatMap(({ findings }) => findings.filter(keep)))
      .map(({ path, what, ruling }) => `${path}: ${what}${ruling ? ` ${ruling}` : ''}`),
  ),
]

const first = (value: unknown): Json => (value as Json[])[0] ?? {}
const without = (body: Json, key: string): Json =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== key))
const isDone = (body: Json) => 'data' in body || 'result' in body || 'access_token' in body

interface Planted {
  readonly title: string
  readonly id: `${System}.${string}`
  readonly path: string
  readonly change: Change
  readonly found: readonly string[]
}

const PLANTED: readonly Planted[] = [
  {
    title: '少了一个键',
    id: 'weapp.communities',
    path: '/api/v1/communities',
    change: (body) => ({
      ...body,
      data: (body.data as Json[] | undefined)?.map((row) => without(row, 'community_name')),
    }),
    found: ['data[].community_name: missing', '(our client): cannot read 2 rows of this'],
  },
  {
    title: '类型变了',
    id: 'weapp.buildings',
    path: '/api/v1/buildings',
    change: (body) => ({
      ...body,
      data: (body.data as Json[] | undefined)?.map((row) => ({ ...row, building_name: 1 })),
    }),
    found: ['data[].building_name: number instead of string'],
  },
  {
    title: '列表变成对象',
    id: 'weapp.myHouses',
    path: '/api/v1/user/housesList',
    change: (body) => (isDone(body) ? { ...body, data: first(body.data) } : body),
    found: ['data: object instead of list', '(our client): cannot read this: (root)'],
  },
  {
    title: '必有的值成了null',
    id: 'weapp.houseOwner',
    path: '/api/v1/security/yezhu',
    change: (body) =>
      isDone(body) ? { ...body, data: { ...(body.data as Json), people_phone: null } } : body,
    found: ['data.people_phone: null instead of string', '(our client): cannot read this: phone'],
  },
  {
    title: '嵌套列表里少了键',
    id: 'weapp.houseDetail',
    path: '/api/v1/house/detail',
    change: (body) => {
      if (!isDone(body)) return body
      const data = body.data as Json
      return {
        ...body,
        data: { ...data, yibangding: (data.yibangding as Json[]).map((row) => without(row, 'role')) },
      }
    },
    found: ['data.yibangding[].role: missing'],
  },
  {
    title: '成功码不变而data不见了（R2）',
    id: 'weapp.units',
    path: '/api/v1/units',
    change: (body) => without(body, 'data'),
    found: ['data: missing'],
  },
  {
    title: '没有任何文档写过的成功方式',
    id: 'wjdh.modules',
    path: '/api/v1/wjdh/modules',
    change: (body) => (isDone(body) ? { success: true, data: body.data } : body),
    found: ['code: missing', 'token_expired: missing', 'msg: missing', 'message: missing'],
  },
  {
    title: '没有任何文档写过的code',
    id: 'weapp.loginByWxCode',
    path: '/api/v1/weapp/authorizations',
    change: (body) => ({ ...body, code: '7' }),
    found: ['answer: code 7 is documented nowhere'].map((line) => line.replace('answer', '')),
  },
  {
    title: 'HTTP 500，正文是网页',
    id: 'wjdh.orderList',
    path: '/api/v1/order/list',
    change: () => new Wrong(500, '<h1>Server Error</h1>'),
    found: [
      ': HTTP status 500',
      ': the body is no JSON object',
      '(lost token): does not say that the token is lost',
    ],
  },
  {
    title: 'HTTP 201，正文不变',
    id: 'wjdh.repairList',
    path: '/api/v1/wjdh/repair/list',
    change: (body) => new Wrong(201, JSON.stringify(body)),
    found: [],
  },
  {
    title: '正文在半路断了',
    id: 'wjdh.repair',
    path: '/api/v1/repair',
    change: (body) => new Wrong(200, JSON.stringify(body).slice(0, -3)),
    found: [
      ': the body is no JSON object',
      '(lost token): does not say that the token is lost',
      '(our client): cannot read this: (body)',
    ],
  },
  {
    title: '连接被切断',
    id: 'zhongmin.payParts',
    path: '/api/v1/incident_requests/pay_parts',
    change: () => CUT,
    found: ['(lost token): no answer (UND_ERR_SOCKET)', ': no answer (UND_ERR_SOCKET)'],
  },
  {
    title: '字符串里的JSON不是JSON',
    id: 'wjdh.auditList',
    path: '/api/v1/wjdh/shenheList',
    change: (body) =>
      Array.isArray(body.data)
        ? { ...body, data: (body.data as Json[]).map((row) => ({ ...row, shenhe_content: '见前言' })) }
        : body,
    // The lists of pending and of all applications both have it.
    found: [
      'data[].shenhe_content: no JSON in the string',
      '(our client): cannot read 1 rows of this',
      '(our client): cannot read 2 rows of this',
    ],
  },
  {
    title: '字符串里的JSON少了键',
    id: 'security.moduleStates',
    path: '/security-platform/modules',
    change: (body) => (isDone(body) ? { ...body, data: '{"10002":{"绑定房屋":1}}' } : body),
    found: [
      'data{}.*.绑定房屋: number instead of string',
      'data{}.*.绑定家属: missing',
      'data{}.*.生活缴费: missing',
      'data{}.*.物业报修: missing',
      'data{}.*.云停车场: missing',
      'data{}.*.投诉建议: missing',
      'data{}.*.公告通知: missing',
      'data{}.*.应急电话: missing',
      'data{}.*.访客通行: missing',
    ],
  },
  {
    title: '没有人发过的token也照样回答',
    id: 'zhongmin.categories',
    path: '/api/v1/incident_requests/categories',
    change: () =>
      new Wrong(200, JSON.stringify({ result: { id: 'a', name: 'b', children: [] }, status_code: 200 })),
    found: ['(lost token): answers a token that nobody gave out'],
  },
  {
    title: 'token失效的回答少了token_expired',
    id: 'weapp.floors',
    path: '/api/v1/floors',
    change: (body) => (isDone(body) ? body : without(body, 'token_expired')),
    found: ['(lost token): does not say that the token is lost'],
  },
  {
    title: '嵌套的结果换了名字',
    id: 'zhongmin.nodes',
    path: '/api/v1/structures/cascade_nodes',
    change: (body) => (isDone(body) ? { ...body, result: { nodes: [] } } : body),
    found: ['result.cascade_nodes: missing'],
  },
]

for (const { title, id, path, change, found } of PLANTED) {
  test(`${id} ${title}：被找到，别处没有`, async () => {
    const system = id.slice(0, id.indexOf('.')) as System
    const rows = await replay({ [path]: change }, [system])
    assert.deepEqual(told(rows, id).sort(), [...found].sort())
    const others = rows.filter((row) => row.endpoint.id !== id && stateOf(row) === 'departs')
    assert.deepEqual(
      others.map(({ endpoint }) => endpoint.id),
      [],
    )
  })
}

const isRuled = ({ ruling }: { ruling?: string }) => ruling !== undefined

interface Allowed {
  readonly title: string
  readonly id: `${System}.${string}`
  readonly path: string
  readonly change: Change
  readonly ruled: readonly string[]
}

const flip = (value: unknown) => (typeof value === 'number' ? String(value) : Number(value))

const ALLOWED: readonly Allowed[] = [
  {
    title: 'R1 code与token_expired换了类型',
    id: 'weapp.myHouses',
    path: '/api/v1/user/housesList',
    change: (body) => ({ ...body, code: flip(body.code), token_expired: flip(body.token_expired) }),
    ruled: ['code: number instead of string R1', 'token_expired: number instead of string R1'],
  },
  {
    title: 'R3 expires_in写成expired_in',
    id: 'wjdh.secret',
    path: '/api/v1/wjdh/secret',
    change: (body) => ({ ...without(body, 'expires_in'), expired_in: body.expires_in }),
    ruled: ['expires_in: is called expired_in R3'],
  },
  {
    title: 'R7 手机号是数字',
    id: 'security.houseOwner',
    path: '/security-platform/owner',
    change: (body) =>
      isDone(body)
        ? {
            ...body,
            data: { ...(body.data as Json), people_phone: Number((body.data as Json).people_phone) },
          }
        : body,
    ruled: ['data.people_phone: number instead of string R7'],
  },
  {
    title: 'R12 出生日期是数字',
    id: 'security.personByPhone',
    path: '/security-platform/v1/person',
    change: (body) =>
      isDone(body) ? { ...body, data: { ...(body.data as Json), people_birth: 19900101 } } : body,
    ruled: ['data.people_birth: number instead of string R12'],
  },
  {
    title: 'R15 审核列表的id叫shenhe_id',
    id: 'wjdh.auditList',
    path: '/api/v1/wjdh/shenheList',
    change: (body) =>
      Array.isArray(body.data)
        ? {
            ...body,
            data: (body.data as Json[]).map((row) => ({ ...without(row, 'id'), shenhe_id: row.id })),
          }
        : body,
    ruled: ['data[].id: is called shenhe_id R15'],
  },
  {
    title: 'R18 键名以等号结尾',
    id: 'zhongmin.show',
    path: '/api/v1/incident_requests/show',
    change: (body) => {
      const result = body.result as Json | undefined
      return result
        ? {
            ...body,
            result: { ...without(result, 'request_number'), 'request_number=': result.request_number },
          }
        : body
    },
    ruled: ['result.request_number: is called request_number= R18'],
  },
]

for (const { title, id, path, change, ruled } of ALLOWED) {
  test(`${title}：算作允许，不算不符`, async () => {
    const system = id.slice(0, id.indexOf('.')) as System
    const rows = await replay({ [path]: change }, [system])
    assert.deepEqual(told(rows, id, isRuled).sort(), [...ruled].sort())
    assert.deepEqual(
      rows.filter((row) => stateOf(row) === 'departs').map(({ endpoint }) => endpoint.id),
      [],
    )
  })
}

test('多出的键只作说明', async () => {
  const rows = await replay({ '/api/v1/units': (body) => ({ ...body, trace: 'x' }) }, ['weapp'])
  const units = rows.find(({ endpoint }) => endpoint.id === 'weapp.units')
  assert.equal(units && stateOf(units), 'done')
  assert.equal(
    units?.sights.some(({ findings }) => findings.some(({ path, extra }) => path === 'trace' && extra)),
    true,
  )
})

test('有文档的拒绝不是不符，但说明成功的回答没有得到验证', async () => {
  const refusal = { code: '1', token_expired: '1', msg: '服务器开小差，请重试', message: '请求参数不正确' }
  const rows = await replay({ '/api/v1/house/detail': (body) => (isDone(body) ? refusal : body) }, ['weapp'])
  const detail = rows.find(({ endpoint }) => endpoint.id === 'weapp.houseDetail')
  assert.equal(detail && stateOf(detail), 'refused')
})
