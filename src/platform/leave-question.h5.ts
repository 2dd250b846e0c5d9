import { back } from './navigation'
import { confirm } from './feedback'

let question: string | undefined
let isWatching = false

/** Watches taps on the back arrow that Taro draws. The browser's own back button cannot be held up. */
function watch(): void {
  if (isWatching) return
  isWatching = true
  document.addEventListener(
    'click',
    (event) => {
      const message = question
      const arrow = event.target instanceof Element ? event.target.closest('.taro-navigation-bar-back') : null
      if (message === undefined || !arrow) return
      event.stopPropagation()
      event.preventDefault()
      void confirm({ title: '离开这一页？', content: message, confirmText: '离开', cancelText: '留下' }).then(
        (leaves) => {
          if (leaves) void back()
        },
      )
    },
    true,
  )
}

/** Sets the question that is asked before the back arrow leaves this page; undefined removes it. */
export function askBeforeLeaving(message: string | undefined): void {
  question = message
  if (message !== undefined) watch()
}
