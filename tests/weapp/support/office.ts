import { officesToTry } from '../../../mock/personas'
import type { HostPhone } from '../../../tools/journeys/drivers/host-phone'

/** The property office changes something in its own system, with a token of its own. */
export async function officeSends(resident: HostPhone, path: string, body: object): Promise<void> {
  const { secretId, secretKey } = officesToTry.all
  const pair = { secret_id: secretId, secret_key: secretKey }
  const { access_token } = await resident.elsewhere('/api/v1/wjdh/secret', pair)
  await resident.elsewhere(path, body, { method: 'PUT', token: String(access_token) })
}
