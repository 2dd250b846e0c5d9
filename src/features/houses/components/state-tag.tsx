import { Tag } from '@/components/tag'
import { stateTag, type ShownState } from '../messages'

export function StateTag({ state }: { state: ShownState }) {
  const { word, kind } = stateTag(state)
  return <Tag kind={kind}>{word}</Tag>
}
