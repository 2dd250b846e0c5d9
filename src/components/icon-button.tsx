import { View } from '@tarojs/components'
import type { IconName } from './picture-names'
import { Icon } from './icon'
import './icon-button.scss'

export interface IconButtonProps {
  icon: IconName
  label: string
  onTap: () => void
}

/** A button of 44 by 44 px that shows an icon only. Screen readers read its label. */
export function IconButton({ icon, label, onTap }: IconButtonProps) {
  return (
    <View
      className="wj-icon-button"
      hoverClass="wj-pressed"
      hoverStopPropagation
      role="button"
      aria-label={label}
      onClick={(event) => {
        event.stopPropagation()
        onTap()
      }}
    >
      <Icon name={icon} />
    </View>
  )
}
