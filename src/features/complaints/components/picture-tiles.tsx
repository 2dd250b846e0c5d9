import { Image, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { imageAria } from '@/components/control-aria'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { IconButton } from '@/components/icon-button'
import { PictureProblem } from '@/components/picture-problem'
import { useChoosePicture } from '@/components/use-choose-picture'
import { chooseImages } from '@/platform/media'
import { previewPictures } from '@/platform/preview'
import { useDrafts, type DraftPicture } from '../draft'
import { addPictures, MAX_PICTURES, removePicture, uploadPicture } from '../pictures'
import './picture-tiles.scss'

interface TileProps {
  picture: DraftPicture
  /** 第1张 */
  place: string
  onOpen: () => void
  onRetry: () => Promise<void>
  onRemove: () => void
}

function Tile({ picture: { path, percent, problem }, place, onOpen, onRetry, onRemove }: TileProps) {
  return (
    <View className="complaint-tile">
      <View role="button" aria-label={`${place}图片，放大查看`} hoverClass="wj-pressed" onClick={onOpen}>
        <Image className="complaint-tile__image" src={path} mode="aspectFill" {...imageAria()} />
      </View>
      {percent === undefined ? null : (
        <View className="complaint-tile__state" role="status">{`上传中 ${percent}%`}</View>
      )}
      {problem === undefined ? null : (
        <View className="complaint-tile__state">
          <Button kind="text" size="small" label={`重新上传${place}图片`} onTap={onRetry}>
            重试
          </Button>
        </View>
      )}
      <View className="complaint-tile__remove">
        <IconButton icon="x" label={`移除${place}图片`} onTap={onRemove} />
      </View>
    </View>
  )
}

const NONE: readonly DraftPicture[] = []

/** Up to six pictures: chosen, on their way, arrived or failed, each for itself. */
export function PictureTiles({
  communityIdentifier,
  error,
}: {
  communityIdentifier: number
  error?: string
}) {
  const pictures = useDrafts((drafts) => drafts[communityIdentifier]?.pictures ?? NONE)
  const { problem, choose } = useChoosePicture()
  const room = MAX_PICTURES - pictures.length
  const add = async () => {
    const files = await choose(() => chooseImages(room))
    // Not awaited: the tiles show how far each is.
    if (files && files.length > 0) void addPictures(communityIdentifier, files)
  }
  const paths = pictures.map(({ path }) => path)
  const refused = pictures.find((one) => one.problem !== undefined)?.problem
  return (
    <>
      <Field label="图片" stacked error={error ?? refused} hint={`选填，最多 ${MAX_PICTURES} 张`}>
        <View className="complaint-tiles">
          {pictures.map((picture, index) => (
            <Tile
              key={picture.key}
              picture={picture}
              place={`第${index + 1}张`}
              onOpen={() => previewPictures(paths, picture.path)}
              onRetry={() => uploadPicture(communityIdentifier, picture.key)}
              onRemove={() => removePicture(communityIdentifier, picture.key)}
            />
          ))}
          {room > 0 ? (
            <View
              className="complaint-tile complaint-tile--add"
              role="button"
              hoverClass="wj-pressed"
              onClick={() => void add()}
            >
              <Icon name="camera" size="large" label="添加图片" />
              <View>{`${pictures.length}/${MAX_PICTURES}`}</View>
            </View>
          ) : null}
        </View>
      </Field>
      <PictureProblem
        problem={problem}
        lost="不能拍照"
        otherwise="也可以从相册选择，不加图片也可以提交"
        onAgain={() => void add()}
      />
    </>
  )
}
