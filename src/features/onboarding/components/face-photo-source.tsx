import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LocalFile } from '@/api/ports'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { isPermissionProblem, Lens } from '@/components/lens'
import { PictureProblem } from '@/components/picture-problem'
import { hasLiveCamera } from '@/platform/camera'
import { SAMPLE_FACE } from '../sample-pictures'
import { usePicture } from '@/components/use-picture'

const HINTS = ['正对镜头，脸放进框里', '光线均匀，不逆光', '不戴帽子、口罩和墨镜']

interface PortraitSourceProps {
  onPicture: (file: LocalFile) => Promise<void>
}

function SampleFace({ onPicture }: PortraitSourceProps) {
  if (!SAMPLE_FACE) return null
  const { file } = SAMPLE_FACE
  return (
    <Button kind="text" size="small" onTap={() => onPicture(file)}>
      使用样例照片
    </Button>
  )
}

/** Takes a new photo, or a face photo from the album. */
export function FacePhotoSource({ onPicture }: PortraitSourceProps) {
  const [lens, setLens] = useState(false)
  const picture = usePicture(onPicture)
  const open = async () => {
    if (!hasLiveCamera) return picture.fromLens()
    if (await picture.allowed()) setLens(true)
  }
  const fail = (message: string) => {
    setLens(false)
    picture.setProblem(isPermissionProblem(message) ? 'denied' : 'failed')
  }
  return (
    <Card title="拍摄或选择照片">
      <View className="onboarding-lead">
        {HINTS.map((hint) => (
          <View key={hint} className="wj-point">
            · {hint}
          </View>
        ))}
      </View>
      <PictureProblem
        problem={picture.problem}
        lost="不能在这里拍照"
        otherwise="也可以从相册选择一张清晰的正面照"
        onAgain={() => void open()}
      />
      {lens ? (
        <Lens frame="face" onShoot={picture.fromLens} onProblem={fail} onClose={() => setLens(false)} />
      ) : (
        <View className="onboarding-buttons">
          <Button icon="camera" kind="secondary" onTap={open}>
            拍照
          </Button>
          <Button icon="image" kind="secondary" onTap={picture.fromAlbum}>
            从相册选择
          </Button>
        </View>
      )}
      {lens ? null : <SampleFace onPicture={onPicture} />}
    </Card>
  )
}
