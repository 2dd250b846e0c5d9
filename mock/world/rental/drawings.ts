import type { RentalMedia } from './rows'

type Room = NonNullable<RentalMedia['room']>

/** Each drawing has a lit window; the furniture shows which room it is. */
const FURNITURE: Readonly<Record<Room, string>> = {
  mainBedroom:
    '<rect x="30" y="52" width="60" height="22" rx="3" fill="#E8ECF5"/><rect x="34" y="46" width="18" height="9" rx="3" fill="#fff"/><rect x="66" y="46" width="18" height="9" rx="3" fill="#fff"/>',
  bedroom:
    '<rect x="20" y="54" width="44" height="20" rx="3" fill="#E8ECF5"/><rect x="24" y="48" width="16" height="8" rx="3" fill="#fff"/>',
  livingRoom:
    '<rect x="22" y="52" width="76" height="12" rx="4" fill="#8FB0FF"/><rect x="18" y="58" width="84" height="14" rx="4" fill="#5A6478"/>',
  kitchen:
    '<rect x="12" y="54" width="96" height="6" fill="#E8ECF5"/><rect x="16" y="60" width="88" height="14" fill="#5A6478"/><circle cx="40" cy="51" r="4" fill="#BF2F1E"/>',
  bathroom:
    '<rect x="24" y="56" width="72" height="18" rx="9" fill="#fff"/><path d="M34 56V34h10" stroke="#A9B3C7" stroke-width="3" fill="none"/>',
  balcony:
    '<path d="M8 54h104M20 54v20M40 54v20M60 54v20M80 54v20M100 54v20" stroke="#E8ECF5" stroke-width="3"/>',
  other:
    '<rect x="46" y="30" width="28" height="44" fill="#5A6478"/><circle cx="68" cy="54" r="2" fill="#F5A524"/>',
}

const WALLS = ['#2456C4', '#3E6B8F', '#5A6478', '#7A5C86', '#1D7F4E', '#8F5500'] as const

/** Draws a room as an SVG. `n` varies the colour of the wall and the position of the window. */
export function drawRoom(room: Room, n: number): Uint8Array {
  const wall = WALLS[n % WALLS.length]
  const x = 14 + (n % 4) * 16
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90" width="720" height="540">` +
    `<rect width="120" height="90" fill="${wall}"/><rect y="70" width="120" height="20" fill="#10182C"/>` +
    `<rect x="${x}" y="14" width="30" height="24" fill="#F5A524"/><path d="M${x + 15} 14v24M${x} 26h30" stroke="#10182C"/>` +
    `${FURNITURE[room]}</svg>`
  return new TextEncoder().encode(svg)
}
