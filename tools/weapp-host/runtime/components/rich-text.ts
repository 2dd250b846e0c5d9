// The component rich-text: HTML or a tree of nodes, without scripts and event handlers.
import { lengthUnits } from '../../compile/units'
import { cssUrls } from '../../compile/urls'
import type { Host } from '../host-types'
import { isDict } from '../json'
import type { Spec } from './define'

interface RichNode {
  name?: string
  type?: string
  text?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}

/** Makes pictures and styles of rich text load through the bridge, like those of templates. */
function toBridge(host: Host, element: Element): void {
  const [src, style] = [element.getAttribute('src'), element.getAttribute('style')]
  if (src !== null) element.setAttribute('src', host.assetUrl(src))
  if (style !== null) element.setAttribute('style', cssUrls(lengthUnits(style)))
}

function richNode(host: Host, node: RichNode): Node {
  if (node.type === 'text') return document.createTextNode(node.text ?? '')
  const element = document.createElement(node.name ?? 'div')
  for (const [name, value] of Object.entries(node.attrs ?? {}))
    if (!name.startsWith('on')) element.setAttribute(name, value)
  toBridge(host, element)
  element.append(...(node.children ?? []).map((child) => richNode(host, child)))
  return element
}

/** The nodes of an HTML text without scripts and event handlers, because rich-text runs neither. */
function richHtml(host: Host, html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  for (const element of parsed.body.querySelectorAll('*')) {
    if (['SCRIPT', 'IFRAME', 'STYLE', 'LINK'].includes(element.tagName)) element.remove()
    for (const { name } of [...element.attributes]) if (name.startsWith('on')) element.removeAttribute(name)
    toBridge(host, element)
  }
  return [...parsed.body.childNodes]
}

export const richText: Spec = {
  tag: 'rich-text',
  properties: ['nodes'],
  create: ({ host, element }) => ({
    update: {
      nodes: (value) => {
        const nodes =
          typeof value === 'string'
            ? richHtml(host, value)
            : Array.isArray(value)
              ? value.filter(isDict).map((node) => richNode(host, node))
              : []
        element.replaceChildren(...nodes)
      },
    },
  }),
}
