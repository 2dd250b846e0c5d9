import * as workOrders from '@/contract/zhongmin/work-orders'
import { zhongmin } from '@/session/backend'
import { addressesOf } from '@/queries/picture-uploads'
import { isSameText, isSince, useUncertainWrite } from '@/queries/uncertain-write'
import { rememberCategory, type CategoryPath } from './categories'
import { readDraft, removeDraft, writeDraft, type UncertainRepair } from './drafts'
import { dropPictures, draftPicturesOf } from './pictures'
import { fetchRepairs, openRepairsInCache, refreshRepairs, type Repair } from './queries'

export interface RepairRequest {
  readonly propertyNumber: string
  readonly category: CategoryPath
  readonly describing: string
  /** From when on a repairer may come, in epoch milliseconds. */
  readonly appointAt?: number
}

/** In letters. zhongmin 4.3 has one text for everything. */
export const MAX_DESCRIBING = 500

interface Words {
  readonly describing: string
  /** When a repairer may come, in words. Backends that do not know the field show this text. */
  readonly visit?: string
  /** The number of the repair that did not help. */
  readonly again?: string
}

/** The text that the office reads. */
export const describingOf = ({ describing, visit, again }: Words): string =>
  [describing.trim(), visit && `希望上门时间：${visit}`, again && `原服务单：${again}`]
    .filter(Boolean)
    .join('\n')

/** Tells whether a place is certainly another house. A place in words does not tell which of the houses it is. */
const isElsewhere = (place: string | undefined, propertyNumber: string): boolean =>
  place !== undefined && /^[\w.-]+$/.test(place) && place !== propertyNumber

/** The text of a work order. A list may leave it out; then it is read from the work order itself (R41). Rejects with an ApiError. */
async function describingIn({ number, describing }: Repair): Promise<string | undefined> {
  return describing ?? (await zhongmin.call(workOrders.show, { number })).describing
}

/**
 * Looks up the work order that came of a request; undefined if there is none. Only what the backend tells is compared (R41). Rejects with
 * an ApiError.
 */
export async function findSent({
  propertyNumber,
  describing,
  at,
  known,
}: UncertainRepair): Promise<Repair | undefined> {
  const isLater = ({ createdAt }: Repair) => createdAt !== undefined && isSince(createdAt, at)
  const isNew = (repair: Repair) => (known ? !known.includes(repair.number) : isLater(repair))
  const firstFitting = async (repairs: readonly Repair[]) => {
    for (const repair of repairs) {
      if (isElsewhere(repair.place, propertyNumber)) continue
      const said = await describingIn(repair)
      if (said !== undefined && isSameText(said, describing)) return repair
    }
    return undefined
  }
  return (
    (await firstFitting((await fetchRepairs('PENDING')).filter(isNew))) ??
    (await firstFitting((await fetchRepairs('DONE')).filter(isLater)))
  )
}

/** Sends a request (zhongmin 4.3). If it is unknown whether it arrived, it stays in the draft, marked as uncertain. */
export function useSendRepair(draftKey: string, onArrived: (sent: UncertainRepair) => void) {
  const arrived = (sent: UncertainRepair) => {
    removeDraft(draftKey)
    dropPictures(draftKey)
    onArrived(sent)
  }
  return useUncertainWrite({
    write: ({ category: { one, two, three }, ...asked }: RepairRequest) => {
      const pictures = addressesOf(draftPicturesOf(draftKey).read())
      return zhongmin
        .call(workOrders.create, {
          ...asked,
          categoryOne: one.id,
          categoryTwo: two.id,
          categoryThree: three.id,
          pictures: pictures.length > 0 ? pictures : undefined,
        })
        .then(() => rememberCategory(three.id))
    },
    markOf: ({ propertyNumber, describing }, at) => {
      const known = openRepairsInCache()?.map(({ number }) => number)
      return { propertyNumber, describing, at, known }
    },
    uncertain: () => readDraft(draftKey)?.draft.uncertain,
    remember: (sent: UncertainRepair | undefined) =>
      writeDraft(draftKey, { ...readDraft(draftKey)?.draft, uncertain: sent }),
    find: findSent,
    onSent: (_nothing, sent) => {
      void refreshRepairs()
      arrived(sent)
    },
    onFound: (_repair, sent) => arrived(sent),
  })
}
