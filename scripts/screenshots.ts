// npm run screenshots (after build:h5): every page in light, dark and large text, to screenshots/, with a sheet of each.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { openBrowser } from '../tools/weapp-host/driver/browser'
import { Windows } from '../tools/weapp-host/driver/windows'
import { H5Phone } from '../tools/journeys/drivers/h5-phone'
import { serveFolder } from '../tools/journeys/drivers/static-server'
import { WALKS } from '../tools/journeys/pages-and-states'
import type { Look } from '../tools/journeys/phone'
import { takeWalk } from '../tools/journeys/walk'
import { findChromium } from './chromium'
import { oneOf, runCommand } from './lib/command-line'

const FOLDER = 'screenshots'
const BUILD = 'dist/h5'

const VARIANTS = {
  light: { dark: false },
  dark: { dark: true },
  large: { dark: false, preferences: { theme: 'auto', textScale: 'larger' } },
} as const satisfies Record<string, Look>
type Variant = keyof typeof VARIANTS

/** Takes a picture of a whole page. The window grows to the page's height, because Taro scrolls inside the page. */
async function shootWhole(phone: H5Phone, path: string): Promise<void> {
  const hidden = await phone.top.evaluate((page) => page.scrollHeight - page.clientHeight)
  const grow = (by: number) => phone.page.setViewportSize({ width: 375, height: 812 + by })
  if (hidden > 0) await grow(hidden)
  await phone.page.screenshot({ path })
  if (hidden > 0) await grow(0)
}

async function shootVariant(windows: Windows, url: string, variant: Variant): Promise<string[]> {
  const names: string[] = []
  for (const walk of WALKS) {
    const phone = await H5Phone.open(windows, url, {
      persona: walk.persona,
      look: VARIANTS[variant],
      scale: 2,
    })
    await takeWalk(phone, walk, async ({ name, page }) => {
      names.push(name)
      await shootWhole(phone, `${FOLDER}/${variant}/${name}.png`)
      // The walk has waited for the page and its text. This makes sure that the page has not changed since.
      await phone.at(page.path)
    })
    await phone.discard()
  }
  return names
}

/** Writes a page that shows all pictures of a variant side by side. As one picture they would be too high for a browser to draw. */
function writeSheet(variant: Variant, names: readonly string[]): void {
  const figure = (name: string) =>
    `<figure><figcaption>${name}</figcaption><img src="${variant}/${name}.png" loading="lazy"></figure>`
  const html = `<!doctype html><meta charset="utf-8"><style>body{margin:16px;background:#888;font:14px sans-serif}
main{display:flex;flex-wrap:wrap;align-items:flex-start;gap:16px}figure{margin:0}img{width:281px;display:block}</style>
<main>${names.map(figure).join('')}</main>`
  writeFileSync(`${FOLDER}/${variant}.html`, html)
}

const ALL = Object.keys(VARIANTS) as Variant[]
const COMMAND = {
  name: 'npm run screenshots --',
  about: `Every page of ${BUILD} in light, dark and large text, into ${FOLDER}/, with a sheet of each.`,
  flags: {
    only: {
      type: 'string',
      value: 'LOOK',
      multiple: true,
      about: `one look of ${ALL.join(', ')}; again for another`,
    },
  },
} as const

async function main({ only }: { only?: readonly string[] }): Promise<void> {
  const variants = only?.map((name) => oneOf('only', name, ALL)) ?? ALL
  if (!existsSync(`${BUILD}/index.html`)) throw new Error(`${BUILD} is not built: run npm run build:h5 first`)
  process.env.CHROMIUM = await findChromium()
  const server = await serveFolder(BUILD)
  const browser = await openBrowser()
  const windows = new Windows(browser)
  for (const variant of variants) {
    rmSync(`${FOLDER}/${variant}`, { recursive: true, force: true })
    mkdirSync(`${FOLDER}/${variant}`, { recursive: true })
    const names = await shootVariant(windows, server.url, variant)
    writeSheet(variant, names)
    console.log(`${FOLDER}/${variant}.html: ${names.length} pages`)
  }
  await browser.close()
  await server.close()
}

// The process is ended explicitly, because a failure may leave a browser or a server open.
void runCommand(COMMAND, main).then(() => process.exit())
