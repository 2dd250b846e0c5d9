import type { ConsentScope } from '@/contract/weapp/consents'
import { personOf } from './accounts'
import { storedAt } from './photos'
import type { Consent, PersonDetails } from './rows'
import type { World } from '../world'

/** The newest answer of an account for each scope. */
export function consentsOf(world: World, accountId: number): Consent[] {
  const newest = new Map<ConsentScope, Consent>()
  for (const consent of world.tables.consents.where('account', accountId)) newest.set(consent.scope, consent)
  return [...newest.values()]
}

type Answer = Pick<Consent, 'scope' | 'version' | 'given'>

/** Records an answer. If a consent is withdrawn, the data that rests on it is deleted at once. */
export function recordConsent(world: World, accountId: number, answer: Answer): Consent {
  if (!answer.given) eraseFacts(world, accountId, WITHOUT[answer.scope])
  return world.tables.consents.put({ ...answer, id: world.nextId(), accountId, at: world.now() })
}

const nothing: Partial<PersonDetails> = {}
/** The person's data that is deleted when a consent is withdrawn. The empty ones have no data of their own. */
const WITHOUT: Readonly<Record<ConsentScope, Partial<PersonDetails>>> = {
  privacy: nothing,
  face: { photo: '' },
  idCard: nothing,
  politicalStatus: { politicalStatus: undefined },
  lowIncome: { lowIncome: undefined },
  petitioner: { petitioner: undefined },
  guardian: nothing,
}

/** All data that rests on a consent of its own. */
export const WITHOUT_CONSENTS: Partial<PersonDetails> = Object.assign({}, ...Object.values(WITHOUT))

/** Deletes these facts from the account's person, registry record and applications; for a photo, its files as well. */
export function eraseFacts(world: World, accountId: number, without: Partial<PersonDetails>): void {
  if (Object.keys(without).length === 0) return
  const { people, registryPeople, applications, photos } = world.tables
  const person = personOf(world, accountId)
  const addresses: string[] = []
  if (person) {
    addresses.push(person.photo)
    people.change(person.id, without)
    const record = registryPeople.first('idNumber', person.idNumber)
    if (record) {
      addresses.push(record.photo)
      registryPeople.change(record.id, without)
    }
  }
  for (const { id, person: applicant } of applications.where('account', accountId)) {
    addresses.push(applicant.photo)
    applications.change(id, { person: { ...applicant, ...without } })
  }
  if (!('photo' in without)) return
  for (const address of addresses) photos.remove(storedAt(address))
  // A face photo may have been uploaded without being submitted.
  for (const { path } of photos.where('face', accountId)) photos.remove(path)
}
