import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { pictureAddress } from '@/platform/picture-address'
import { imageAria } from './control-aria'
import { Icon } from './icon'
import { usePictureSource } from './use-picture-source'
import './avatar.scss'

export interface AvatarProps {
  /** The address of the picture. Without one, or if it cannot be loaded, an outline is shown. */
  src?: string
  /** The person's name, which screen readers read out. */
  name: string
  size?: 'normal' | 'large'
}

export function Avatar({ src: given, name, size = 'normal' }: AvatarProps) {
  const src = given ? pictureAddress(given) : undefined
  const source = usePictureSource(src)
  const [broken, setBroken] = useState<string>()
  return (
    <View className={`wj-avatar wj-avatar--${size}`} role="img" aria-label={`${name}的头像`}>
      {source && src !== broken ? (
        <Image
          className="wj-avatar__image"
          src={source}
          mode="aspectFill"
          {...imageAria()}
          onError={() => setBroken(src)}
        />
      ) : (
        <Icon name="user-round" size="large" />
      )}
    </View>
  )
}
