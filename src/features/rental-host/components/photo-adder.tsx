import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { PictureProblem } from '@/components/picture-problem'
import { SelectField } from '@/components/select-field'
import { TextField } from '@/components/text-field'
import { useChoosePicture } from '@/components/use-choose-picture'
import { roomTypes, type RoomType } from '@/contract/rental/vocabulary'
import { chooseImages } from '@/platform/media'
import { optionsOf } from '@/shared/options'
import { stagePhotos } from '../photos'
import { isBedroom } from '../staged-photos'
import { DIRECTION_OPTIONS } from './options'
import './rental-host.scss'

const ROOMS = optionsOf(roomTypes)

interface Entered {
  readonly room?: RoomType
  readonly area: string
  readonly orientation?: string
}

type Wrong = Partial<Record<keyof Entered, string>>

/** What is wrong with the facts of the room. Only bedrooms have an area and an orientation. */
function wrongOf({ room, area, orientation }: Entered): Wrong {
  if (room === undefined) return { room: '请选择是哪个房间' }
  if (!isBedroom(room)) return {}
  const size = Number(area)
  return {
    ...(/^\d+(\.\d)?$/.test(area.trim()) && size > 0 && size <= 500
      ? {}
      : { area: '请填写卧室面积，例如 12 或 12.5' }),
    ...(orientation ? {} : { orientation: '请选择窗户的朝向' }),
  }
}

interface Props {
  houseId: number
  /** How many more photos the house may have. */
  room: number
}

interface BedroomProps {
  entered: Entered
  wrong: Wrong
  onChange: (part: Partial<Entered>) => void
}

const BedroomFields = ({ entered, wrong, onChange }: BedroomProps) => (
  <>
    <TextField
      label="房间面积"
      required
      type="digit"
      placeholder="例如 12"
      value={entered.area}
      onInput={(area) => onChange({ area })}
      error={wrong.area}
      suffix={<View className="host-unit">㎡</View>}
    />
    <SelectField
      label="窗户朝向"
      required
      options={DIRECTION_OPTIONS}
      value={entered.orientation}
      onChange={(orientation) => onChange({ orientation })}
      error={wrong.orientation}
    />
  </>
)

/** Chooses photos of one room. They are listed below until they are sent. */
export function PhotoAdder({ houseId, room: left }: Props) {
  const [entered, setEntered] = useState<Entered>({ area: '' })
  const [wrong, setWrong] = useState<Wrong>({})
  const { problem, choose } = useChoosePicture()
  const change = (part: Partial<Entered>) => {
    setEntered((before) => ({ ...before, ...part }))
    setWrong({})
  }
  const about = () => {
    const found = wrongOf(entered)
    setWrong(found)
    if (!entered.room || Object.keys(found).length > 0) return undefined
    const { room, area, orientation } = entered
    return isBedroom(room) ? { room, area: Number(area), orientation } : { room }
  }
  const add = async () => {
    const room = about()
    if (!room) return
    const files = await choose(() => chooseImages(Math.min(9, left)))
    if (files) stagePhotos(houseId, files, room)
  }
  return (
    <Card title="添加照片" list>
      <SelectField
        label="哪个房间"
        required
        options={ROOMS}
        value={entered.room}
        onChange={(room) => change({ room })}
        error={wrong.room}
      />
      {isBedroom(entered.room) ? <BedroomFields entered={entered} wrong={wrong} onChange={change} /> : null}
      <PictureProblem
        problem={problem}
        lost="不能拍照"
        otherwise="也可以从相册选择"
        onAgain={() => void add()}
      />
      <View className="host-buttons">
        <Button kind="secondary" icon="camera" disabled={left <= 0} onTap={add}>
          {left > 0 ? '选择照片' : '照片已满30张'}
        </Button>
      </View>
    </Card>
  )
}
