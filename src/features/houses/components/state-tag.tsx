import { Tag } from '@/components/tag'
import type { ApplicationState } from '@/contract/core/vocabulary'
import { stateTag } from '../messages'

export function StateTag({ state }: { state: ApplicationState }) {
  const { word, kind } = stateTag(state)
  return <Tag kind={kind}>{word}</Tag>
}
