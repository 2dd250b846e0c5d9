import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Pictures } from '@/components/pictures'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { formatMoment } from '@/shared/dates'
import { ANONYMOUS_NOTE, categoryWord, replyOf, stateTag } from '../messages'
import type { Complaint } from '../queries'
import './complaint-facts.scss'

/** A complaint with the property office's reply. */
export function ComplaintFacts({ complaint, now }: { complaint: Complaint; now: number }) {
  const { state, content, images = [], anonymous, createdAt } = complaint
  const { word, kind: colour } = stateTag(state)
  return (
    <View>
      <Card list>
        <Row
          title={categoryWord(complaint)}
          note={createdAt === undefined ? undefined : formatMoment(createdAt, now)}
          tag={<Tag kind={colour}>{word}</Tag>}
        />
        {anonymous ? <Row title="匿名提交" note={ANONYMOUS_NOTE} /> : null}
        <View className="complaint-facts__body">
          <Text className="complaint-facts__text" userSelect>
            {content}
          </Text>
          <Pictures urls={images} grid />
        </View>
      </Card>
      <Card title="物业答复">
        <Text className="complaint-facts__text" userSelect>
          {replyOf(complaint)}
        </Text>
      </Card>
    </View>
  )
}
