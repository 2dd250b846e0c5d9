import * as v from 'valibot'
import { idNumber, phone } from '@/contract/core/values'
import type { AuditContent } from '@/contract/wjdh/audit-content'
import type { Correction } from '../../world/people/applications'
import type { Audit } from '../../world/rows'
import type { World } from '../../world/world'

/** 审核数据 as in the preface of wjdh. */
export function contentOf(world: World, audit: Audit): AuditContent {
  const { person, occupancy, accountId, type } = audit
  const house = world.tables.houses.need(audit.houseId)
  return {
    person: { ...person, accountId },
    job: { name: person.job },
    company: { name: person.company },
    house: { ...house, ...occupancy, type },
  }
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** What is there: a field that was left out is no correction. */
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>

/** The office's corrections; undefined when they are none that the form would take. */
export function correctionOf({ person, job, company, house }: AuditContent): Correction | undefined {
  const { accountId: _account, ...details } = given(person)
  const { role, state, use, ownership } = house
  const fits =
    v.is(v.optional(idNumber.check), details.idNumber) && v.is(v.optional(phone.check), details.phone)
  if (!fits) return undefined
  return {
    person: { ...details, ...given({ job: job.name, company: company.name }) },
    occupancy: given({ role, state, use, ownership }),
  }
}
