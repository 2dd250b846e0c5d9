import type { EndpointSpec, Failure, Input, Output } from '@/contract/core/endpoint'
import { handle, Refusal, type Handler, type CallContext } from '../../server/handler'
import type { RentalUser } from '../../world/rental/rows'
import type { Token } from '../../world/people/rows'

type UserEndpoint = EndpointSpec & {
  readonly access: 'session'
  readonly failures: { readonly invalid: Failure }
}

/** A handler whose caller is a rental user; the company's own token is none. */
export function asRentalUser<E extends UserEndpoint>(
  endpoint: E,
  answer: (context: CallContext<E>, user: RentalUser, input: Input<E>) => Output<E>,
): Handler {
  return handle(endpoint, (context, input) => {
    const { subject } = context.caller as Token
    const user = context.world.tables.rentalUsers.get(subject)
    if (!user) throw new Refusal('invalid', { msg: '该token不属于任何用户' })
    return answer(context, user, input)
  })
}
