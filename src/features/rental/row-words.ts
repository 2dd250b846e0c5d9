import type { KeptHouse } from './kept'
import type { ShownHouse } from './queries'
import type { FoundHouse } from './seen-rows'
import {
  ageWords,
  directionWords,
  distanceWords,
  lessorWords,
  mediaUrl,
  rentWords,
  sizeWords,
  titleOf,
  typeWords,
} from '@/components/rental-words'

const joined = (...words: readonly (string | false | undefined)[]) => words.filter(Boolean).join(' · ')

/** The texts of a row of the search. */
export const foundWords = (row: FoundHouse) => ({
  title: titleOf(row),
  facts: [
    joined(typeWords(row.type), sizeWords(row.size), row.direction && directionWords(row.direction)),
    joined(
      row.distance !== undefined && distanceWords(row.distance),
      row.age !== undefined && ageWords(row.age),
      row.userType && lessorWords(row.userType),
    ),
  ].join('\n'),
  rent: rentWords(row.rent),
  photo: row.photos[0] ? mediaUrl(row.photos[0].path) : '',
})

/** What is stored of a house on the device. */
export function keptOf(houseId: number, { detail, row }: ShownHouse): KeptHouse {
  const { title, districtName, type, size, rent } = { ...row, ...detail }
  return {
    houseId,
    title: titleOf({ title, districtName, type }),
    note: joined(typeWords(type), sizeWords(size)),
    rent: rentWords(rent),
    photo: (detail?.photos ?? row?.photos)?.[0]?.path,
  }
}
