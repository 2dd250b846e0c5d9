import { Tag } from '@/components/tag'
import type { AuditState } from '@/contract/core/vocabulary'
import { stateTag } from '../messages'

export function StateTag({ state }: { state: AuditState }) {
  const { word, kind } = stateTag(state)
  return <Tag kind={kind}>{word}</Tag>
}
