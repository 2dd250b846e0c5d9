import { moduleNames } from '@/contract/core/vocabulary'
import * as wjdh from '@/contract/wjdh/modules'
import { handle } from '../../server/handler'
import { isModuleOn, moduleId, switchModule } from '../../world/community/modules'
import { communityOf } from './office'

const list = handle(wjdh.modules, (context, { communityIdentifier }) => {
  const { caller, world, fail } = context
  const { id } =
    caller.system === 'wjdh'
      ? communityOf(context, communityIdentifier)
      : (world.tables.communities.get(communityIdentifier) ?? fail('noCommunity'))
  return moduleNames.words.map((module) => ({
    id: moduleId(id, module),
    communityIdentifier: String(communityIdentifier),
    module,
    on: isModuleOn(context.world, communityIdentifier, module),
  }))
})

const set = handle(wjdh.setModule, (context, { communityIdentifier, module, on }) => {
  communityOf(context, communityIdentifier)
  switchModule(context.world, communityIdentifier, module, on)
})

export const wjdhModuleHandlers = [list, set]
