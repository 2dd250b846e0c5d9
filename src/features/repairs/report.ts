import * as workOrders from '@/contract/zhongmin/work-orders'
import { zhongmin } from '@/session/backend'
import { isSameText, isSince, useUncertainWrite } from '@/queries/uncertain-write'
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

/** The work order that came of a report; undefined when there is none. Rejects with an ApiError. */
export async function findSent({
  propertyNumber,
  describing,
  at,
  known,
}: Unsure): Promise<Repair | undefined> {
  const fits = (repair: Repair) =>
    repair.propertyNumber === propertyNumber && isSameText(repair.describing, describing)
  const isLater = ({ createdAt }: Repair) => isSince(createdAt, at)
  const isNew = (repair: Repair) => (known ? !known.includes(repair.number) : isLater(repair))
  const open = (await fetchRepairs('PENDING')).find((repair) => fits(repair) && isNew(repair))
  return open ?? (await fetchRepairs('DONE')).find((repair) => fits(repair) && isLater(repair))
}

/** Sends a report (4.3). One of which nobody knows whether it arrived stays in the draft, marked. */
export function useReport(slot: string, onArrived: (sent: Unsure) => void) {
  const arrived = (sent: Unsure) => {
    removeDraft(slot)
    onArrived(sent)
  }
  return useUncertainWrite({
    write: ({ propertyNumber, category: { one, two, three }, describing }: Report) =>
      zhongmin
        .ask(workOrders.create, {
          propertyNumber,
          categoryOne: one.id,
          categoryTwo: two.id,
          categoryThree: three.id,
          describing,
        })
        .then(() => rememberCategory(three.id)),
    markOf: ({ propertyNumber, describing }, at) => {
      const known = knownOpen()?.map(({ number }) => number)
      return { propertyNumber, describing, at, known }
    },
    uncertain: () => readDraft(slot)?.draft.unsure,
    remember: (sent: Unsure | undefined) => writeDraft(slot, { ...readDraft(slot)?.draft, unsure: sent }),
    find: findSent,
    onSent: (_nothing, sent) => {
      void refreshRepairs()
      arrived(sent)
    },
    onFound: (_repair, sent) => arrived(sent),
  })
}
