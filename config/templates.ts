import type { IPluginContext } from '@tarojs/service'

const NAME = ['role', 'aria-label']
const STATE = [...NAME, 'aria-checked', 'aria-disabled', 'aria-hidden']
const FIELD = ['aria-label', 'aria-required', 'aria-disabled']

/**
 * The ARIA attributes that WeChat supports and our components use, by node. Each costs about 35 bytes in every level of the templates.
 * The templates of a View without attributes (pure-view, click-view) stay as they are.
 */
const ARIA: Readonly<Record<string, readonly string[]>> = {
  view: STATE,
  'static-view': STATE,
  // Used by a dialog over the page.
  'catch-view': NAME,
  text: NAME,
  'static-text': NAME,
  button: [...NAME, 'aria-disabled'],
  input: FIELD,
  textarea: FIELD,
  image: [...NAME, 'aria-hidden'],
  'static-image': [...NAME, 'aria-hidden'],
}

/** A template that Taro adds to every app on four levels. It is removed because pages scroll by themselves. */
const LEFT_OUT = 'scroll-view'

/** Attributes that no component of ours uses; ESLint refuses the events. A bound touch event would reach the logic layer at each touch. */
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

/** Removes the blanks between tags. WeChat ignores them, and they would add 1 KB to the package. */
const tight = (wxml: string): string =>
  wxml
    .replace(/>\s+</g, '><')
    .replace(/" {2,}(?=\w)/g, '" ')
    .trim()

/**
 * A Taro plugin that changes WeChat's templates. Taro's templates lack ARIA attributes, and bind attributes that we never use, on ten
 * levels. The changes come after Taro has numbered the attributes (p0, p1 …). The run time sends unknown attributes by name, so that it
 * needs no change.
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
