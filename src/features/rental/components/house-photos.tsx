import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Pictures } from '@/components/pictures'
import { Row } from '@/components/row'
import { roomTypes } from '@/contract/rental/vocabulary'
import { playVideo } from '@/platform/video'
import type { ShownHouse } from '../queries'
import { directionWords, mediaUrl } from '@/components/rental-words'
import './house.scss'

type Photo = NonNullable<ShownHouse['detail']>['photos'][number]

interface Room {
  readonly title: string
  readonly urls: readonly string[]
}

const roomTitle = ({ room, area, orientation }: Photo) =>
  [
    roomTypes.label(room),
    area ? `${area}㎡` : undefined,
    orientation && orientation !== '无' ? directionWords(orientation) : undefined,
  ]
    .filter(Boolean)
    .join(' · ')

/** Groups the photos by room, in the order of each room's first photo. */
function roomsOf(photos: readonly Photo[]): Room[] {
  const rooms = new Map<string, string[]>()
  for (const photo of photos) {
    const title = roomTitle(photo)
    rooms.set(title, [...(rooms.get(title) ?? []), mediaUrl(photo.path)])
  }
  return [...rooms].map(([title, urls]) => ({ title, urls }))
}

/** The photos by room, each of which opens the viewer, and the videos. */
export function HousePhotos({ house: { detail, row } }: { house: ShownHouse }) {
  const rooms = detail
    ? roomsOf(detail.photos)
    : [{ title: '照片', urls: (row?.photos ?? []).map(({ path }) => mediaUrl(path)) }]
  const videos = detail?.videos ?? []
  const count = rooms.reduce((sum, { urls }) => sum + urls.length, 0)
  if (count + videos.length === 0)
    return (
      <Card title="照片">
        <View className="wj-note">房东没有上传照片</View>
      </Card>
    )
  return (
    <Card>
      {rooms.map(({ title, urls }) => (
        <View key={title} className="rental-room">
          <View className="wj-note">{`${title}（${urls.length}张）`}</View>
          <Pictures urls={urls} grid />
        </View>
      ))}
      {videos.map(({ id, path }, i) => (
        <Row
          key={id}
          icon="camera"
          title={videos.length > 1 ? `房源视频 ${i + 1}` : '房源视频'}
          onTap={() => playVideo(mediaUrl(path))}
        />
      ))}
    </Card>
  )
}
