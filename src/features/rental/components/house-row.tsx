import { View } from '@tarojs/components'
import type { CSSProperties } from 'react'
import { usePictureSource } from '@/components/use-picture-source'
import './house-row.scss'

export interface HouseRowProps {
  title: string
  /** What is known of the house; a line feed begins a further line. */
  facts: string
  rent: string
  /** The cover's address; '' if there is none. */
  photo: string
  onTap: () => void
}

/**
 * A house in a long list. `compileMode` gives it a template of its own, as ListRow has one (docs/decisions/007): texts and one picture,
 * no conditions. It is three nodes, so that a hundred of them and the head of the search are fewer than 500.
 */
export function HouseRow({ title, facts, rent, photo, onTap }: HouseRowProps) {
  const source = usePictureSource(photo === '' ? undefined : photo)
  // The style sheet draws the picture: it is decoration, and an Image would be a further node with a name of its own to leave out.
  const cover = source && ({ '--photo': `url("${source.replace(/"/g, '%22')}")` } as CSSProperties)
  return (
    <View
      compileMode="house-row"
      className="rental-row"
      hoverClass="wj-pressed"
      role="button"
      ariaRole="button"
      style={cover}
      onClick={onTap}
    >
      {title}
      <View className="rental-row__facts">{facts}</View>
      <View className="rental-row__rent">{rent}</View>
    </View>
  )
}
