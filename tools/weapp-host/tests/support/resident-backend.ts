// A backend for the fixture resident-2020, in both forms: just enough of the documented paths, with one invented house.
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export type Form = '2020-11' | '2021-02'
type Body = Record<string, string>

export interface ResidentBackend {
  url: string
  form: Form
  /** Paths with the fields of their bodies, in order. */
  calls: { method: string; path: string; fields: string[]; body: Body; token: string }[]
  /** The token that was given last is taken for lost, once. */
  loseToken(): void
  close(): Promise<void>
}

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
const CARD = {
  idcard: '990000199001010016',
  name: '张三',
  gender: '男',
  birthday: '19900101',
  nation: '汉',
  address: '示例路1号',
}
const DISTRICT = [
  {
    province_name: '示例省',
    cities: [{ city_name: '示例市', counties: [{ id: 7, county_name: '示例县' }] }],
  },
]

const LEVELS: Record<string, { rows: Record<string, unknown>[]; documented: string; later: string; wanted: string }> = {
  communities: {
    rows: [{ id: 1, community_name: '示例家园', community_identifier: '00001', community_pinyin: 'ShiLi' }],
    documented: '', later: 'county_id', wanted: '7',
  },
  buildings: { rows: [{ id: 11, building_name: '1栋', building_number: 1 }], documented: 'id', later: 'community_indentifier', wanted: '00001' },
  units: { rows: [{ id: 21, unit_name: '2单元', unit_number: 2 }], documented: 'id', later: 'building_id', wanted: '11' },
  floors: { rows: [{ id: 31, floor_name: '3楼', floor_number: 3 }], documented: 'id', later: 'unit_id', wanted: '21' },
  houses: { rows: [{ id: 41, house_name: '301号', house_number: 301 }], documented: 'id', later: 'floor_id', wanted: '31' },
} // prettier-ignore

class World {
  form: Form = '2020-11'
  token = ''
  lost = false
  applied = false
  registered = false
  private given = 0

  signedIn(): object {
    this.token = `token-${++this.given}`
    this.registered = true
    const roles =
      this.form === '2020-11' ? { roles: ['NewMember'] } : { permissions: [{ name: 'NewMember' }] }
    return {
      code: '0',
      token_expired: '1',
      access_token: this.token,
      expires_in: 3600,
      name: '示例',
      avatar: '',
      ...roles,
    }
  }

  level(path: string, body: Body): object {
    const level = LEVELS[path]
    const field = this.form === '2020-11' ? level?.documented : level?.later
    if (!level || (field && body[field] !== level.wanted)) return { code: '1', msg: '参数不正确' }
    return { code: this.form === '2020-11' ? 1 : 0, token_expired: '1', data: level.rows }
  }

  houses(): object[] {
    if (!this.applied) return []
    const introduction = '示例家园1栋2单元3楼301号'
    return this.form === '2020-11'
      ? [{ shenhe_id: 1, status: 2, introduction, action: '业主绑定' }]
      : [{ shenhe_id: 1, people_house_id: 1, status: '审核中', introduction, role: '业主' }]
  }
}

const need = (body: Body, names: string, answer: () => object): object => {
  const missing = names.split(' ').filter((name) => !body[name])
  return missing.length > 0 ? { code: '1', msg: `缺少${missing.join('、')}` } : answer()
}

function publicAnswer(world: World, path: string, body: Body): object | undefined {
  const later = world.form === '2021-02'
  if (path === 'verificationCodes/phone')
    return { code: '0', msg: '验证码获取成功', key: 'verificationCode_1', expired_at: '2020-11-19 13:34:38' }
  if (path === 'weapp/authorizations')
    return world.registered ? world.signedIn() : { code: '1', msg: '该微信用户未注册' }
  if (path === 'weapp/code' && later) return { code: 0, openid: 'openid-1', session_key: 'key' }
  if (path !== 'weapp/users') return undefined
  return later
    ? need(body, 'type encryptedData iv name avatar openid session_key', () => world.signedIn())
    : need(body, 'verification_key verification_code password code name avatar', () => world.signedIn())
}

function privateAnswer(world: World, path: string, body: Body): object {
  const later = world.form === '2021-02'
  if (LEVELS[path]) return world.level(path, body)
  if (path === 'district' && later) return { code: 0, data: DISTRICT }
  if (path === 'security/yezhu')
    return { code: later ? '2' : '1', token_expired: '1', msg: '该手机号还未绑定业主', message: 'Yi658' }
  if (path === 'security/phone')
    return need(
      body,
      `verification_key verification_code${later ? ' community_identifier name' : ''}`,
      () => ({ code: '2', token_expired: '1', msg: '该手机号还未绑定业主' }),
    )
  if (path === 'idcard/photo')
    return need(body, 'image', () => ({ code: '1', token_expired: '1', data: CARD }))
  if (path === 'user/housesList') return { code: '0', token_expired: '1', data: world.houses() }
  if (path !== 'weapp/yibiaosanshi') return { code: '1', msg: '没有这个接口' }
  const fields =
    'phone idcard name photo sex birth nation address zzmm tyjr dibao shangfang job company house_id role status use xingzhi type'
  return need(body, later ? `${fields} who community_identifier` : fields, () => {
    world.applied = true
    return { code: '0', token_expired: '1', msg: '已提交审核' }
  })
}

function answer(world: World, method: string, path: string, body: Body, token: string): object {
  const open = publicAnswer(world, path, body)
  if (open) return open
  if (method === 'PUT') {
    world.lost = false
    return token === world.token ? world.signedIn() : { code: '1', msg: 'token 无效' }
  }
  if (world.lost || token !== world.token)
    return world.form === '2020-11'
      ? { code: '0', token_expired: '0', msg: '请重新建立鉴权连接' }
      : { code: 9, msg: '请重新登录' }
  return privateAnswer(world, path, body)
}

export async function startResidentBackend(): Promise<ResidentBackend> {
  const world = new World()
  const calls: ResidentBackend['calls'] = []
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const path = (request.url ?? '').replace(/^\/api\/v1\//, '')
      if (path === '/face.png')
        return void response.setHeader('content-type', 'image/png').end(Buffer.from(DOT, 'base64'))
      const type = request.headers['content-type'] ?? ''
      const text = Buffer.concat(chunks).toString('latin1')
      const isForm = type === 'application/x-www-form-urlencoded'
      const body = isForm ? Object.fromEntries(new URLSearchParams(text)) : {}
      const token = (request.headers.authorization ?? '').replace('Bearer ', '')
      const fields = isForm
        ? Object.keys(body)
        : [...text.matchAll(/ name="([^"]*)"/g)].map(([, name = '']) => name)
      calls.push({ method: request.method ?? '', path, fields, body, token })
      const photo = {
        code: '0',
        data: 'https://resident.example/face.png',
        msg: '图片上传成功',
        token_expired: '1',
      }
      const result = path === 'people/photo' ? photo : answer(world, request.method ?? '', path, body, token)
      response.setHeader('content-type', 'application/json').end(JSON.stringify(result))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get form() {
      return world.form
    },
    set form(form) {
      Object.assign(world, new World(), { form })
      calls.length = 0
    },
    calls,
    loseToken: () => {
      world.lost = true
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
