import { isUnknownOutcome } from '@/api/errors'
import { parsePropertyNumber } from '@/contract/zhongmin/property-number'
import * as workOrders from '@/contract/zhongmin/work-orders'
import { clock } from '@/platform/clock'
import { zhongmin } from '@/session/backend'
import { maskNumbers } from '@/shared/mask'
import { useSubmit } from '@/shared/use-submit'
import { rememberCategory, type CategoryPath } from './categories'
import { readDraft, removeDraft, writeDraft, type Unsure } from './drafts'
import { fetchRepairs, knownOpen, refreshRepairs, type Repair } from './queries'

export interface Report {
  readonly propertyNumber: string
  readonly category: CategoryPath
  readonly describing: string
}

/** 4.3 has one text for everything. */
export const MAX_DESCRIBING = 500

interface Words {
  readonly describing: string
  readonly visit?: string
  /** The work order that did not help. */
  readonly again?: string
}

/** What the office reads. */
export const describingOf = ({ describing, visit, again }: Words): string =>
  [describing.trim(), visit?.trim() && `希望上门时间：${visit.trim()}`, again && `原服务单：${again}`]
    .filter(Boolean)
    .join('\n')

/** Between the phone's clock and the platform's. */
const CLOCKS_APART = 600_000

/** A place that is told in words says nothing about which of our houses it is. */
const isElsewhere = (place: string | undefined, propertyNumber: string): boolean =>
  place !== undefined && parsePropertyNumber(place) !== undefined && place !== propertyNumber

/** What a work order says: a list may leave it out, its own page has it then (R41). Rejects with an ApiError. */
async function describingIn({ number, describing }: Repair): Promise<string | undefined> {
  return describing ?? (await zhongmin.call(workOrders.show, { number })).describing
}

/** The work order that came of a report; undefined when there is none. Compares only what is told (R41). Rejects with an ApiError. */
export async function findSent({
  propertyNumber,
  describing,
  at,
  known,
}: Unsure): Promise<Repair | undefined> {
  const isLater = ({ createdAt }: Repair) => createdAt !== undefined && createdAt > at - CLOCKS_APART
  const isNew = (repair: Repair) => (known ? !known.includes(repair.number) : isLater(repair))
  const firstFitting = async (repairs: readonly Repair[]) => {
    for (const repair of repairs) {
      if (isElsewhere(repair.place, propertyNumber)) continue
      const said = await describingIn(repair)
      // The draft that waited on the device has lost its numbers.
      if (said !== undefined && maskNumbers(said) === maskNumbers(describing)) return repair
    }
    return undefined
  }
  return (
    (await firstFitting((await fetchRepairs('PENDING')).filter(isNew))) ??
    (await firstFitting((await fetchRepairs('DONE')).filter(isLater)))
  )
}

/** Sends a report (4.3). One of which nobody knows whether it arrived stays in the draft, marked. */
export function useReport(slot: string) {
  const sending = useSubmit(({ propertyNumber, category: { one, two, three }, describing }: Report) =>
    zhongmin.call(workOrders.create, {
      propertyNumber,
      categoryOne: one.id,
      categoryTwo: two.id,
      categoryThree: three.id,
      describing,
    }),
  )
  return {
    busy: sending.state === 'busy',
    /** Of a plain failure. */
    error: sending.state === 'failed' ? sending.error : undefined,
    /** What to look for, when it has arrived or may have. */
    async send(report: Report): Promise<{ readonly arrived: boolean; readonly sent: Unsure } | undefined> {
      const { propertyNumber, describing } = report
      const known = knownOpen()?.map(({ number }) => number)
      const mark: Unsure = { propertyNumber, describing, at: clock.now(), known }
      const sent = await sending.send(report)
      if (sent.ok) {
        rememberCategory(report.category.three.id)
        removeDraft(slot)
        void refreshRepairs()
        return { arrived: true, sent: mark }
      }
      if (!isUnknownOutcome(sent.error)) return undefined
      writeDraft(slot, { ...readDraft(slot)?.draft, unsure: mark })
      return { arrived: false, sent: mark }
    },
  }
}
