import * as v from 'valibot'
import { submitForm } from '@/contract/weapp/form'
import type { AuditContent } from '@/contract/wjdh/audit-content'
import type { Correction } from '../../world/people/applications'
import type { Application } from '../../world/people/rows'
import type { World } from '../../world/world'

/** 审核数据 as in the preface of wjdh. */
export function contentOf(world: World, application: Application): AuditContent {
  const { person, occupancy, accountId, type } = application
  const house = world.tables.houses.need(application.houseId)
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

/** What the form asks of a field (2.4.1) is asked of its correction, too: what is put right is read back by everybody. */
const CORRECTABLE = (
  ['name', 'phone', 'idNumber', 'nation', 'address', 'photo', 'job', 'company'] as const
).map((key) => [key, submitForm.request.fields[key].check] as const)

/** The office's corrections; undefined when they are none that the form would take. */
export function correctionOf({ person, job, company, house }: AuditContent): Correction | undefined {
  const { accountId: _account, ...details } = given({ ...person, job: job.name, company: company.name })
  const tidy: Record<string, string> = {}
  for (const [key, check] of CORRECTABLE) {
    if (details[key] === undefined) continue
    const read = v.safeParse(check, details[key])
    if (!read.success) return undefined
    tidy[key] = read.output
  }
  const { role, state, use, ownership } = house
  return { person: { ...details, ...tidy }, occupancy: given({ role, state, use, ownership }) }
}
