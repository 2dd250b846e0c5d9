// Measures the tree of a page by the terms of WeChat's audit: nodes, depth, children of one parent.
import type { TreeElement } from './engine-types'

export interface PageShape {
  nodes: number
  depth: number
  maxChildren: number
}

const isNode = (element: Element): boolean => (element as TreeElement).__wxElement !== undefined

/** Counts the app's own nodes. Elements that a built-in draws inside itself do not exist for WeChat. */
export function measurePage(view: Element | undefined): PageShape {
  const shape: PageShape = { nodes: 0, depth: 0, maxChildren: 0 }
  const visit = (element: Element, depth: number): void => {
    const children = [...element.children].filter(isNode)
    shape.nodes += 1
    shape.depth = Math.max(shape.depth, depth)
    shape.maxChildren = Math.max(shape.maxChildren, children.length)
    for (const child of children) visit(child, depth + 1)
  }
  const page = view?.querySelector('wx-page')
  if (page) visit(page, 1)
  return shape
}
