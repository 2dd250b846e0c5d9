import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { PictureTiles } from '@/components/picture-tiles'
import { Segments } from '@/components/segments'
import { SwitchRow } from '@/components/switch-row'
import { TextArea } from '@/components/text-area'
import type { PictureUpload } from '@/queries/picture-uploads'
import { complaintKinds } from '@/contract/weapp/complaints'
import { useDrafts } from '../draft'
import { ANONYMOUS_NOTE } from '../messages'
import { MAX_PICTURES, shelfOf } from '../pictures'
import { MAX_LENGTH, type ComplaintForm } from '../use-complaint-form'
import './complaint-fields.scss'

const KINDS = complaintKinds.words.map((value) => ({ value, label: complaintKinds.label(value) }))

const NONE: readonly PictureUpload[] = []

interface Props extends Pick<ComplaintForm, 'form' | 'picturesError'> {
  communityIdentifier: string
}

/** What is asked of who complains or suggests. */
export function ComplaintFields({ communityIdentifier, form, picturesError }: Props) {
  const pictures = useDrafts((drafts) => drafts[communityIdentifier]?.pictures ?? NONE)
  const { kind = 'complaint', content = '', anonymous = false } = form.values
  return (
    <View>
      <View className="complaint-kind">
        <Segments
          label="类型"
          options={KINDS}
          value={kind}
          onChange={(value) => form.setValue('kind', value)}
        />
      </View>
      <Card list>
        <TextArea
          label="内容"
          required
          value={content}
          onInput={(text) => form.type('content', text)}
          error={form.errors.content}
          placeholder="请写清时间、地点和经过"
          maxlength={MAX_LENGTH}
        />
        <PictureTiles
          pictures={pictures}
          shelf={shelfOf(communityIdentifier)}
          max={MAX_PICTURES}
          error={picturesError}
        />
      </Card>
      <Card list>
        <SwitchRow
          title="匿名提交"
          note={ANONYMOUS_NOTE}
          checked={anonymous}
          onChange={(value) => form.setValue('anonymous', value)}
        />
      </Card>
    </View>
  )
}
