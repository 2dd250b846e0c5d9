import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const SYSTEM = '/usr/bin/chromium'

/** Starts Chromium. The variable CHROMIUM names a browser other than the system's. Rejects with one sentence if it does not start. */
export async function openBrowser(): Promise<Browser> {
  const { CHROMIUM = '' } = process.env
  const executablePath = CHROMIUM === '' ? SYSTEM : CHROMIUM
  try {
    return await chromium.launch({ executablePath, args: FLAGS })
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new Error(`the browser does not start (${reason}); the variable CHROMIUM names another one`)
  }
}

const STILL = `*, *::before, *::after {
  animation-duration: 0s !important;
  animation-delay: 0s !important;
  transition: none !important;
  scroll-behavior: auto !important;
}`

/**
 * Opens a browser window without transitions, so that what a test looks for is either there or not at any speed of the machine. Every
 * test in a browser uses such a window.
 */
export async function openWindow(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  await context.addInitScript((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }, STILL)
  return context
}
