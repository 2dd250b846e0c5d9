import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Loaded } from '@/components/loaded'
import { PictureTiles } from '@/components/picture-tiles'
import { Row } from '@/components/row'
import { SelectField } from '@/components/select-field'
import { TextArea } from '@/components/text-area'
import type { PictureUpload } from '@/queries/picture-uploads'
import { loadOf } from '@/queries/page-query'
import type { Form } from '@/shared/use-form'
import type { CategoryPath, useCategories } from '../categories'
import { categoryWords, repairSentence } from '../messages'
import { MAX_DESCRIBING } from '../send-repair'
import { fieldId, type RepairValues } from '../use-repair-form'
import { MAX_PICTURES, draftPicturesOf } from '../pictures'
import { CategoryPicker } from './category-picker'
import { VisitFields } from './visit-fields'

/** A house with the number by which zhongmin knows it. */
export interface ReportHouse {
  readonly key: number
  readonly introduction: string
  readonly propertyNumber: string
}

export interface HouseProps {
  houses: readonly ReportHouse[]
  house: ReportHouse
  disabled: boolean
  onHouse: (house: ReportHouse) => void
}

export function HouseField({ houses, house, disabled, onHouse }: HouseProps) {
  const options = useMemo(
    () => houses.map(({ key, introduction }) => ({ value: String(key), label: introduction })),
    [houses],
  )
  const choose = (value: string) => {
    const chosen = houses.find(({ key }) => String(key) === value)
    if (chosen) onHouse(chosen)
  }
  if (houses.length === 1) return <Row title="报修房屋" value={house.introduction} />
  return (
    <SelectField
      label="报修房屋"
      options={options}
      value={String(house.key)}
      onChange={choose}
      disabled={disabled}
    />
  )
}

interface CategoryProps {
  form: Form<RepairValues>
  described: string
  tree: ReturnType<typeof useCategories>
  chosen?: CategoryPath
}

export function CategoryField({ form, described, tree, chosen }: CategoryProps) {
  const words = chosen && categoryWords(chosen.name)
  return (
    <View id={fieldId('category')}>
      <Card list>
        {words ? (
          <Row
            title="报修类别"
            value={words}
            label={`报修类别：${words}，点按更换`}
            onTap={() => form.setValue('category', undefined)}
          />
        ) : (
          <Field label="报修类别" required error={form.errors.category} stacked>
            <Loaded load={loadOf(tree, { sentence: repairSentence })}>
              {(data) => (
                <CategoryPicker
                  tree={data}
                  described={described}
                  onChoose={({ three }) => form.setValue('category', three.id)}
                />
              )}
            </Loaded>
          </Field>
        )}
      </Card>
    </View>
  )
}

interface WordProps extends Pick<CategoryProps, 'form'> {
  onDescribe: (text: string) => void
}

export const WordFields = ({ form, onDescribe }: WordProps) => (
  <View id={fieldId('describing')}>
    <Card list>
      <TextArea
        label="问题描述"
        required
        value={form.values.describing}
        onInput={(text) => {
          form.type('describing', text)
          onDescribe(text)
        }}
        maxlength={MAX_DESCRIBING}
        placeholder="哪里、什么时候开始、怎么了"
        error={form.errors.describing}
        hint="不用写姓名和电话，物业看得到"
      />
    </Card>
  </View>
)

interface MoreProps extends Pick<CategoryProps, 'form'> {
  draftKey: string
  pictures: readonly PictureUpload[]
  error?: string
}

/** What helps the repairer: pictures, and when to come. */
export const MoreFields = ({ form, draftKey, pictures, error }: MoreProps) => (
  <>
    <Card list>
      <PictureTiles pictures={pictures} draft={draftPicturesOf(draftKey)} max={MAX_PICTURES} error={error} />
    </Card>
    <VisitFields form={form} />
  </>
)
