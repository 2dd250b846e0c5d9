import { Image, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { imageAria } from '@/components/control-aria'
import { Notice } from '@/components/notice'
import { roomTypes } from '@/contract/rental/vocabulary'
import { moveForward, sendStaged, unstage, type OfHouse } from '../photos'
import type { StagedPhoto } from '../staged-photos'
import { useStaged } from '../staged-photos'
import './rental-host.scss'

interface Props {
  houseId: number
  house: OfHouse
  /** True if the house has photos already, so that none of these becomes its cover. */
  hasCover: boolean
}

interface RowProps {
  photo: StagedPhoto
  index: number
  hasCover: boolean
  houseId: number
  isSending: boolean
}

const words = ({ room, area, orientation }: StagedPhoto) =>
  [roomTypes.label(room), area && `${area}㎡`, orientation].filter(Boolean).join(' · ')

function Actions({ photo: { key, room }, index, hasCover, houseId }: RowProps) {
  const name = `第${index + 1}张${roomTypes.label(room)}`
  const button = (text: string, run: () => void) => (
    <Button kind="text" size="small" label={`${text}：${name}`} onTap={run}>
      {text}
    </Button>
  )
  return (
    <View className="host-staged__actions">
      {index > 0 && !hasCover ? button('设为封面', () => moveForward(houseId, key, true)) : null}
      {index > 0 ? button('前移', () => moveForward(houseId, key, false)) : null}
      {button('移除', () => unstage(houseId, key))}
    </View>
  )
}

function StagedRow(props: RowProps) {
  const { photo, index, hasCover, isSending } = props
  const isCover = index === 0 && !hasCover
  return (
    <View className="host-staged">
      <Image className="host-thumb" src={photo.path} mode="aspectFill" {...imageAria()} />
      <View className="host-staged__main">
        <View>{`${words(photo)}${isCover ? '（封面）' : ''}`}</View>
        {photo.percent === undefined ? null : (
          <View className="wj-note" role="status">{`上传中 ${photo.percent}%`}</View>
        )}
        {photo.problem === undefined ? null : (
          <View className="host-staged__problem" role="alert">
            {photo.problem}
          </View>
        )}
        {isSending ? null : <Actions {...props} />}
      </View>
    </View>
  )
}

const NOTHING: readonly StagedPhoto[] = []

/** Photos that were chosen and not sent yet. Their order, and with it the cover, can be changed. */
export function StagedPhotos({ houseId, house, hasCover }: Props) {
  const photos = useStaged((all) => all[houseId]) ?? NOTHING
  if (photos.length === 0) return null
  const isSending = photos.some(({ percent }) => percent !== undefined)
  const failed = photos.some(({ problem }) => problem !== undefined)
  return (
    <Card title={`待上传 ${photos.length} 张`}>
      <Notice>按这个顺序一张一张上传，第一张是封面。上传以后不能换顺序，可以换成另一张照片。</Notice>
      {photos.map((photo, index) => (
        <StagedRow key={photo.key} {...{ photo, index, hasCover, houseId, isSending }} />
      ))}
      <Button block busy={isSending} onTap={() => sendStaged(houseId, house)}>
        {isSending ? '正在上传' : failed ? '重试上传' : '开始上传'}
      </Button>
    </Card>
  )
}
