import { View } from '@tarojs/components'
import { useState } from 'react'
import { classNames } from '@/components/class-names'
import { SearchBar } from '@/components/search-bar'
import { LEVEL_WORDS, type Level } from '../path'
import type { PlaceOption } from '../queries'
import { MAX_RANGES, rangesOf, search, type Range } from '../search'
import './place-grid.scss'

/** A search field is shown from this number of places on. */
const SEARCHED_FROM = 7
/** Names of this length on get a row of their own: 晨曦家园 does, 101号 does not. */
const LONG_NAME = 5

interface RangesProps {
  ranges: readonly Range[]
  shown: number
  onShow: (index: number) => void
}

function Ranges({ ranges, shown, onShow }: RangesProps) {
  if (ranges.length < 2) return null
  return (
    <View className="place-ranges" role="radiogroup" aria-label="范围">
      {ranges.slice(0, MAX_RANGES).map(({ title }, index) => (
        <View
          key={index}
          className={classNames('place-range', index === shown && 'shown')}
          role="radio"
          aria-checked={index === shown}
          onClick={() => onShow(index)}
        >
          {title}
        </View>
      ))}
    </View>
  )
}

interface Props {
  level: Level
  options: readonly PlaceOption[]
  onChoose: (place: PlaceOption) => void
}

/** The places of one level. They are searched without a request, and only one range of them is on the page. */
export function PlaceGrid({ level, options, onChoose }: Props) {
  const [text, setText] = useState('')
  const [shown, setShown] = useState(0)
  const found = search(options, text)
  const ranges = rangesOf(found)
  const { options: visible = [] } = ranges[shown] ?? {}
  const wide = options.some(({ name }) => name.length > LONG_NAME) || level === 'community'
  const word = LEVEL_WORDS[level]

  const type = (typed: string) => {
    setText(typed)
    setShown(0)
  }

  return (
    <View>
      {options.length >= SEARCHED_FROM ? (
        <SearchBar label={`搜索${word}`} value={text} onInput={type} />
      ) : null}
      <Ranges ranges={ranges} shown={shown} onShow={setShown} />
      <View className={classNames('place-grid', wide && 'wide')} role="group" aria-label={`选择${word}`}>
        {visible.map((option) => (
          <View
            key={option.id}
            className="place-grid__place"
            hoverClass="wj-pressed"
            role="button"
            onClick={() => onChoose(option)}
          >
            {option.name}
          </View>
        ))}
      </View>
      {visible.length === 0 ? (
        <View className="wj-note" role="status">
          {`没有名称包含“${text.trim()}”的${word}，请换个词，或只输入数字`}
        </View>
      ) : null}
      {ranges.length > MAX_RANGES ? (
        <View className="wj-note">{`${word}较多，没有全部列出，请在上方搜索`}</View>
      ) : null}
    </View>
  )
}
