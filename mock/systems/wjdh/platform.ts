import { moduleNames } from '@/contract/core/vocabulary'
import * as wjdh from '@/contract/wjdh/modules'
import { secret } from '@/contract/wjdh/access'
import { handle } from '../../server/handler'
import { isModuleOn, moduleId, switchModule } from '../../world/community/modules'
import { platformOf } from '../../world/community/offices'
import { TOKEN_SECONDS, issueToken } from '../../world/people/tokens'
import { managed } from './access'

const token = handle(secret, ({ world, fail }, { secretId, secretKey }) => {
  const platform = platformOf(world, secretId, secretKey)
  if (!platform) return fail('invalid')
  return { accessToken: issueToken(world, 'wjdh', platform.id).token, expiresIn: TOKEN_SECONDS }
})

const list = handle(wjdh.modules, (context, { communityIdentifier }) => {
  const { caller, world, fail } = context
  const { id } =
    caller.system === 'wjdh'
      ? managed(context, communityIdentifier)
      : (world.tables.communities.get(communityIdentifier) ?? fail('noCommunity'))
  return moduleNames.words.map((module) => ({
    id: moduleId(id, module),
    communityIdentifier: String(communityIdentifier),
    module,
    on: isModuleOn(context.world, communityIdentifier, module),
  }))
})

const set = handle(wjdh.setModule, (context, { communityIdentifier, module, on }) => {
  managed(context, communityIdentifier)
  switchModule(context.world, communityIdentifier, module, on)
})

export const wjdhPlatformHandlers = [token, list, set]
