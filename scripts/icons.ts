/**
 * Writes src/assets/pictures.scss, tabs/*.png and src/components/picture-names.ts from lucide-static and src/assets/drawings.
 * Run: npx tsx scripts/icons.ts [--tabs]; --tabs also draws the PNGs and needs a Chromium (CHROMIUM_PATH, else
 * Playwright's own). All are committed, so a clone builds without it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { paletteOf } from './lib/palette-png'

const source = path.resolve(__dirname, '../src')
const assets = path.join(source, 'assets')
const lucide = path.resolve(__dirname, '../node_modules/lucide-static/icons')

/** The icons that the screens use. Each adds about 300 bytes to the main package. */
const ICONS = [
  'bell', 'building-2', 'calendar', 'camera', 'check', 'chevron-down', 'chevron-right', 'circle-alert', 'circle-check',
  'clock', 'credit-card', 'eye', 'eye-off', 'file-text', 'house', 'id-card', 'image', 'info', 'key-round', 'log-out',
  'map-pin', 'megaphone', 'message-square-text', 'pencil', 'phone', 'plus', 'refresh-cw', 'search', 'settings',
  'shield-check', 'trash-2', 'triangle-alert', 'user-round', 'users', 'wifi-off', 'wrench', 'x',
] // prettier-ignore

/** Further selectors that show an icon without an element of its own. */
const ALSO: Record<string, string> = { 'chevron-right': ',\n.wj-row--arrow::after' }

/** The icons of the rental package: its facilities by the contract's words. */
const FACILITIES: Record<string, string> = {
  airConditioner: 'air-vent', television: 'tv', washer: 'washing-machine', fridge: 'refrigerator', microwave: 'microwave',
  hotShower: 'shower-head', wiredNetwork: 'ethernet-port', wifi: 'wifi', heating: 'heater', doorControl: 'door-closed',
  lift: 'arrow-up-down', parking: 'circle-parking',
} // prettier-ignore

const DRAWINGS = ['empty', 'failed', 'done', 'waiting', 'brand', 'town']
const TABS = { home: 'house', houses: 'building-2', me: 'user-round' }
export const TAB_COLOURS = {
  '': '#5a6478',
  '-selected': '#2456c4',
  '-dark': '#a9b3c7',
  '-selected-dark': '#8fb0ff',
}

function compact(svg: string): string {
  return svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\sclass="[^"]*"/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/ ?(\/?>)/g, '$1')
    .trim()
}

// WXSS cannot refer to files, so that pictures are data addresses. Only characters that a style sheet or address would misread are escaped.
const dataUri = (svg: string) =>
  `data:image/svg+xml,${compact(svg)
    .replace(/"/g, "'")
    .replace(/[%#<>]/g, encodeURIComponent)}`

const iconSvg = (name: string) => readFileSync(path.join(lucide, `${name}.svg`), 'utf8')
const drawing = (name: string) => readFileSync(path.join(assets, 'drawings', `${name}.svg`), 'utf8')

/** The texts of the generated files, by their paths below src. */
export function pictures(): Record<string, string> {
  const rules = [
    ...ICONS.map(
      (name) => `.wj-icon--${name}${ALSO[name] ?? ''} {\n  --picture: url("${dataUri(iconSvg(name))}");\n}`,
    ),
    ...DRAWINGS.map(
      (name) => `.wj-drawing--${name} {\n  background-image: url("${dataUri(drawing(name))}");\n}`,
    ),
  ]
  const union = (names: string[], before: string) => names.map((name) => `${before}'${name}'`).join('')
  const facilities = Object.entries(FACILITIES).map(
    ([word, name]) => `.rental-icon--${word} {\n  --picture: url("${dataUri(iconSvg(name))}");\n}`,
  )
  const head =
    '/* Made by scripts/icons.ts; icons: lucide, ISC licence. */\n/* stylelint-disable -- Nobody edits it: addresses are as long as their pictures. */\n'
  return {
    'features/rental/components/facility-icons.scss': `${head}${facilities.join('\n')}\n`,
    'components/picture-names.ts': `// Made by scripts/icons.ts.\nexport type IconName =${union(ICONS, '\n  | ')}\n\nexport type DrawingName = ${union(DRAWINGS, ' | ').slice(3)}\n`,
    'assets/pictures.scss': `${head}${rules.join('\n')}\n`,
  }
}

async function drawTabs(): Promise<void> {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const page = await browser.newPage({ viewport: { width: 81, height: 81 } })
  for (const [tab, icon] of Object.entries(TABS)) {
    for (const [suffix, colour] of Object.entries(TAB_COLOURS)) {
      const svg = compact(iconSvg(icon)).replace('<svg', `<svg width="60" height="60" color="${colour}"`)
      await page.setContent(`<body style="margin:10.5px;line-height:0;background:transparent">${svg}</body>`)
      const picture = paletteOf(await page.screenshot({ omitBackground: true }), colour)
      writeFileSync(path.join(assets, 'tabs', `${tab}${suffix}.png`), picture)
    }
  }
  await browser.close()
}

async function main(): Promise<void> {
  for (const [file, text] of Object.entries(pictures())) writeFileSync(path.join(source, file), text)
  if (!process.argv.includes('--tabs')) return
  mkdirSync(path.join(assets, 'tabs'), { recursive: true })
  await drawTabs()
  process.stdout.write(`${readdirSync(path.join(assets, 'tabs')).join('\n')}\n`)
}

if (require.main === module) void main()
