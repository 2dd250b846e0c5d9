import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { imageAria } from '@/components/control-aria'
import { isPermissionProblem, Lens } from '@/components/lens'
import { Notice } from '@/components/notice'
import { PictureProblem } from '@/components/picture-problem'
import { usePicture } from '@/components/use-picture'
import { hasLiveCamera } from '@/platform/camera'
import { PAPER_WORDS, setPaper, usePapers, type PaperName } from '../papers'
import './rental-host.scss'

const HINTS: Readonly<Record<PaperName, string>> = {
  portrait: '正对镜头，光线均匀，不戴帽子和墨镜',
  idcardfront: '有照片的一面：放平、四角入镜、不反光',
  idcardback: '有国徽的一面：放平、四角入镜、不反光',
  property_cert_photo: '写有权利人和房产证号的一页，字要清楚',
  lease_agreement_photo_url: '写有双方姓名和签字的一页；自有房屋可以拍购房合同',
}

interface Props {
  name: PaperName
  /** True after the landlord has tried to send without this picture. */
  demanded: boolean
}

/** One picture of a paper, which is taken in a frame or chosen. It is visible until it is sent. */
export function PaperPicture({ name, demanded }: Props) {
  const file = usePapers((papers) => papers[name])
  const [lens, setLens] = useState(false)
  const picture = usePicture((chosen) => {
    setPaper(name, chosen)
    setLens(false)
  })
  const open = async () => {
    if (!hasLiveCamera) return picture.fromCamera()
    if (await picture.allowed()) setLens(true)
  }
  const fail = (message: string) => {
    setLens(false)
    picture.setProblem(isPermissionProblem(message) ? 'denied' : 'failed')
  }
  const words = PAPER_WORDS[name]
  const shoot = file ? '重拍' : '拍照'
  return (
    <Card title={words}>
      <View className="host-lead">{HINTS[name]}</View>
      {file && !lens ? (
        <Image
          className="host-paper"
          src={file.path}
          mode="aspectFit"
          {...imageAria(`${words}，只在发送前显示`)}
        />
      ) : null}
      {demanded && !file ? <Notice kind="danger">{`请添加${words}`}</Notice> : null}
      <PictureProblem
        problem={picture.problem}
        lost="不能在这里拍照"
        otherwise="也可以从相册选择"
        onAgain={() => void open()}
      />
      {lens ? (
        <Lens
          frame={name === 'portrait' ? 'face' : 'card'}
          onShoot={picture.fromLens}
          onProblem={fail}
          onClose={() => setLens(false)}
        />
      ) : (
        <View className="host-buttons">
          <Button icon="camera" kind="secondary" label={`${shoot}，${words}`} onTap={open}>
            {shoot}
          </Button>
          <Button icon="image" kind="secondary" label={`从相册选择${words}`} onTap={picture.fromAlbum}>
            从相册选择
          </Button>
        </View>
      )}
    </Card>
  )
}
