import { Image, View } from '@tarojs/components'
import { pictureSource } from '@/platform/picture-source'
import { imageAria } from '@/components/control-aria'
import { Button } from '@/components/button'
import './console.scss'

interface Props {
  urls: readonly string[]
  /** Removes the picture at this index. If it is undefined, pictures cannot be removed. */
  onRemove?: (index: number) => void
}

/** Small pictures in a row. */
export function Pictures({ urls, onRemove }: Props) {
  if (urls.length === 0) return null
  return (
    <View className="console-pictures">
      {urls.map((url, index) => (
        <View key={`${index} ${url}`}>
          <Image
            className="console-pictures__one"
            src={pictureSource(url) ?? url}
            mode="aspectFill"
            {...imageAria(`图片 ${index + 1}`)}
          />
          {onRemove ? (
            <View>
              <Button kind="text" size="small" label={`去掉图片 ${index + 1}`} onTap={() => onRemove(index)}>
                去掉
              </Button>
            </View>
          ) : null}
        </View>
      ))}
    </View>
  )
}
