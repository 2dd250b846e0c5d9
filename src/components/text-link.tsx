import { Text } from '@tarojs/components'
import './text-link.scss'

export interface TextLinkProps {
  children: string
  onTap: () => void
}

/** A link within a sentence. A link on a line of its own is a Button of kind `text`. */
export function TextLink({ children, onTap }: TextLinkProps) {
  return (
    <Text
      className="wj-text-link"
      role="link"
      onClick={(event) => {
        event.stopPropagation()
        onTap()
      }}
    >
      {children}
    </Text>
  )
}
