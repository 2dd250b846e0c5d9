import { Tag } from '@/components/tag'
import { standingOf, type ShownState } from '@/shared/standing'

/** How a house or an application stands. */
export function StateTag({ of, state }: { of: 'house' | 'application'; state: ShownState }) {
  const { word, kind } = standingOf(of, state)
  return <Tag kind={kind}>{word}</Tag>
}
