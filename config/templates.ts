import type { IPluginContext } from '@tarojs/service'

const NAME = ['role', 'aria-label']
const STATE = [...NAME, 'aria-checked', 'aria-disabled', 'aria-hidden']
const FIELD = ['aria-label', 'aria-required', 'aria-disabled']

/**
 * What WeChat reads of ARIA and our components set on each node; each costs about 35 bytes in every level of the templates.
 * The templates of View without any attribute (pure-view, click-view) stay as they are.
 */
const ARIA: Readonly<Record<string, readonly string[]>> = {
  view: STATE,
  'static-view': STATE,
  // A dialog over the page.
  'catch-view': NAME,
  text: NAME,
  'static-text': NAME,
  button: [...NAME, 'aria-disabled'],
  input: FIELD,
  textarea: FIELD,
  image: [...NAME, 'aria-hidden'],
  'static-image': [...NAME, 'aria-hidden'],
}

/** Taro includes it in every app, on four levels; pages scroll by themselves. */
const LEFT_OUT = 'scroll-view'

/** What no component of ours gives; ESLint refuses the events. A bound touch event crosses to the logic layer at each touch. */
const UNUSED = /^(animation|hover-sta(rt|y)-time|bind(touch|longpress|animation|transition)\w*)$/i

type Templates = Record<string, Record<string, string>>

interface Template {
  createMiniComponents: (components: unknown) => Templates
  buildTemplate: (config: { includes: Set<string> }) => string
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

function withAria(templates: Templates): void {
  for (const [node, names] of Object.entries(ARIA)) {
    for (const name of names) {
      const known = templates[node]
      if (known) known[name === 'role' ? 'aria-role' : name] = `i.${camel(name)}`
    }
  }
}

function withoutUnused(templates: Templates): void {
  for (const attributes of Object.values(templates)) {
    for (const name of Object.keys(attributes)) if (UNUSED.test(name)) delete attributes[name]
  }
}

/** Taro lays its templates out for readers; WeChat drops the blanks between tags, and every one of them would be shipped (1 KB). */
const tight = (wxml: string): string =>
  wxml
    .replace(/>\s+</g, '><')
    .replace(/" {2,}(?=\w)/g, '" ')
    .trim()

/**
 * Taro's WeChat templates know no ARIA: the values are sent and then shown nowhere. And they bind what we never use, on ten
 * levels. Both are changed after Taro's own numbering of the attributes (p0, p1 ...), so the run time, which sends unknown
 * attributes under their own name, needs no change.
 */
export default function templates(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn: ({ platform, template }: { platform: string; template: Template }) => {
      if (platform !== 'weapp') return
      const create = template.createMiniComponents.bind(template)
      template.createMiniComponents = (components) => {
        const made = create(components)
        withAria(made)
        withoutUnused(made)
        return made
      }
      const build = template.buildTemplate.bind(template)
      template.buildTemplate = (config) => {
        config.includes.delete(LEFT_OUT)
        return tight(build(config))
      }
    },
  })
}
