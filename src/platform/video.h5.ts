import { toast } from './feedback'
import { pictureSource } from './picture-source'

const COVER = 'position:fixed;inset:0;z-index:10000;display:flex;flex-direction:column;background:#000'
const CLOSE =
  'flex:none;min-height:48px;border:0;background:#000;color:#fff;font-size:16px;padding:12px 16px;text-align:left'

/** Plays a video over the page. In a window of its own the preview's mock could not answer. */
export function playVideo(url: string): void {
  const cover = document.createElement('div')
  cover.style.cssText = COVER
  cover.setAttribute('role', 'dialog')
  cover.setAttribute('aria-label', '房源视频')
  const close = document.createElement('button')
  close.type = 'button'
  close.style.cssText = CLOSE
  close.textContent = '关闭视频'
  close.onclick = () => cover.remove()
  const video = document.createElement('video')
  video.style.cssText = 'flex:1;min-height:0;width:100%'
  Object.assign(video, { controls: true, autoplay: true, playsInline: true })
  video.onerror = () => {
    cover.remove()
    toast('视频没有打开，请重试')
  }
  video.src = pictureSource(url) ?? url
  cover.append(close, video)
  document.body.append(cover)
  close.focus()
}
