import { secret } from '@/contract/wjdh/access'
import { handle } from '../../server/handler'
import { officeBySecret } from '../../world/community/offices'
import { TOKEN_SECONDS, issueToken } from '../../world/people/tokens'

const token = handle(secret, ({ world, fail }, { secretId, secretKey }) => {
  const office = officeBySecret(world, secretId, secretKey)
  if (!office) return fail('invalid')
  return { accessToken: issueToken(world, 'wjdh', office.id).token, expiresIn: TOKEN_SECONDS }
})

export const wjdhAccessHandlers = [token]
