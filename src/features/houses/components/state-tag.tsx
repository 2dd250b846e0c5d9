import { Tag } from '@/components/tag'
import { standingOf, type ShownState } from '@/shared/standing'

/** The state of a house or of an application, as a tag. */
export function StateTag({ of, state }: { of: 'house' | 'application'; state: ShownState }) {
  const { word, kind } = standingOf(of, state)
  return <Tag kind={kind}>{word}</Tag>
}
