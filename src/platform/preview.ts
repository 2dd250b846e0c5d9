import Taro from '@tarojs/taro'
import { toast } from './feedback'
import { pictureSource } from './picture-source'

/** Shows pictures full screen, beginning with `current`; they can be zoomed and swiped. */
export function previewPictures(urls: readonly string[], current: string): void {
  void Promise.resolve(
    Taro.previewImage({
      urls: urls.map((url) => pictureSource(url) ?? url),
      current: pictureSource(current) ?? current,
    }),
  ).catch(() => toast('图片没有打开，请重试'))
}
