// Checks that no style sheet of a build for WeChat needs a browser newer than Chrome 67 and iOS 12. What both know is listed, and everything
// else is a fault: a property, a function, a unit, a pseudo-class or an at-rule.
import postcss, { type AtRule, type Declaration, type Rule } from 'postcss'
import selectorParser from 'postcss-selector-parser'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const PROPERTIES = words(`
  align-content align-items align-self animation animation-delay animation-direction animation-duration animation-fill-mode
  animation-iteration-count animation-name animation-timing-function background background-clip background-color background-image
  background-origin background-position background-repeat background-size border border-bottom border-bottom-color
  border-bottom-left-radius border-bottom-right-radius border-bottom-width border-collapse border-color border-left border-left-color
  border-left-width border-radius border-right border-right-color border-right-width border-spacing border-style border-top
  border-top-color border-top-left-radius border-top-right-radius border-top-width border-width bottom box-shadow box-sizing clear color
  content cursor display fill flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap float font font-family font-size
  font-style font-variant-numeric font-weight grid-area grid-auto-columns grid-auto-flow grid-auto-rows grid-column grid-row
  grid-template-areas grid-template-columns grid-template-rows height justify-content justify-items justify-self left letter-spacing
  line-height list-style margin margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width object-fit
  object-position opacity order outline overflow overflow-wrap overflow-x overflow-y padding padding-bottom padding-left padding-right
  padding-top pointer-events position resize right stroke table-layout text-align text-decoration text-indent text-overflow
  text-shadow text-transform top touch-action transform transform-origin transition transition-delay transition-duration
  transition-property transition-timing-function vertical-align visibility white-space width will-change word-break word-spacing
  word-wrap z-index
`)
/** Properties that both know by their old name alone, which autoprefixer writes beside the new one. */
const PREFIXED = words('appearance mask mask-image mask-position mask-repeat mask-size user-select')
/** Both know a gap in a grid and not yet in a flexible row. */
const GAPS = words('gap row-gap column-gap')
const FUNCTIONS = words(
  'attr calc cubic-bezier env hsl hsla linear-gradient matrix minmax radial-gradient repeat rgb rgba rotate scale scaleX scaleY steps ' +
    'translate translate3d translateX translateY translateZ url var',
)
const UNITS = words('% ch deg em fr ms px rem rpx s turn vh vmax vmin vw')
const PSEUDOS = words(
  ':root :first-child :last-child :nth-child :nth-last-child :nth-of-type :only-child :first-of-type :last-of-type :not :empty ' +
    ':checked :disabled :enabled :focus :hover ::after ::before :after :before ::placeholder',
)
const AT_RULES = words('charset font-face import keyframes media')
const MEDIA =
  /^(?:(?:all|screen|and|not|only|,|\s)+|\((?:min|max)-(?:width|height):\s*[\d.]+px\)|\(prefers-[a-z-]+:\s*[a-z-]+\))+$/
/** Words of values that came later, by property. */
const LATER_WORDS: readonly (readonly [property: RegExp, word: RegExp])[] = [
  [/^overflow-wrap$/, /^anywhere$/],
  [/^overflow/, /\bclip\b/],
  [/^display$/, /\b(?:flow-root|grid-lanes|contents)\b/],
  [/width|height|flex-basis/, /\b(?:fit-content|stretch)\b/],
  [/.*/, /^(?:revert|revert-layer)$|\bsubgrid\b|\b(?:rgb|hsl)a?\([^,)]*\)/],
  [/color|background|border/, /\b(?:canvas|canvastext|accentcolor)\b/i],
]

const bare = (value: string) => value.replace(/url\([^)]*\)/g, 'url()').replace(/"[^"]*"|'[^']*'/g, '')

function valueFaults(value: string): string[] {
  const text = bare(value)
  const functions = [...text.matchAll(/(-?[a-z][\w-]*)\(/gi)].map(([, name = '']) => name)
  const units = [...text.matchAll(/(?<![\w#-])-?(?:\d*\.)?\d+([a-z%]+)/gi)].map(([, unit = '']) => unit)
  return [
    ...functions.filter((name) => !FUNCTIONS.has(name)).map((name) => `${name}()`),
    ...units.filter((unit) => !UNITS.has(unit)).map((unit) => `the unit ${unit}`),
  ]
}

const siblings = ({ parent }: Declaration): Declaration[] =>
  (parent?.nodes ?? []).filter((node): node is Declaration => node.type === 'decl')

/** The property itself, or the shorthand that sets it, written before with a value that every engine reads. */
const hasFallback = (declaration: Declaration): boolean =>
  siblings(declaration)
    .slice(0, siblings(declaration).indexOf(declaration))
    .some(({ prop, value }) => declaration.prop.startsWith(prop) && !/\benv\(/.test(value))

function isKnown(declaration: Declaration): boolean {
  const { prop } = declaration
  if (prop.startsWith('-') || PROPERTIES.has(prop)) return true
  const others = siblings(declaration)
  if (GAPS.has(prop)) return others.some((one) => one.prop === 'display' && one.value === 'grid')
  return PREFIXED.has(prop) && others.some((one) => one.prop === `-webkit-${prop}`)
}

function declarationFaults(declaration: Declaration): string[] {
  const { prop, value } = declaration
  const later = LATER_WORDS.filter(([property, word]) => property.test(prop) && word.test(value))
  return [
    ...(isKnown(declaration) ? [] : [prop]),
    ...later.map(() => `${prop}: ${value}`),
    ...valueFaults(value),
    // Chrome 67 and 68 have no env(). A distance that is missing without harm is given to padding at the edge alone.
    ...(/\benv\(/.test(value) &&
    prop !== 'padding-bottom' &&
    !prop.startsWith('--') &&
    !hasFallback(declaration)
      ? [`${prop} with env() and no value before it`]
      : []),
  ]
}

function selectorFaults(rule: Rule): string[] {
  const found: string[] = []
  selectorParser((root) => {
    root.walkPseudos(({ value, nodes }) => {
      // Only a single plain selector is read by the :not of both.
      if (!PSEUDOS.has(value) || (value === ':not' && nodes.length > 1) || / of /.test(nodes.join()))
        found.push(value)
    })
  }).processSync(rule.selector)
  return found
}

const atRuleFaults = ({ name, params }: AtRule): string[] =>
  !AT_RULES.has(name) || (name === 'media' && !MEDIA.test(params)) ? [`@${name} ${params}`] : []

/** What a built style sheet uses and the oldest phones lack, one line each. */
export function styleFaults(content: string): string[] {
  const found: string[] = []
  postcss.parse(content).walk((node) => {
    if (node.type === 'decl') found.push(...declarationFaults(node))
    else if (node.type === 'atrule') found.push(...atRuleFaults(node))
    else if (node.type === 'rule') {
      const inFrames = node.parent?.type === 'atrule' && (node.parent as AtRule).name.endsWith('keyframes')
      if (node.parent?.type === 'rule') found.push('a rule inside a rule')
      if (!inFrames) found.push(...selectorFaults(node))
    }
  })
  return [...new Set(found)].map((what) => `too new for Chrome 67 and iOS 12: ${what}`)
}
