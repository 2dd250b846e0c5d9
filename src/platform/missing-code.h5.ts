import { toast } from './feedback'

/**
 * Reports that a page's code could not be loaded. The code is fetched when the page is first opened; by then Taro's router has changed
 * the address and shows nothing, so that the address is set back to the page in front.
 */
export function watchMissingCode(): void {
  window.addEventListener('unhandledrejection', (event) => {
    if (!/Loading (CSS )?chunk .+ failed/i.test(String(event.reason))) return
    event.preventDefault()
    toast(navigator.onLine ? '页面没有打开，请重试' : '没有网络，这个页面还没有下载，请联网后再打开')
    if (document.querySelector('.taro_page')) history.back()
  })
}
