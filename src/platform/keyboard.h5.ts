/** What a finger can tap; to a browser Taro's elements are plain boxes, whatever their role says. */
const CONTROLS = '[role=button], [role=link], [role=radio], [role=checkbox], [role=switch]'

/** A page without a control has to be reached as well, to be scrolled. */
const REACHED = `${CONTROLS}, .taro_page`

function makeReachable(root: Element): void {
  const inside = [...root.querySelectorAll(REACHED)]
  for (const element of root.matches(REACHED) ? [root, ...inside] : inside) {
    if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '0')
  }
}

/** Enter and Space tap what has the focus, as they do on a button of the browser's own. */
function tapByKey(event: KeyboardEvent): void {
  const { key, target } = event
  if ((key !== 'Enter' && key !== ' ') || event.repeat || event.isComposing) return
  // Only the control itself: a field inside it keeps its keys.
  if (!(target instanceof HTMLElement) || !target.matches(CONTROLS)) return
  event.preventDefault()
  target.click()
}

/** For every page at once: whatever carries the role of a control takes the focus, in the order of the page. */
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
