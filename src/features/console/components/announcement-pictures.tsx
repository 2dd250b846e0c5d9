import type { LocalFile } from '@/api/ports'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { PictureProblem } from '@/components/picture-problem'
import { useChoosePicture } from '@/components/use-choose-picture'
import { picture } from '@/contract/weapp/uploads'
import { chooseImage, pictureToSend } from '@/platform/media'
import { callOffice } from '../actor'
import { useTesterAction } from '../use-tester-action'
import { Pictures } from './pictures'
import { Problem } from './problem'

const MAX_PICTURES = 9
const MAX_BYTES = 500 * 1024

interface Props {
  urls: readonly string[]
  onUrls: (urls: readonly string[]) => void
}

/** The pictures of a new announcement. Each is uploaded when it is added. */
export function AnnouncementPictures({ urls, onUrls }: Props) {
  const { problem, choose } = useChoosePicture()
  const upload = useTesterAction(
    async (file: LocalFile) => onUrls([...urls, await callOffice(picture, { file })]),
    () => '图片已上传',
  )
  const add = async () => {
    const file = await choose(async () => pictureToSend(await chooseImage({ source: 'album' }), MAX_BYTES))
    if (file) await upload.act(file)
  }
  return (
    <Card title={`图片（${urls.length}）`}>
      <Pictures urls={urls} onRemove={(at) => onUrls(urls.filter((_, index) => index !== at))} />
      <Problem of={upload} />
      {problem === 'failed' ? (
        <Notice kind="warning">这张图片读不出来，请换一张</Notice>
      ) : (
        <PictureProblem
          problem={problem}
          lost="不能添加图片"
          otherwise="不加图片也可以发布"
          onAgain={() => void add()}
        />
      )}
      {urls.length < MAX_PICTURES ? (
        <Button kind="secondary" icon="image" busy={upload.busy} onTap={add}>
          添加图片
        </Button>
      ) : null}
    </Card>
  )
}
