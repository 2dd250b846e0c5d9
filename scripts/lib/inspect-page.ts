// Runs in the phone's browser and checks the rules of WeChat's audit and our own that axe cannot decide. axe's target-size looks only at
// what a keyboard reaches, which is nothing in a mini-program. Its color-contrast allows less contrast for large text and disabled
// controls, and decides nothing where elements overlap.

export interface Finding {
  rule: string
  what: string
}

export interface InspectOptions {
  /** Pixels at the bottom that belong to the phone. */
  safeBottom: number
  /** The pixels that a finger needs. */
  tap: number
  contrast: number
}

type Colour = [red: number, green: number, blue: number, alpha: number]

function colourOf(text: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
  return [red, green, blue, alpha]
}

function over(top: Colour, below: Colour): Colour {
  const mix = (index: 0 | 1 | 2) => top[index] * top[3] + below[index] * (1 - top[3])
  return [mix(0), mix(1), mix(2), 1]
}

function groundOf(element: Element | null): Colour {
  if (!element) return [255, 255, 255, 1]
  const own = colourOf(getComputedStyle(element).backgroundColor)
  return own[3] >= 1 ? own : over(own, groundOf(element.parentElement))
}

function luminance([red, green, blue]: Colour): number {
  const part = (value: number) =>
    value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}

function contrastOf(element: Element): number {
  const ground = groundOf(element)
  const ink = over(colourOf(getComputedStyle(element).color), ground)
  const [dark = 0, light = 0] = [luminance(ink), luminance(ground)].sort((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
}

function nameOf(element: Element): string {
  const text = (element.textContent ?? '').trim().slice(0, 12)
  return `${element.localName}.${element.className.toString().split(' ')[0] ?? ''} “${text}”`
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden'
}

const hasText = (element: Element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())

const FINGERS =
  'wx-button, wx-picker, [role=button], [role=radio], [role=checkbox], [role=switch], [role=link]'

function tapArea(element: Element, { tap }: InspectOptions): string | undefined {
  if (!element.matches(FINGERS)) return undefined
  const { width, height } = element.getBoundingClientRect()
  const small = width < tap - 0.5 || height < tap - 0.5
  return small ? `${Math.round(width)} × ${Math.round(height)} ${nameOf(element)}` : undefined
}

function textContrast(element: Element, { contrast }: InspectOptions): string | undefined {
  if (!hasText(element)) return undefined
  const found = contrastOf(element)
  return found < contrast ? `${found.toFixed(2)} ${nameOf(element)}` : undefined
}

function safeArea(element: Element, { safeBottom }: InspectOptions): string | undefined {
  if (!/fixed|sticky/.test(getComputedStyle(element).position)) return undefined
  const low = [...element.querySelectorAll('*')].find(
    (one) =>
      isShown(one) &&
      (hasText(one) || one.matches(FINGERS)) &&
      one.getBoundingClientRect().bottom > window.innerHeight - safeBottom + 0.5,
  )
  return low && nameOf(low)
}

function textCut(element: Element): string | undefined {
  if (!hasText(element)) return undefined
  const { left, right } = element.getBoundingClientRect()
  const { overflowX, overflowY } = getComputedStyle(element)
  const cut =
    (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
    (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
  return cut || left < -0.5 || right > window.innerWidth + 0.5 ? nameOf(element) : undefined
}

function imageRatio(element: Element): string | undefined {
  if (!(element instanceof HTMLImageElement) || element.naturalWidth === 0) return undefined
  if (getComputedStyle(element).objectFit !== 'fill') return undefined
  const { width, height } = element.getBoundingClientRect()
  const stretched = element.naturalWidth / element.naturalHeight / (width / height)
  return stretched > 1.15 || stretched < 0.87 ? `${stretched.toFixed(2)} ${nameOf(element)}` : undefined
}

/** A node of the framework's tree, which knows the events it listens to. */
interface TreeNode {
  readonly _$eventTarget?: { readonly listeners?: Readonly<Record<string, unknown>> }
}

const isTapped = (element: Element & { __wxElement?: TreeNode }) =>
  element.__wxElement?._$eventTarget?.listeners?.tap !== undefined

/** The roles of controls. `presentation` marks further room for a tap beside a control, which has the role and the name. */
const ROLES = '[role=button], [role=link], [role=radio], [role=checkbox], [role=switch], [role=presentation]'

/**
 * The role that a tapped element lacks. Images are left to ESLint, because in Taro's template an image with onError listens to taps, too.
 */
function controlRole(element: Element): string | undefined {
  if (!element.matches('wx-view, wx-text, wx-label') || !isTapped(element)) return undefined
  return element.matches(ROLES) ? undefined : nameOf(element)
}

/** The text that a screen reader reads for an element: without the parts hidden from it. */
function spoken(element: Element): string {
  const own = element.getAttribute('aria-label') ?? element.getAttribute('ariaLabel')
  if (own) return own.trim()
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
      return node instanceof Element && node.getAttribute('aria-hidden') !== 'true' ? spoken(node) : ''
    })
    .join('')
    .trim()
}

/** The name of a radio group without a name. axe does not check those; its own rules check everything else (axe-on-page.ts). */
const groupName = (element: Element): string | undefined =>
  element.matches('[role=radiogroup]') && spoken(element) === '' ? nameOf(element) : undefined

type Check = (element: Element, options: InspectOptions) => string | undefined

const CHECKS: readonly [rule: string, check: Check][] = [
  ['image ratio', imageRatio],
  ['tap area', tapArea],
  ['safe area', safeArea],
  ['text contrast', textContrast],
  ['text cut', textCut],
  ['control role', controlRole],
  ['control name', groupName],
]

/** The findings on the top page; empty if all is well. */
export function inspectPage(options: InspectOptions): Finding[] {
  const page = document.querySelector('.wh-page:not([hidden]) wx-page')
  if (!page) return [{ rule: 'page', what: 'there is none' }]
  return [...page.querySelectorAll('*')].filter(isShown).flatMap((element) =>
    CHECKS.flatMap(([rule, check]) => {
      const what = check(element, options)
      return what === undefined ? [] : [{ rule, what }]
    }),
  )
}
