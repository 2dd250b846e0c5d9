import { Text, View } from '@tarojs/components'
import { Avatar } from '@/components/avatar'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { Pictures } from '@/components/pictures'
import { Tag } from '@/components/tag'
import { formatMoment } from '@/shared/dates'
import type { AnnouncementDetail } from '../queries'
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

interface Props {
  announcement: AnnouncementDetail
  now: number
}

/** An announcement as it was published. Addresses in the text are text: nobody is led out of the app by a tap. */
export function AnnouncementText({ announcement, now }: Props) {
  const { title, content, images, pinned } = announcement
  return (
    <Card>
      {pinned ? <Tag kind="warning">置顶</Tag> : null}
      <View className="announcement__title wj-title" role="heading" aria-level={1}>
        {title}
      </View>
      <Publisher announcement={announcement} now={now} />
      <Text className="announcement__text" userSelect>
        {content.trim()}
      </Text>
      <Pictures urls={images} />
    </Card>
  )
}
