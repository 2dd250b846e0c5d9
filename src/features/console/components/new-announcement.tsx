import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { SwitchRow } from '@/components/switch-row'
import { TextArea } from '@/components/text-area'
import { TextField } from '@/components/text-field'
import { newAnnouncement } from '@/contract/wjdh/announcements'
import { callOffice } from '../actor'
import { useTesterAction } from '../use-tester-action'
import { AnnouncementPictures } from './announcement-pictures'
import { Problem } from './problem'

const EMPTY = { title: '', content: '', publisher: '' }

function useNewAnnouncement(community: string) {
  const [filled, setFilled] = useState(EMPTY)
  const [pinned, setPinned] = useState(false)
  const [images, setImages] = useState<readonly string[]>([])
  const [errors, setErrors] = useState<Partial<typeof EMPTY>>({})
  const fill = (part: Partial<typeof EMPTY>) => setFilled((before) => ({ ...before, ...part }))
  const publish = useTesterAction(
    ({ title, content, publisher }: typeof EMPTY) =>
      callOffice(newAnnouncement, {
        communityIdentifier: community,
        title,
        content,
        pinned,
        images: images.length > 0 ? [...images] : undefined,
        publisher: publisher || undefined,
      }),
    () => '公告已发布，住户马上能看到',
  )
  const send = async () => {
    const title = filled.title.trim()
    const content = filled.content.trim()
    setErrors({ title: title ? undefined : '请填写标题', content: content ? undefined : '请填写内容' })
    if (!title || !content) return
    if (!(await publish.act({ title, content, publisher: filled.publisher.trim() }))) return
    setFilled(EMPTY)
    setImages([])
  }
  return { filled, errors, pinned, images, fill, setPinned, setImages, publish, send }
}

/** Publishes an announcement (wjdh 5.1). */
export function NewAnnouncement({ community }: { community: string }) {
  const { filled, errors, pinned, images, fill, setPinned, setImages, publish, send } =
    useNewAnnouncement(community)
  return (
    <>
      <Card list>
        <TextField
          label="标题"
          required
          value={filled.title}
          error={errors.title}
          onInput={(title) => fill({ title })}
        />
        <TextArea
          label="内容"
          required
          value={filled.content}
          error={errors.content}
          maxlength={2000}
          onInput={(content) => fill({ content })}
        />
        <TextField
          label="发布人"
          value={filled.publisher}
          maxlength={50}
          placeholder="不填时是小区的名字"
          onInput={(publisher) => fill({ publisher })}
        />
      </Card>
      <Card list>
        <SwitchRow title="置顶" checked={pinned} onChange={setPinned} />
      </Card>
      <AnnouncementPictures urls={images} onUrls={setImages} />
      <Problem of={publish} />
      <Button block busy={publish.busy} onTap={send}>
        发布公告
      </Button>
    </>
  )
}
