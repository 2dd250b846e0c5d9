import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { Avatar } from '@/components/avatar'
import { Card } from '@/components/card'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/icon'
import { Pictures } from '@/components/pictures'
import { Tag } from '@/components/tag'
import { formatMoment } from '@/shared/dates'
import type { AnnouncementDetail } from '../queries'
import { blocksOf, type Block } from '../html'
import './announcement-text.scss'

function Publisher({ announcement, now }: Props) {
  const { publisher, logo, createdAt } = announcement
  return (
    <View className="announcement__head">
      <View className="announcement__lead">
        {logo ? <Avatar src={logo} name={publisher} /> : <Icon name="megaphone" size="large" />}
      </View>
      <View className="announcement__who">
        <View>{publisher || '物业服务中心'}</View>
        <View className="wj-note">{formatMoment(createdAt, now)}</View>
      </View>
    </View>
  )
}

function Paragraph({ runs, heading }: Extract<Block, { kind: 'text' }>) {
  return (
    <Text className={classNames('announcement__text', heading && 'heading')} userSelect>
      {runs.map(({ text, strong }, index) =>
        strong ? (
          <Text key={index} className="announcement__strong" userSelect>
            {text}
          </Text>
        ) : (
          text
        ),
      )}
    </Text>
  )
}

/** The text and the pictures in the order of the announcement (R35). */
function Content({ content }: { content: string }) {
  const blocks = useMemo(() => blocksOf(content), [content])
  return (
    <View>
      {blocks.map((block, index) =>
        block.kind === 'picture' ? (
          <Pictures key={index} urls={[block.address]} />
        ) : (
          <Paragraph key={index} {...block} />
        ),
      )}
    </View>
  )
}

interface Props {
  announcement: AnnouncementDetail
  now: number
}

/** An announcement as it was published. Web addresses in the text are plain text, so that no tap leads out of the app. */
export function AnnouncementText({ announcement, now }: Props) {
  const { title, content, images, pinned } = announcement
  return (
    <Card>
      {pinned ? <Tag kind="warning">置顶</Tag> : null}
      <View className="announcement__title wj-title" role="heading" aria-level={1}>
        {title}
      </View>
      <Publisher announcement={announcement} now={now} />
      <Content content={content} />
      <Pictures urls={images} />
    </Card>
  )
}
