import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { classNames } from '@/components/class-names'
import { SearchBar } from '@/components/search-bar'
import type { Category } from '@/contract/zhongmin/structures'
import { childrenOf, pathsOf, recentPaths, searchPaths, suggestPaths, type CategoryPath } from '../categories'
import { categoryWords } from '../messages'
import './category-picker.scss'

/** If more are found than this, a further word is needed. */
const MAX_FOUND = 20

interface LevelProps {
  name: string
  options: readonly Category[]
  chosen?: string
  onChoose: (category: Category) => void
}

function Level({ name, options, chosen, onChoose }: LevelProps) {
  return (
    <View className="category-level">
      <View className="wj-note">{name}</View>
      <View className="category-chips" role="radiogroup" aria-label={name}>
        {options.map((option) => (
          <View
            key={option.id}
            className={classNames('category-chip', option.id === chosen && 'chosen')}
            hoverClass="wj-pressed"
            role="radio"
            aria-checked={option.id === chosen}
            onClick={() => onChoose(option)}
          >
            {option.name}
          </View>
        ))}
      </View>
    </View>
  )
}

interface PathsProps {
  label: string
  paths: readonly CategoryPath[]
  onChoose: (path: CategoryPath) => void
}

const Paths = ({ label, paths, onChoose }: PathsProps) => (
  <View className="category-chips" role="group" aria-label={label}>
    {paths.map((path) => (
      <View
        key={path.three.id}
        className="category-chip"
        hoverClass="wj-pressed"
        role="button"
        onClick={() => onChoose(path)}
      >
        {categoryWords(path.name)}
      </View>
    ))}
  </View>
)

interface FoundProps {
  paths: readonly CategoryPath[]
  text: string
  onChoose: (path: CategoryPath) => void
}

function Found({ paths, text, onChoose }: FoundProps) {
  const found = searchPaths(paths, text)
  if (found.length === 0)
    return (
      <View className="wj-note" role="status">
        {`没有包含“${text}”的类别，请换个词，或在下面逐级选择`}
      </View>
    )
  return (
    <View>
      <Paths label="搜索结果" paths={found.slice(0, MAX_FOUND)} onChoose={onChoose} />
      {found.length > MAX_FOUND ? <View className="wj-note">还有更多，请再加一个词</View> : null}
    </View>
  )
}

/** Paths under their heading; nothing where there are none. */
const Offered = (props: PathsProps) =>
  props.paths.length > 0 ? (
    <View className="category-level">
      <View className="wj-note">{props.label}</View>
      <Paths {...props} />
    </View>
  ) : null

interface Props {
  tree: Category
  /** What was described so far: the categories that it speaks of are offered at once. */
  described: string
  onChoose: (path: CategoryPath) => void
}

/** What the description speaks of, and what was reported lately; a search, and three levels, one below the other. */
export function CategoryPicker({ tree, described, onChoose }: Props) {
  const paths = useMemo(() => pathsOf(tree), [tree])
  const suggested = useMemo(() => suggestPaths(paths, described), [paths, described])
  const [recent] = useState(() => recentPaths(paths))
  const [text, setText] = useState('')
  const [oneId, setOne] = useState<string>()
  const [twoId, setTwo] = useState<string>()
  const one = childrenOf(tree).find(({ id }) => id === oneId)
  const two = childrenOf(one).find(({ id }) => id === twoId)
  const wanted = text.trim()

  const openOne = ({ id }: Category) => {
    setOne(id)
    setTwo(undefined)
  }
  const choose = (id: string) => {
    const path = paths.find(({ three }) => three.id === id)
    if (path) onChoose(path)
  }
  return (
    <View className="category-picker">
      <Offered label="按您的描述" paths={suggested} onChoose={onChoose} />
      <Offered label="最近报修过" paths={recent} onChoose={onChoose} />
      <SearchBar label="搜索报修类别" placeholder="搜索，如：漏水、灯" value={text} onInput={setText} />
      {wanted ? <Found paths={paths} text={wanted} onChoose={onChoose} /> : null}
      <Level name="在哪里" options={childrenOf(tree)} chosen={oneId} onChoose={openOne} />
      {one ? (
        <Level name="什么坏了" options={childrenOf(one)} chosen={twoId} onChoose={({ id }) => setTwo(id)} />
      ) : null}
      {two ? <Level name="怎么了" options={childrenOf(two)} onChoose={({ id }) => choose(id)} /> : null}
    </View>
  )
}
