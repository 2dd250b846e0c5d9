import { readFileSync } from 'node:fs'
import path from 'node:path'
import { wireNameOf } from '@/contract/core/codec'
import type { EndpointSpec } from '@/contract/core/endpoint'
import { endpointsIn } from '@/contract/core/forms'
import { DOCUMENTED_FORM, FORMS, systemOf } from '@/contract/core/systems'
import { registry } from '@/contract/registry'
import { handlers } from '~mock/systems/handlers'
import { endpointFiles } from '../../scripts/lib/endpoint-docs-files'
import { openApi } from '../../scripts/lib/openapi'

interface Operation {
  readonly operationId: string
  readonly 'x-also'?: string
}

const documented = endpointsIn(registry, DOCUMENTED_FORM)
const document = openApi(documented) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
const propertiesOf = (schema: unknown): string[] =>
  Object.keys((schema as { properties?: Record<string, unknown> }).properties ?? {})

/** What the documents define, by system; rental's and the extensions are counted by their own tests. */
const DOCUMENTED: Readonly<Record<string, readonly string[]>> = {
  weapp: [
    'sendCode register loginByPhone loginByPassword loginByWxCode refreshToken communities buildings units floors',
    'houses securityPhone houseOwner verifyOwnerCode facePhoto idCardPhoto submitForm myHouses houseDetail',
  ],
  wjdh: [
    'secret auditList audit decideAudit newOrder orderList modules setModule repairList repair updateRepair',
    'newAnnouncement',
  ],
  security: ['token personByPhone person houseOwner paymentNotice moduleStates'],
  zhongmin: ['list categories create show nodes act payParts'],
}

test.each(Object.entries(DOCUMENTED))('%s文档的每个接口在约定里恰好有一条', (system, lines) => {
  const wanted = lines.flatMap((line) => line.split(' ')).map((name) => `${system}.${name}`)
  const given = registry.filter((one) => systemOf(one) === system && !one.extension).map(({ id }) => id)
  expect([...given].sort()).toEqual(wanted.sort())
})

test('每个约定的接口恰好有一个处理器，处理器用的就是约定本身', () => {
  for (const endpoint of registry) {
    expect([endpoint.id, handlers.filter((bound) => bound.endpoint === endpoint).length]).toEqual([
      endpoint.id,
      1,
    ])
  }
  expect(handlers).toHaveLength(registry.length)
})

test.each(FORMS)('%s：同一方法与路径上的接口，任何正文只归其中一个（R4）', (form) => {
  const callOf = ({ method, path: at }: EndpointSpec) => `${method} ${at}`
  const all = endpointsIn(registry, form)
  for (const call of new Set(all.map(callOf))) {
    const endpoints = all.filter((endpoint) => callOf(endpoint) === call)
    if (endpoints.length === 1) continue
    for (const one of endpoints) {
      const body = Object.fromEntries(
        Object.entries(one.request.fields).map(([k, c]) => [wireNameOf(k, c), 'x']),
      )
      const takers = endpoints.filter(({ matchesBody }) => matchesBody?.(body)).map(({ id }) => id)
      expect([call, takers]).toEqual([call, [one.id]])
    }
  }
})

describe('接口文档', () => {
  test.each(Object.entries(endpointFiles()))('%s 与约定一致（否则运行 npm run docs）', (file, text) => {
    const committed = readFileSync(path.resolve(__dirname, '../..', file), 'utf8')
    // A message with thousands of differing lines would not help, so that only equality is expected.
    expect(committed === text).toBe(true)
  })

  test('每个接口在OpenAPI里恰好出现一次', () => {
    const ids = operations.flatMap((one) => [one.operationId, ...(one['x-also'] ? [one['x-also']] : [])])
    expect(ids.sort()).toEqual(documented.map(({ id }) => id).sort())
  })

  test('每个引用都有所指，没有留下$defs', () => {
    const text = JSON.stringify(document)
    expect(text).not.toContain('$defs')
    for (const [, ref = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const target = ref
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document)
      expect([ref, typeof target]).toEqual([ref, 'object'])
    }
  })
})

describe('OpenAPI写的是线上的名字和类型', () => {
  interface Body {
    readonly properties: Record<string, unknown>
  }

  const bodyOf = (call: string, type = 'application/json') => {
    const [method = '', at = ''] = call.split(' ')
    const operation = document.paths[at]?.[method] as unknown as {
      requestBody: { content: Record<string, { schema: Body & { anyOf?: Body[] } }> }
    }
    const schema = operation.requestBody.content[type]?.schema
    // Of two calls on one path the first one is taken.
    return (schema?.anyOf?.[0] ?? schema)?.properties
  }

  test('拼音字段名、数字枚举、日期数字', () => {
    expect(bodyOf('post /api/v1/weapp/yibiaosanshi')).toMatchObject({
      zzmm: { type: 'integer', enum: [0, 1] },
      tyjr: { type: 'integer', enum: [0, 1] },
      birth: { type: 'integer' },
      idcard: { type: 'string' },
    })
  })

  test('金额是元、identifier是字符串里的JSON', () => {
    expect(bodyOf('post /api/v1/order/new')).toMatchObject({
      amount: { type: 'number' },
      identifier: { type: 'string', contentMediaType: 'application/json' },
    })
  })

  test('文件是表单的一部分，字段名与约定一致', () => {
    const properties = bodyOf('post /api/v1/people/photo', 'multipart/form-data')
    expect(properties).toMatchObject({
      file: { format: 'binary' },
      community_identifier: { type: 'string' },
    })
    expect(propertiesOf({ properties })).toHaveLength(6)
  })
})
