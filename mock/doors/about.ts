import { endpointsDoor, communitiesDoor, journalDoor, seedsDoor, storyDoor } from '@/contract/doors/about'
import { FAULT_KINDS, SEED_NAMES, type FaultKind, type SeedName } from '@/contract/doors/control'
import type { Failure } from '@/contract/core/endpoint'
import { systemOf } from '@/contract/core/systems'
import { registry } from '@/contract/registry'
import { storyOf } from '../server/story'
import { implementDoor } from './door'

const SEEDS: Readonly<Record<SeedName, string>> = {
  default: '两个小区，每个角色都有自己的房屋、账单、报修',
  large: '一个小区 10,000 套房屋，5,000 张账单',
  empty: '只有账号，没有小区',
}

const FAULTS: Readonly<Record<FaultKind, string>> = {
  delay: '很慢：等几秒才答复',
  timeout: '超时：已处理，但答复没有到',
  offline: '断网：请求没有发出去',
  http500: '服务器出错：答复一个错误网页',
  badJson: '已处理，答复缺了一截',
  tokenLost: '登录失效',
  codeChanged: '代码换成另一种类型（数字、文字）',
  failure: '文档里写明的失败',
}

/** What the answer says; one without words is called by its name. */
const said = (name: string, { body }: Failure): string =>
  [body.msg, body.message, body.errmsg]
    .find((words) => typeof words === 'string' && words !== '')
    ?.toString() ?? name

/** What there is to choose from, and what was asked. */
export const aboutDoors = [
  implementDoor(seedsDoor, ({ world }) => ({
    // A state that a test made by hand may name a seed that is none.
    seed: SEED_NAMES.find((name) => name === world.settings.seed) ?? 'default',
    seeds: SEED_NAMES.map((name) => ({ name, about: SEEDS[name] })),
  })),

  implementDoor(communitiesDoor, ({ world }) =>
    world.tables.communities.all().map(({ identifier, name }) => ({ identifier, name })),
  ),

  implementDoor(endpointsDoor, () => ({
    kinds: FAULT_KINDS.map((kind) => ({ kind, about: FAULTS[kind] })),
    endpoints: registry.map((endpoint) => ({
      id: endpoint.id,
      system: systemOf(endpoint),
      section: endpoint.section,
      title: endpoint.title,
      failures: Object.entries(endpoint.failures).map(([name, failure]) => ({
        name,
        words: said(name, failure),
      })),
    })),
  })),

  implementDoor(journalDoor, ({ world }, { endpoint, failed, limit }) => {
    const chosen = world.tables.journal
      .all()
      .filter(
        (entry) =>
          (endpoint === undefined || entry.endpoint === endpoint) && (!failed || entry.outcome !== 'success'),
      )
    return limit === undefined ? chosen : chosen.slice(-limit)
  }),

  implementDoor(storyDoor, ({ world }) => storyOf(world)),
]
