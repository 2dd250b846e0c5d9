import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { PictureProblem } from '@/components/picture-problem'
import { Row } from '@/components/row'
import { mediaUrl } from '@/components/rental-words'
import { useChoosePicture } from '@/components/use-choose-picture'
import { toast } from '@/platform/feedback'
import { playVideo } from '@/platform/video'
import { chooseVideo, MAX_VIDEO_SECONDS, MAX_VIDEO_BYTES } from '@/platform/video-choice'
import { useSubmit } from '@/shared/use-submit'
import type { HostHouse } from '../queries'
import { sendVideo, videoProblem, videoSentence, type SendVideo } from '../video'
import './rental-host.scss'

/** The video of a house. It has one at most, and a second one replaces it. */
export function VideoCard({ house: { row, detail } }: { house: HostHouse }) {
  const [first] = detail?.videos ?? row.videos
  const { problem, choose } = useChoosePicture()
  const [percent, setPercent] = useState<number>()
  const [said, setSaid] = useState<string>()
  const sending = useSubmit((input: SendVideo) => sendVideo(row.id, input))
  const pick = async () => {
    const video = await choose(chooseVideo)
    if (!video) return
    const wrong = videoProblem(video)
    setSaid(wrong)
    if (wrong) return
    const sent = await sending.send({ video, replaces: first?.id, onProgress: setPercent })
    setPercent(undefined)
    if (sent.ok) toast(first ? '已换成新视频' : '视频已上传')
    else setSaid(videoSentence(sent.error))
  }
  const busy = sending.state === 'busy'
  return (
    <Card title="视频（选填）">
      <View className="host-lead">{`${MAX_VIDEO_SECONDS} 秒以内，不超过 ${MAX_VIDEO_BYTES / 1024 / 1024}MB，MP4 格式`}</View>
      {first ? (
        <Row icon="camera" title="播放已上传的视频" onTap={() => playVideo(mediaUrl(first.path))} />
      ) : null}
      {said ? <Notice kind="warning">{said}</Notice> : null}
      <PictureProblem
        problem={problem}
        lost="不能拍视频"
        otherwise="也可以从相册选择，不传视频也可以发布"
        onAgain={() => void pick()}
      />
      <Button kind="secondary" block icon="camera" busy={busy} onTap={pick}>
        {busy ? `上传中 ${percent ?? 0}%` : first ? '换一个视频' : '选择视频'}
      </Button>
    </Card>
  )
}
