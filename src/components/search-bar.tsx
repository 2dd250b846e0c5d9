import { Input, View } from '@tarojs/components'
import { controlAria } from './control-aria'
import { Icon } from './icon'
import { IconButton } from './icon-button'
import { useTyped } from './use-typed'
import './search-bar.scss'

export interface SearchBarProps {
  /** The name for screen readers: 「搜索楼栋」. */
  label: string
  value?: string
  onInput: (text: string) => void
  /** Called when the keyboard's search key is pressed. */
  onSearch?: () => void
  placeholder?: string
}

export function SearchBar({ label, value = '', onInput, onSearch, placeholder = label }: SearchBarProps) {
  const text = useTyped(value, onInput)
  return (
    <View className="wj-search">
      <Icon name="search" />
      <Input
        key={text.round}
        className="wj-input wj-search__input"
        {...text.input}
        placeholder={placeholder}
        placeholderClass="wj-input__placeholder"
        confirmType="search"
        maxlength={50}
        {...controlAria({ 'aria-label': label })}
        onInput={(event) => text.type(event.detail.value)}
        onConfirm={onSearch}
      />
      {text.typed ? <IconButton icon="x" label="清空搜索" onTap={text.clear} /> : null}
    </View>
  )
}
