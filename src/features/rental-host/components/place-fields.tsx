import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { FieldValue } from '@/components/field-value'
import { SelectField } from '@/components/select-field'
import { rentalSettings } from '@/platform/env'
import { choosePlace, hasMap } from '@/platform/location'
import { fieldId, type HouseForm } from '../use-house-form'
import { BoundSelect, BoundText } from './bound-fields'
import { DECORATION_OPTIONS, DIRECTION_OPTIONS, houseTypes, ROOM_TYPES, SOURCES, TIME_TYPES } from './options'

interface Props {
  form: HouseForm
}

/** The place of the house, chosen on WeChat's map or from the configured places. */
function PlaceField({ form }: Props) {
  const { place } = form.values
  const configured = rentalSettings.places
  const options = useMemo(() => {
    const listed = rentalSettings.places.map(({ name }) => ({ value: name, label: name }))
    return place && !listed.some(({ value }) => value === place.name)
      ? [...listed, { value: place.name, label: place.name }]
      : listed
  }, [place])
  const onMap = async () => {
    const chosen = await choosePlace()
    if (chosen) form.setValue('place', chosen)
  }
  return (
    <View className="host-field" id={fieldId('place')}>
      {configured.length > 0 ? (
        <SelectField
          label="位置"
          required
          options={options}
          value={place?.name}
          onChange={(name) =>
            form.setValue('place', configured.find((one) => one.name === name) ?? form.values.place)
          }
          error={form.errors.place}
          hint="租客按这个位置搜到您的房源"
        />
      ) : (
        <Field label="位置" required error={form.errors.place} hint="租客按这个位置搜到您的房源">
          <FieldValue
            label="位置"
            text={place?.name ?? ''}
            placeholder={hasMap ? '在地图上选' : '这里不能选位置'}
            required
            icon="map-pin"
            disabled={!hasMap}
            onTap={() => void onMap()}
          />
        </Field>
      )}
      {configured.length > 0 && hasMap ? (
        <Button kind="text" size="small" icon="map-pin" onTap={onMap}>
          在地图上选位置
        </Button>
      ) : null}
    </View>
  )
}

/** The place of the house, and its kind. */
export function PlaceFields({ form }: Props) {
  const types = useMemo(() => houseTypes(form.values.type), [form.values.type])
  return (
    <>
      <Card title="位置" list>
        <PlaceField form={form} />
        <BoundText form={form} name="districtName" label="小区" required placeholder="例如 晨曦家园" />
        <BoundText form={form} name="provinceName" label="省" placeholder="选填" />
        <BoundText form={form} name="cityName" label="市" placeholder="选填" />
        <BoundText form={form} name="countyName" label="区县" placeholder="选填" />
        <BoundText
          form={form}
          name="houseNumber"
          label="门牌号"
          keyboard="number"
          placeholder="选填，例如 1201"
          hint="只有您自己看得到，租客看不到"
        />
      </Card>
      <Card title="房屋" list>
        <BoundSelect form={form} name="rentRoomType" label="出租方式" required options={ROOM_TYPES} />
        <BoundSelect form={form} name="rentTimeType" label="租期" required options={TIME_TYPES} />
        <BoundSelect form={form} name="source" label="房源类型" options={SOURCES} />
        <BoundSelect form={form} name="type" label="户型" required options={types} />
        <BoundText
          form={form}
          name="size"
          label="面积"
          required
          keyboard="digit"
          placeholder="例如 88.5"
          unit="㎡"
        />
        <BoundText form={form} name="floor" label="楼层" keyboard="number" placeholder="选填" unit="层" />
        <BoundText
          form={form}
          name="allFloor"
          label="全部楼层"
          keyboard="number"
          placeholder="选填"
          unit="层"
        />
        <BoundSelect form={form} name="direction" label="朝向" options={DIRECTION_OPTIONS} />
        <BoundSelect form={form} name="decoration" label="装修" options={DECORATION_OPTIONS} />
      </Card>
    </>
  )
}
