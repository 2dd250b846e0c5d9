// Finds the Chromium that the browser tests drive, or installs one, and says what it did.
// As a program: npx tsx scripts/chromium.ts
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { bin, run } from './lib/run'

/** The headless shell comes first: it opens a page in half the time, because it draws no window. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
]
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/snap/bin/chromium']
/** Debian has both packages, other systems may have only the second. */
const PACKAGES = ['chromium-headless-shell', 'chromium']
const FONTS = 'fonts-noto-cjk'

type Say = (line: string) => void

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE].find(
    existsSync,
  )
}

/** The Chromium that Playwright has downloaded, if there is one. */
function playwrights(): string | undefined {
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

async function downloaded(say: Say): Promise<string | undefined> {
  say('Chromium: none on this machine, trying the download of Playwright')
  const { code } = await run(bin('playwright-core'), ['install', 'chromium'], { capture: true })
  if (code !== 0) say('Chromium: the download did not work')
  return code === 0 ? playwrights() : undefined
}

async function fromApt(say: Say): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const apt = (...args: string[]) =>
    run('apt-get', [...args, '-y', '-q'], { env: { DEBIAN_FRONTEND: 'noninteractive' }, capture: true })
  const update = await apt('update')
  for (const name of PACKAGES) {
    say(`Chromium: installing with apt-get as root: ${name} ${FONTS}`)
    const { code, output } = await apt('install', '--no-install-recommends', name, FONTS)
    if (code === 0) return onPath()
    say((update.output + output).trim().split('\n').slice(-5).join('\n'))
  }
  return undefined
}

/** The path of a Chromium; installs one if there is none. Throws with instructions if that fails. */
export async function findChromium(say: Say = console.log): Promise<string> {
  const named = process.env.CHROMIUM
  if (named && !existsSync(named)) throw new Error(`CHROMIUM=${named}: there is no such file`)
  const ways: [string, () => Promise<string | undefined> | string | undefined][] = [
    ['named by CHROMIUM', () => named],
    ['found on this machine', onPath],
    ['of an earlier download of Playwright', playwrights],
    ['downloaded by Playwright', () => downloaded(say)],
    ['installed with apt-get', () => fromApt(say)],
  ]
  for (const [how, look] of ways) {
    const path = await look()
    if (!path) continue
    say(`Chromium: ${path} (${how})`)
    return path
  }
  throw new Error('no Chromium: install one, or name one with CHROMIUM=/path/to/chromium')
}

if (require.main === module) {
  findChromium().catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
