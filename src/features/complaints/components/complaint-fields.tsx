import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Card } from '@/components/card'
import { PictureTiles } from '@/components/picture-tiles'
import { Segments } from '@/components/segments'
import { SelectField } from '@/components/select-field'
import { SwitchRow } from '@/components/switch-row'
import { TextArea } from '@/components/text-area'
import type { PictureUpload } from '@/queries/picture-uploads'
import { useDrafts } from '../draft'
import type { ComplaintCategory } from '../queries'
import { ANONYMOUS_NOTE } from '../messages'
import { MAX_PICTURES, draftPicturesOf } from '../pictures'
import { MAX_LENGTH, type ComplaintForm } from '../use-complaint-form'
import './complaint-fields.scss'

const NONE: readonly PictureUpload[] = []

interface Props extends Pick<ComplaintForm, 'form' | 'picturesError'> {
  communityIdentifier: string
  categories: readonly ComplaintCategory[]
}

/** More categories than this do not fit side by side and are offered in a picker. */
const MAX_SEGMENTS = 4

/** The fields of a new complaint. */
export function ComplaintFields({ communityIdentifier, categories, form, picturesError }: Props) {
  const pictures = useDrafts((drafts) => drafts[communityIdentifier]?.pictures ?? NONE)
  const { categoryId, content = '', anonymous = false } = form.values
  const [first] = categories
  useEffect(() => {
    if (categoryId === undefined && first) form.setValue('categoryId', first.id)
  }, [categoryId, first, form])
  const category = categories.find(({ id }) => id === categoryId) ?? first
  const choice = {
    label: '类型',
    options: categories.map(({ id, name }) => ({ value: String(id), label: name })),
    value: String(category?.id ?? ''),
    onChange: (value: string) => form.setValue('categoryId', Number(value)),
  }
  return (
    <View>
      <View className="complaint-kind">
        {categories.length > MAX_SEGMENTS ? (
          <Card list>
            <SelectField {...choice} error={form.errors.categoryId} />
          </Card>
        ) : (
          <Segments {...choice} />
        )}
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
        {category?.images ? (
          <PictureTiles
            pictures={pictures}
            draft={draftPicturesOf(communityIdentifier)}
            max={MAX_PICTURES}
            error={picturesError}
          />
        ) : null}
      </Card>
      {category?.anonymous ? (
        <Card list>
          <SwitchRow
            title="匿名提交"
            note={ANONYMOUS_NOTE}
            checked={anonymous}
            onChange={(value) => form.setValue('anonymous', value)}
          />
        </Card>
      ) : null}
    </View>
  )
}
