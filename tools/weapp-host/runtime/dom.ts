// Creates the host's own elements.

export type Child = Node | string | null | undefined | false

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Partial<Omit<HTMLElementTagNameMap[K], 'style'>> & { style?: string } = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const { style, ...rest } = props
  const element = Object.assign(document.createElement(tag), rest)
  if (style !== undefined) element.setAttribute('style', style)
  for (const child of children)
    if (child !== null && child !== undefined && child !== false) element.append(child)
  return element
}

export function addStyle(css: string, name: string): HTMLStyleElement {
  const style = h('style', { textContent: css })
  style.dataset.name = name
  document.head.append(style)
  return style
}

/** A control of the host: a real button, so that tests and screen readers find it by its name. */
export function button(text: string, className: string, onclick: () => void): HTMLButtonElement {
  return h('button', { type: 'button', className, textContent: text, onclick })
}
