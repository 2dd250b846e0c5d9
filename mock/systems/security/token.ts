import * as security from '@/contract/security/token'
import { handle } from '../../server/handler'
import { issueToken } from '../../world/people/tokens'

/** The documents' test pair (002 1.2.1). */
export const TEST_KEY = { key: '123456', secret: '123456' }

const token = handle(security.token, ({ world, fail }, { key, secret }) =>
  key === TEST_KEY.key && secret === TEST_KEY.secret ? issueToken(world, 'security', 0) : fail('invalid'),
)

export const securityTokenHandlers = [token]
