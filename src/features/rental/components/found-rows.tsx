import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { useDrawn } from '@/components/use-drawn'
import { foundWords } from '../row-words'
import type { FoundHouse } from '../seen-rows'
import { HouseRow } from './house-row'

/** More than a phone shows below the head of the search. */
const FIRST = 6
/** As many as a page of the list has: WeChat is sent one child for each further page, and its audit allows 60 children. */
const GROUP = 20

function groupsOf<T>(rows: readonly T[]): (readonly T[])[] {
  const groups = [rows.slice(0, FIRST), rows.slice(FIRST, GROUP)]
  for (let from = GROUP; from < rows.length; from += GROUP) groups.push(rows.slice(from, from + GROUP))
  return groups.filter(({ length }) => length > 0)
}

interface Props {
  rows: readonly FoundHouse[]
  onOpen: (row: FoundHouse) => void
}

/** The houses that a search found. What is seen without scrolling is sent to the page first. */
export function FoundRows({ rows, onOpen }: Props) {
  const isDrawn = useDrawn()
  return (
    <Card list>
      {groupsOf(isDrawn ? rows : rows.slice(0, FIRST)).map((group, index) => (
        <View key={index} className="rental-rows">
          {group.map((row) => (
            <HouseRow key={row.id} {...foundWords(row)} onTap={() => onOpen(row)} />
          ))}
        </View>
      ))}
    </Card>
  )
}
