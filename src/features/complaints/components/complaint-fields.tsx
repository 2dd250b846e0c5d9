import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Segments } from '@/components/segments'
import { SwitchRow } from '@/components/switch-row'
import { TextArea } from '@/components/text-area'
import { complaintKinds } from '@/contract/weapp/complaints'
import { ANONYMOUS_NOTE } from '../messages'
import { MAX_LENGTH, type ComplaintForm } from '../use-complaint-form'
import { PictureTiles } from './picture-tiles'
import './complaint-fields.scss'

const KINDS = complaintKinds.words.map((value) => ({ value, label: complaintKinds.label(value) }))

interface Props extends Pick<ComplaintForm, 'form' | 'picturesError'> {
  communityIdentifier: number
}

/** What is asked of who complains or suggests. */
export function ComplaintFields({ communityIdentifier, form, picturesError }: Props) {
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
        <PictureTiles communityIdentifier={communityIdentifier} error={picturesError} />
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
