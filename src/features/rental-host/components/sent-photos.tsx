import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { PictureProblem } from '@/components/picture-problem'
import { Pictures } from '@/components/pictures'
import { useChoosePicture } from '@/components/use-choose-picture'
import { mediaUrl } from '@/components/rental-words'
import { roomTypes } from '@/contract/rental/vocabulary'
import { toast } from '@/platform/feedback'
import { chooseImage } from '@/platform/media'
import { useSubmit } from '@/shared/use-submit'
import { replacePhoto, replaceSentence } from '../photos'
import type { HostHouse } from '../queries'
import './rental-host.scss'

interface Sent {
  /** Undefined if the backend gives only a path. Such a photo cannot be replaced. */
  readonly id?: number
  readonly path: string
  readonly words: string
}

const sentOf = ({ detail, row }: HostHouse): readonly Sent[] =>
  detail
    ? detail.photos.map(({ id, path, room }) => ({ id, path, words: roomTypes.label(room) }))
    : row.photos.map(({ id, path }) => ({ id, path, words: '照片' }))

function SentPhoto({ photo: { id, path, words }, index }: { photo: Sent; index: number }) {
  const { problem, choose } = useChoosePicture()
  const replacing = useSubmit((file: { path: string }) => replacePhoto(id ?? 0, file))
  const [said, setSaid] = useState<string>()
  const replace = async () => {
    const file = await choose(() => chooseImage({ source: 'album' }))
    if (!file) return
    const sent = await replacing.send(file)
    setSaid(sent.ok ? undefined : replaceSentence(sent.error))
    if (sent.ok) toast('已换成新照片')
  }
  const name = `第${index + 1}张${words}`
  return (
    <View className="host-staged">
      <View className="host-thumb-box">
        <Pictures urls={[mediaUrl(path)]} grid />
      </View>
      <View className="host-staged__main">
        <View>{`${words}${index === 0 ? '（封面）' : ''}`}</View>
        {id === undefined ? null : (
          <Button
            kind="text"
            size="small"
            label={`换一张：${name}`}
            busy={replacing.state === 'busy'}
            onTap={replace}
          >
            换一张
          </Button>
        )}
        {said ? <Notice kind="warning">{said}</Notice> : null}
        <PictureProblem
          problem={problem}
          lost="不能换照片"
          otherwise="原来的照片还在"
          onAgain={() => void replace()}
        />
      </View>
    </View>
  )
}

/** The photos on the server, in their order. Each can be replaced, and none can be removed. */
export function SentPhotos({ house }: { house: HostHouse }) {
  const photos = sentOf(house)
  if (photos.length === 0) return null
  return (
    <Card title={`已上传 ${photos.length} 张`}>
      <View className="wj-note">租房系统不能删除照片，不合适的可以换一张。换第一张就是换封面。</View>
      {photos.map((photo, index) => (
        <SentPhoto key={photo.id ?? photo.path} photo={photo} index={index} />
      ))}
    </Card>
  )
}
