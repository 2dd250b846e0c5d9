import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { pictureAddress } from '@/platform/picture-address'
import { previewPictures } from '@/platform/preview'
import { Button } from './button'
import { imageAria } from './control-aria'
import { Icon } from './icon'
import { usePictureSource } from './use-picture-source'
import './pictures.scss'

interface PictureProps {
  src: string
  /** The picture's position, such as 第1张，共3张. */
  place: string
  whole: boolean
  onOpen: () => void
}

function Picture({ src, place, whole, onOpen }: PictureProps) {
  const source = usePictureSource(src)
  const [broken, setBroken] = useState(false)
  // Another round makes a new element, which loads the same address again.
  const [round, setRound] = useState(0)
  const retry = () => {
    setBroken(false)
    setRound(round + 1)
  }
  if (broken) {
    return (
      <View className="wj-picture-box wj-picture-box--broken">
        <Icon name="image" />
        <View role="alert">图片没有加载出来</View>
        <Button kind="text" size="small" label={`重试加载图片，${place}`} onTap={retry}>
          重试
        </Button>
      </View>
    )
  }
  return (
    <View
      className="wj-picture-box"
      hoverClass="wj-pressed"
      role="button"
      aria-label={`图片，${place}，放大查看`}
      onClick={onOpen}
    >
      {source === undefined ? null : (
        <Image
          key={round}
          className={whole ? 'wj-picture-box__whole' : 'wj-picture-box__part'}
          src={source}
          mode={whole ? 'widthFix' : 'aspectFill'}
          lazyLoad
          {...imageAria()}
          onError={() => setBroken(true)}
        />
      )}
    </View>
  )
}

export interface PicturesProps {
  /** The addresses as a backend gave them. Those that must not be loaded are left out (R34). */
  urls: readonly string[]
  /** The backend's address, to which relative addresses belong; by default that of weapp. */
  base?: string
  /** Shows each picture in a small square, not in full width. */
  grid?: boolean
}

/** Pictures that can be enlarged by a tap. One that cannot be loaded says so and offers to try again. */
export function Pictures({ urls: given, base, grid = false }: PicturesProps) {
  const urls = given.flatMap((url) => pictureAddress(url, base) ?? [])
  if (urls.length === 0) return null
  return (
    <View className={grid ? 'wj-pictures wj-pictures--grid' : 'wj-pictures'}>
      {urls.map((src, index) => (
        <Picture
          key={`${index} ${src}`}
          src={src}
          place={`第${index + 1}张，共${urls.length}张`}
          whole={!grid}
          onOpen={() => previewPictures(urls, src)}
        />
      ))}
    </View>
  )
}
