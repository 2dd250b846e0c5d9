import type { Locator } from 'playwright-core'
import type { Look } from '../phone'

type Appearance = NonNullable<Look['preferences']>

/** The classes of a page's root with another theme and text size. src/components/screen.tsx sets them. */
function classesIn({ theme, textScale }: Appearance, given: string): string {
  const classes = given.split(' ')
  const others = classes.filter((name) => !/^(theme|text)-/.test(name))
  if (others.length === classes.length) throw new Error(`no theme is among the classes ${given}`)
  return [...others, `theme-${theme}`, ...(textScale === 'normal' ? [] : [`text-${textScale}`])].join(' ')
}

/**
 * Calls `inspect` while the page, whose root `screen` finds, has the theme and the text size of `appearance` in place of those chosen in
 * 设置. The bars keep theirs.
 */
export async function inAppearance<T>(
  screen: Locator,
  appearance: Appearance,
  inspect: () => Promise<T>,
): Promise<T> {
  const given = await screen.evaluate(({ className }) => className)
  const wear = (classes: string) =>
    screen.evaluate((element, text) => element.setAttribute('class', text), classes)
  await wear(classesIn(appearance, given))
  const found = await inspect()
  await wear(given)
  return found
}
