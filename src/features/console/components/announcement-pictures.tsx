import { useState } from 'react'
import type { LocalFile } from '@/api/ports'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { picture } from '@/contract/weapp/uploads'
import { chooseImage, compressBelow, isCancelled } from '@/platform/media'
import { ensurePrivacy } from '@/platform/privacy'
import { callOffice } from '../office'
import { useAct } from '../use-act'
import { Pictures } from './pictures'
import { Problem } from './problem'

const MOST = 9
const MAX_BYTES = 500 * 1024

/** One picture of the album, small enough to be sent; undefined when none was chosen. */
async function fromAlbum(): Promise<LocalFile | undefined> {
  if ((await ensurePrivacy()) === 'refused') return undefined
  try {
    return await compressBelow(await chooseImage({ source: 'album' }), MAX_BYTES)
  } catch (error) {
    if (isCancelled(error)) return undefined
    throw error
  }
}

interface Props {
  urls: readonly string[]
  onUrls: (urls: readonly string[]) => void
}

/** The pictures of an announcement, each kept by the backend when it is added. */
export function AnnouncementPictures({ urls, onUrls }: Props) {
  const [unreadable, setUnreadable] = useState(false)
  const upload = useAct(
    async (file: LocalFile) => onUrls([...urls, await callOffice(picture, { file })]),
    () => '图片已上传',
  )
  const add = async () => {
    setUnreadable(false)
    try {
      const file = await fromAlbum()
      if (file) await upload.act(file)
    } catch {
      setUnreadable(true)
    }
  }
  return (
    <Card title={`图片（${urls.length}）`}>
      <Pictures urls={urls} onRemove={(at) => onUrls(urls.filter((_, index) => index !== at))} />
      <Problem of={upload} />
      {unreadable ? <Notice kind="warning">这张图片读不出来，请换一张</Notice> : null}
      {urls.length < MOST ? (
        <Button kind="secondary" icon="image" busy={upload.busy} onTap={add}>
          添加图片
        </Button>
      ) : null}
    </Card>
  )
}
