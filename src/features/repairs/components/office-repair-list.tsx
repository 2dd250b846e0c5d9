import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { formatMoment } from '@/shared/dates'
import { officeRepairTag, type OfficeRepair } from '../office-repairs'

function Report({ repair, now }: { repair: OfficeRepair; now: number }) {
  const { place, description, createdAt, reply } = repair
  const { word, kind } = officeRepairTag(repair)
  return (
    <Card list>
      <Row
        title={place?.trim() || '报修'}
        note={createdAt === undefined ? undefined : formatMoment(createdAt, now)}
        tag={<Tag kind={kind}>{word}</Tag>}
      />
      <View>
        <Text userSelect>{description}</Text>
      </View>
      {reply?.trim() ? <Row title="物业答复" note={reply.trim()} /> : null}
    </Card>
  )
}

/** The repairs that were sent to the property office itself. Each is shown completely, because it has no page. */
export const OfficeRepairList = ({
  repairs,
  now,
}: {
  repairs: readonly OfficeRepair[]
  /** Epoch milliseconds. */
  now: number
}) => (
  <View>
    {repairs.map((repair, index) => (
      <Report key={`${repair.createdAt ?? ''} ${index}`} repair={repair} now={now} />
    ))}
  </View>
)
