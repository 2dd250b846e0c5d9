import { useState } from 'react'
import { unreadableIn } from '@/contract/core/rows'
import { communityIn, levelAfter, levels, type Level, type Place, type PlacePath } from './path'
import { usePlaces, type PlaceOption } from './queries'
import { readPath, rememberPath } from './remembered-path'

interface Position {
  readonly path: PlacePath
  /** The depth to which the resident went back. The only entry of that level is then not chosen automatically. */
  readonly heldAt?: number
  /** True if the path is from an earlier visit and no answer has confirmed it yet. */
  readonly remembered: boolean
}

const TOP: Position = { path: [], remembered: false }

function startAt(initial: PlacePath | undefined): Position {
  const path = initial ?? readPath()
  return { path: path.slice(0, levels().length - 1), remembered: path.length > 0 }
}

/** Tells whether a remembered path does not exist any more, or belongs to another community by now. */
const leadsNowhere = ({ path, remembered }: Position, places: readonly PlaceOption[] | undefined) =>
  remembered &&
  places !== undefined &&
  (places.length === 0 ||
    places.some(
      ({ communityIdentifier = communityIn(path)?.id }) => communityIdentifier !== communityIn(path)?.id,
    ))

/**
 * The only entry of a level, which is chosen automatically unless other rows could not be read (R26). A house is never chosen so, because
 * that ends the picker.
 */
const onlyEntry = ({ path, heldAt }: Position, level: Level, places: readonly PlaceOption[] | undefined) =>
  level !== 'house' && heldAt !== path.length && places?.length === 1 && unreadableIn(places) === 0
    ? places[0]
    : undefined

const plainPlace = ({ id, number, name }: Place): Place => ({ id, number, name })

/** The path that is chosen so far, and the places of the next level. */
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
    /** Chooses a place above the house and goes one level down. */
    enter: (place: Place) => move({ path: [...path, plainPlace(place)], remembered: false }),
    /** Goes back to the choice at this depth, from 0. */
    returnTo: (depth: number) => move({ path: path.slice(0, depth), heldAt: depth, remembered: false }),
  }
}
