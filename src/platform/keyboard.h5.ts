/** Elements that can be tapped. To a browser Taro's elements are plain boxes, whatever their role is. */
const CONTROLS = '[role=button], [role=link], [role=radio], [role=checkbox], [role=switch]'

/** Pages can have the focus as well, so that a page without controls can be scrolled by keys. */
const REACHED = `${CONTROLS}, .taro_page`

function makeReachable(root: Element): void {
  const inside = [...root.querySelectorAll(REACHED)]
  for (const element of root.matches(REACHED) ? [root, ...inside] : inside) {
    if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '0')
  }
}

/** Makes Enter and Space tap the focused control, as they do on a browser's own button. */
function tapByKey(event: KeyboardEvent): void {
  const { key, target } = event
  if ((key !== 'Enter' && key !== ' ') || event.repeat || event.isComposing) return
  // A text field within a control keeps its keys.
  if (!(target instanceof HTMLElement) || !target.matches(CONTROLS)) return
  event.preventDefault()
  target.click()
}

/** Makes the controls of all pages reachable by Tab, in the order of the page, and tappable by keys. */
export function watchKeyboard(): void {
  makeReachable(document.body)
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof Element && addedNodes.length === 0) makeReachable(target)
      for (const node of addedNodes) if (node instanceof Element) makeReachable(node)
    }
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['role'] })
  document.addEventListener('keydown', tapByKey)
}
