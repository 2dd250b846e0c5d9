import { Tag } from '@/components/tag'
import { stateTagOf, type ShownState } from '@/shared/state-tag'

/** The state of a house or of an application, as a tag. */
export function StateTag({ of, state }: { of: 'house' | 'application'; state: ShownState }) {
  const { word, kind } = stateTagOf(of, state)
  return <Tag kind={kind}>{word}</Tag>
}
