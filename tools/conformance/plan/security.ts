import type { Run } from '../run'
import { houseNumbers, numbersOf, textIn } from './values'

/** Makes the calls that wjdh's backend makes to the security platform. */
export async function security(run: Run): Promise<void> {
  const pair = run.need('security-key', 'security-secret')
  const keys =
    typeof pair === 'string' ? pair : { key_k: pair['security-key'], key_d: pair['security-secret'] }
  const token = textIn((await run.check('security.token', keys))?.token)
  const person = run.need('person-name', 'person-phone')
  const phone = run.need('person-phone')
  await run.check(
    'security.personByPhone',
    typeof phone === 'string' ? phone : { phone: phone['person-phone'] },
    { token },
  )
  const named =
    typeof person === 'string' ? person : { name: person['person-name'], phone: person['person-phone'] }
  await run.check('security.person', named, { token })
  const numbers = numbersOf(run.given('owner-house'))
  await run.check('security.houseOwner', numbers ? houseNumbers(numbers) : '--owner-house is not given', {
    token,
  })
  await run.check('security.moduleStates', {}, { token })
  const notice = {
    order_number: '20200101000000000001',
    shop_number: 'conformance',
    weixin_number: '4200000000000001',
  }
  await run.check('security.paymentNotice', notice, { token })
}
