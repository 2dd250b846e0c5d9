import { View } from '@tarojs/components'
import { Avatar } from '@/components/avatar'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { PictureProblem } from '@/components/picture-problem'
import { usePicture } from '@/components/use-picture'
import { useProfileDraft } from '../profile'
import './rental-host.scss'

/** The picture that tenants see. It has to be chosen each time, because the server keeps none that is not sent again. */
export function PortraitCard({ demanded }: { demanded: boolean }) {
  const portrait = useProfileDraft((draft) => draft.portrait)
  const picture = usePicture((file) => useProfileDraft.setState({ portrait: file }))
  return (
    <Card title="头像">
      <View className="host-portrait">
        <Avatar name="您" src={portrait?.path} size="large" />
        <View className="host-portrait__words">租房系统每次保存资料都要头像，请选择一张。</View>
      </View>
      {demanded && !portrait ? <Notice kind="danger">请选择头像</Notice> : null}
      <PictureProblem
        problem={picture.problem}
        lost="不能拍照"
        otherwise="也可以从相册选择"
        onAgain={() => void picture.fromCamera()}
      />
      <View className="host-buttons">
        <Button kind="secondary" icon="camera" label="拍照，头像" onTap={picture.fromCamera}>
          拍照
        </Button>
        <Button kind="secondary" icon="image" label="从相册选择头像" onTap={picture.fromAlbum}>
          从相册选择
        </Button>
      </View>
    </Card>
  )
}
