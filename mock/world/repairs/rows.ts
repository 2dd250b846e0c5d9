import type { WorkOrderState } from '@/contract/zhongmin/work-order-list'

/** One repair: a work order for zhongmin, a repair record for wjdh (R20). */
export interface Repair {
  readonly id: number
  /** 服务单号. */
  readonly number: string
  readonly houseId: number
  readonly communityIdentifier: string
  /** The third level's; the tree knows the two above. Empty where none was asked for. */
  readonly categoryId: string
  readonly describing: string
  /** Where it is, in the words of who reported it to the property office (weapp.newRepair). */
  readonly place?: string
  /** From when on somebody may come. */
  readonly appointAt?: number
  /** Addresses. */
  readonly picturesBefore?: readonly string[]
  readonly picturesAfter?: readonly string[]
  readonly name: string
  readonly phone: string
  /** The person or the member of staff who reported it. */
  readonly reportedBy: number
  /** The member of staff who took it. */
  readonly takenBy?: number
  readonly state: WorkOrderState
  readonly reply?: string
  readonly createdAt: number
  readonly receivedAt?: number
  readonly repairedAt?: number
  readonly doneAt?: number
  /** 1 to 5, of whoever reported it. */
  readonly score?: number
  readonly comment?: string
}

/** Property staff as zhongmin knows them. */
export interface Staff {
  readonly id: number
  readonly name: string
  readonly phone: string
  readonly communities: readonly string[]
}
