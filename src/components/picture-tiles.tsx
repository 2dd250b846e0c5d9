import { Image, View } from '@tarojs/components'
import { chooseImages } from '@/platform/media'
import { previewPictures } from '@/platform/preview'
import {
  addPictures,
  removePicture,
  uploadPicture,
  type DraftPictures,
  type PictureUpload,
} from '@/queries/picture-uploads'
import { Button } from './button'
import { imageAria } from './control-aria'
import { Field } from './field'
import { Icon } from './icon'
import { IconButton } from './icon-button'
import { PictureProblem } from './picture-problem'
import { useChoosePicture } from './use-choose-picture'
import './picture-tiles.scss'

interface TileProps {
  picture: PictureUpload
  /** The picture's position, such as 第1张. */
  place: string
  onOpen: () => void
  onRetry: () => Promise<void>
  onRemove: () => void
}

function Tile({ picture: { path, percent, problem }, place, onOpen, onRetry, onRemove }: TileProps) {
  return (
    <View className="wj-tile">
      <View role="button" aria-label={`${place}图片，放大查看`} hoverClass="wj-pressed" onClick={onOpen}>
        <Image className="wj-tile__image" src={path} mode="aspectFill" {...imageAria()} />
      </View>
      {percent === undefined ? null : (
        <View className="wj-tile__state" role="status">{`上传中 ${percent}%`}</View>
      )}
      {problem === undefined ? null : (
        <View className="wj-tile__state">
          <Button kind="text" size="small" label={`重新上传${place}图片`} onTap={onRetry}>
            重试
          </Button>
        </View>
      )}
      <View className="wj-tile__remove">
        <IconButton icon="x" label={`移除${place}图片`} onTap={onRemove} />
      </View>
    </View>
  )
}

interface Props {
  /** The pictures of the draft at this render. */
  pictures: readonly PictureUpload[]
  draft: DraftPictures
  max: number
  error?: string
}

/** The pictures of a draft as tiles. Each tile shows whether its picture is being uploaded, has arrived or has failed. */
export function PictureTiles({ pictures, draft, max, error }: Props) {
  const { problem, choose } = useChoosePicture()
  const room = max - pictures.length
  const add = async () => {
    const files = await choose(() => chooseImages(room))
    // This is not awaited, because each tile shows the state of its upload.
    if (files && files.length > 0) void addPictures(draft, files, max)
  }
  const paths = pictures.map(({ path }) => path)
  const refused = pictures.find((one) => one.problem !== undefined)?.problem
  return (
    <>
      <Field label="图片" stacked error={error ?? refused} hint={`选填，最多 ${max} 张`}>
        <View className="wj-tiles">
          {pictures.map((picture, index) => (
            <Tile
              key={picture.key}
              picture={picture}
              place={`第${index + 1}张`}
              onOpen={() => previewPictures(paths, picture.path)}
              onRetry={() => uploadPicture(draft, picture.key)}
              onRemove={() => removePicture(draft, picture.key)}
            />
          ))}
          {room > 0 ? (
            <View
              className="wj-tile wj-tile--add"
              role="button"
              hoverClass="wj-pressed"
              onClick={() => void add()}
            >
              <Icon name="camera" size="large" label="添加图片" />
              <View>{`${pictures.length}/${max}`}</View>
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
