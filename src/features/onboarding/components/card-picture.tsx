import { View } from '@tarojs/components'
import type { LocalFile } from '@/api/ports'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Checkbox } from '@/components/checkbox'
import { PictureProblem } from '@/components/picture-problem'
import { drafts } from '../draft'
import { SAMPLE_CARDS } from '../sample-pictures'
import { usePicture } from '@/components/use-picture'

export interface CardPictureProps {
  onPicture: (file: LocalFile) => Promise<void>
  busy: boolean
}

/** Takes the picture of an ID card, for the backend to read. */
export function CardPicture({ onPicture, busy }: CardPictureProps) {
  const { problem, fromCamera, fromAlbum } = usePicture(onPicture)
  const agreed = drafts.form((draft) => draft.cardConsented)
  const answer = (cardConsented: boolean) => drafts.form.setState({ cardConsented })
  return (
    <Card title="拍照自动填写">
      <View className="onboarding-lead">
        请拍身份证人像面：放平、四角入镜、不反光。识别后可以逐项修改。照片只用来识别文字，不留存。不愿提供的话可以跳过，在下面手工填写。
      </View>
      <Checkbox checked={agreed} onChange={answer} label="我同意用身份证照片识别文字">
        我同意用身份证照片识别文字
      </Checkbox>
      {agreed ? (
        <>
          <PictureProblem
            problem={problem}
            lost="不能拍照识别身份证"
            otherwise="也可以从相册选择，或在下面手工填写"
            onAgain={() => void fromCamera()}
          />
          <View className="onboarding-buttons">
            <Button icon="camera" kind="secondary" onTap={fromCamera} busy={busy}>
              {busy ? '正在识别' : '拍身份证'}
            </Button>
            <Button icon="image" kind="secondary" onTap={fromAlbum} disabled={busy}>
              从相册选择
            </Button>
          </View>
          {SAMPLE_CARDS.length > 0 ? (
            <View className="onboarding-samples">
              <View>使用样例身份证：</View>
              {SAMPLE_CARDS.map(({ name, file }) => (
                <Button
                  key={name}
                  kind="text"
                  size="small"
                  label={`使用样例身份证：${name}`}
                  onTap={() => onPicture(file)}
                  disabled={busy}
                >
                  {name}
                </Button>
              ))}
            </View>
          ) : null}
        </>
      ) : null}
    </Card>
  )
}
