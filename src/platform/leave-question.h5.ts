import { back } from './navigation'
import { confirm } from './feedback'

let question: string | undefined
let isWatching = false

/** The back arrow that Taro draws; the browser's own way back cannot be asked. */
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

/** What is asked before the back arrow leaves the page in front; undefined asks nothing. */
export function askBeforeLeaving(message: string | undefined): void {
  question = message
  if (message !== undefined) watch()
}
