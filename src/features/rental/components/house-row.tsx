import { View } from '@tarojs/components'
import { usePictureSource } from '@/components/use-picture-source'
import './house-row.scss'

export interface HouseRowProps {
  title: string
  /** Type, size and direction. */
  facts: string
  /** How far, since when, who lets it. */
  note: string
  rent: string
  /** The cover's address; '' where there is none. */
  photo: string
  onTap: () => void
}

/**
 * A house in a long list. `compileMode` gives it a template of its own, as ListRow has one (docs/decisions/007): texts and one picture,
 * no conditions.
 */
export function HouseRow({ title, facts, note, rent, photo, onTap }: HouseRowProps) {
  // A ground and no Image: it is decoration beside the title, and an Image wants an empty name in its own way on each platform.
  const source = usePictureSource(photo === '' ? undefined : photo)
  const cover = source && { backgroundImage: `url("${source.replace(/"/g, '%22')}")` }
  return (
    <View
      compileMode="house-row"
      className="rental-row"
      hoverClass="wj-pressed"
      role="button"
      ariaRole="button"
      onClick={onTap}
    >
      <View className="rental-row__photo" style={cover} />
      <View className="rental-row__main">
        <View className="rental-row__title">{title}</View>
        <View className="rental-row__facts">{facts}</View>
        <View className="rental-row__facts">{note}</View>
        <View className="rental-row__rent">{rent}</View>
      </View>
    </View>
  )
}
