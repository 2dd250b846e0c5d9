import type { TagKind } from '@/components/tag'
import { checkStates, houseStatuses, type CheckState, type HouseStatus } from '@/contract/rental/vocabulary'

interface StateTag {
  readonly word: string
  readonly kind: TagKind
}

/** A house whose status the server leaves out counts as a draft: the document shows null for houses that were not released. */
export const statusOf = (status: HouseStatus | undefined): HouseStatus => status ?? 'draft'

const STATUS_KINDS: Readonly<Record<HouseStatus, TagKind>> = {
  draft: 'info',
  released: 'success',
  pulledOff: 'neutral',
  deleted: 'neutral',
}

export const statusTag = (status: HouseStatus | undefined): StateTag => {
  const known = statusOf(status)
  return {
    word: known === 'draft' ? '草稿' : houseStatuses.label(known),
    kind: STATUS_KINDS[known],
  }
}

const CHECK_KINDS: Readonly<Record<CheckState, TagKind>> = {
  none: 'info',
  pending: 'warning',
  passed: 'success',
  refused: 'danger',
}

/** The tag of an identification's state. If the server does not tell it, it is unknown, which is neither done nor open. */
export const checkTag = (state: CheckState | undefined): StateTag =>
  state === undefined
    ? { word: '进度未知', kind: 'neutral' }
    : { word: checkStates.label(state), kind: CHECK_KINDS[state] }
