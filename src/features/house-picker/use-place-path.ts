import { useState } from 'react'
import { unreadableIn } from '@/contract/core/rows'
import { communityIn, levelAfter, levels, type Level, type Place, type PlacePath } from './path'
import { usePlaces, type PlaceOption } from './queries'
import { readPath, rememberPath } from './remembered-path'

interface Position {
  readonly path: PlacePath
  /** Came back to this depth by hand: an only entry is not chosen again by itself. */
  readonly heldAt?: number
  /** From an earlier visit and not yet confirmed by an answer. */
  readonly remembered: boolean
}

const TOP: Position = { path: [], remembered: false }

function startAt(initial: PlacePath | undefined): Position {
  const path = initial ?? readPath()
  return { path: path.slice(0, levels().length - 1), remembered: path.length > 0 }
}

/** A remembered path can lead nowhere by now, or into another community. */
const leadsNowhere = ({ path, remembered }: Position, places: readonly PlaceOption[] | undefined) =>
  remembered &&
  places !== undefined &&
  (places.length === 0 ||
    places.some(
      ({ communityIdentifier = communityIn(path)?.id }) => communityIdentifier !== communityIn(path)?.id,
    ))

/** The only entry of a level is no choice, unless others could not be read (R26). A house is: choosing it ends the search. */
const onlyEntry = ({ path, heldAt }: Position, level: Level, places: readonly PlaceOption[] | undefined) =>
  level !== 'house' && heldAt !== path.length && places?.length === 1 && unreadableIn(places) === 0
    ? places[0]
    : undefined

const plainPlace = ({ id, number, name }: Place): Place => ({ id, number, name })

/** Where one is between community and house, and the places to choose from there. */
export function usePlacePath(initial?: PlacePath) {
  const [position, setPosition] = useState(() => startAt(initial))
  const { path, remembered } = position
  const level = levelAfter(path)
  const query = usePlaces(level, path[path.length - 1]?.id ?? 0)

  const move = (next: Position) => {
    setPosition(next)
    rememberPath(next.path)
  }

  const only = onlyEntry(position, level, query.data)
  if (leadsNowhere(position, query.data)) setPosition(TOP)
  else if (only) setPosition({ path: [...path, plainPlace(only)], remembered: false })

  return {
    path,
    level,
    query,
    remembered,
    /** One level down; not for a house. */
    enter: (place: Place) => move({ path: [...path, plainPlace(place)], remembered: false }),
    /** Back to choosing at this depth, from 0. */
    returnTo: (depth: number) => move({ path: path.slice(0, depth), heldAt: depth, remembered: false }),
  }
}
