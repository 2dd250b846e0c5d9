import { toast } from './feedback'

/**
 * The code of a page comes when it is first opened. Without a network Taro's router has changed the address by then and
 * shows nothing new: that is said, and the address goes back to the page in front.
 */
export function watchMissingCode(): void {
  window.addEventListener('unhandledrejection', (event) => {
    if (!/Loading (CSS )?chunk .+ failed/i.test(String(event.reason))) return
    event.preventDefault()
    toast(navigator.onLine ? '页面没有打开，请重试' : '没有网络，这个页面还没有下载，请联网后再打开')
    if (document.querySelector('.taro_page')) history.back()
  })
}
