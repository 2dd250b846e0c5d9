import type { WorkOrderState } from '@/contract/zhongmin/work-orders'

/** A repair: a work order of zhongmin and a repair record of wjdh at the same time (R20). */
export interface Repair {
  readonly id: number
  /** 服务单号. */
  readonly number: string
  readonly houseId: number
  readonly communityIdentifier: string
  /** The id of the category's third level. */
  readonly categoryId: string
  readonly describing: string
  /** The time from which staff may come. */
  readonly appointAt?: number
  /** Addresses of pictures. */
  readonly picturesBefore?: readonly string[]
  readonly picturesAfter?: readonly string[]
  readonly name: string
  readonly phone: string
  /** The id of the person or member of staff who reported it. */
  readonly reportedBy: number
  /** The id of the member of staff who took it. */
  readonly takenBy?: number
  readonly state: WorkOrderState
  readonly reply?: string
  readonly createdAt: number
  readonly receivedAt?: number
  readonly repairedAt?: number
  readonly doneAt?: number
  /** The rating, 1 to 5. */
  readonly score?: number
  readonly comment?: string
}

/** A member of the property office's staff as zhongmin knows them. */
export interface Staff {
  readonly id: number
  readonly name: string
  readonly phone: string
  readonly communities: readonly string[]
}
