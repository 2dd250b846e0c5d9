// The pictures in the announcements of the default world, drawn here so that nobody's photograph is needed.
import type { World } from '../world'

const NIGHT = '#10182C'
const LAMP = '#F5A524'
const BLUE = '#2456C4'

/** Stores a drawing as an uploaded picture of the first community; gives its address. */
function put(world: World, name: string, svg: string): string {
  const path = `/wjdh-platform/announcement/10002/${name}.svg`
  return world.tables.photos.put({ path, type: 'image/svg+xml', base64: btoa(svg) }).path
}

/** A drawing of 4 : 3. */
const wide = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90" width="720" height="540">${content}</svg>`

const ground = (colour: string) => `<rect width="120" height="90" fill="${colour}"/>`

/** Three lanterns. */
export const drawLanterns = (world: World): string[] =>
  ['#C8442E', '#D98A1F', BLUE].map((colour, i) =>
    put(
      world,
      `lantern-${i + 1}`,
      wide(
        `${ground(NIGHT)}<path d="M60 0v18" stroke="${LAMP}" stroke-width="2"/>` +
          `<ellipse cx="60" cy="40" rx="30" ry="22" fill="${colour}"/>` +
          `<path d="M60 62v18" stroke="${LAMP}" stroke-width="3"/>`,
      ),
    ),
  )

/** The committee's logo: a roof over two windows. */
export const drawSign = (world: World): string =>
  put(
    world,
    'committee',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="96" height="96">` +
      `<rect width="48" height="48" fill="${BLUE}"/><path d="M10 24 24 12l14 12v14H10z" fill="#fff"/>` +
      `<path d="M17 26h5v5h-5zm9 0h5v5h-5z" fill="${LAMP}"/></svg>`,
  )

/** A tap with its last drop. */
export const drawTap = (world: World): string =>
  put(
    world,
    'tap',
    wide(
      `${ground('#DCE8FB')}<g fill="none" stroke="${BLUE}" stroke-width="9" stroke-linecap="round" stroke-linejoin="round">` +
        `<path d="M24 36h44q14 0 14 14v4"/><path d="M50 34V20m-12 0h24"/></g>` +
        `<path d="M82 66q7 9 0 13q-7-4 0-13z" fill="#5B8DEF"/>`,
    ),
  )

/** A lift whose doors are ajar, with the light of the cabin between them. */
export const drawLift = (world: World): string =>
  put(
    world,
    'lift',
    wide(
      `${ground(NIGHT)}<path d="M36 14h48v76H36z" fill="#26345C"/><path d="M54 18h12v72H54z" fill="${LAMP}"/>` +
        `<path d="M40 18h14v72H40zm26 0h14v72H66z" fill="#3D4F82"/>` +
        `<path d="M94 48l5-8 5 8zm0 6l5 8 5-8z" fill="${LAMP}"/>`,
    ),
  )

/** A bill with its lines and a coin. */
export const drawBill = (world: World): string =>
  put(
    world,
    'bill',
    wide(
      `${ground('#FFF1D6')}<path d="M36 12h48v66l-8-5-8 5-8-5-8 5-8-5-8 5z" fill="#fff"/>` +
        `<path d="M44 26h32M44 38h32M44 50h20" stroke="#8AA3D8" stroke-width="4" stroke-linecap="round"/>` +
        `<circle cx="86" cy="64" r="14" fill="${LAMP}"/><path d="M80 60l6 6 6-6m-6 6v8" fill="none" stroke="#fff" stroke-width="3"/>`,
    ),
  )

/** A house with one lit window, for the greeting of the app. */
export const drawHome = (world: World): string =>
  put(
    world,
    'home',
    wide(
      `${ground(NIGHT)}<path d="M30 44 60 20l30 24v40H30z" fill="#26345C"/>` +
        `<path d="M50 52h20v18H50z" fill="${LAMP}"/><path d="M60 52v18M50 61h20" stroke="#26345C" stroke-width="2"/>`,
    ),
  )
