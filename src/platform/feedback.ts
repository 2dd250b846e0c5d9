import Taro from '@tarojs/taro'

/** A sentence for a moment; longer ones stay longer. */
export function toast(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: text.length > 12 ? 3_000 : 2_000 })
}

export interface Question {
  readonly title: string
  readonly content?: string
  /** At most four characters in WeChat. */
  readonly confirmText?: string
  readonly cancelText?: string
  /** The answer yes destroys something. */
  readonly danger?: boolean
}

const DANGER = '#BF2F1E'

/** True when the person agreed; closing the dialog is a no. */
export async function confirm({
  title,
  content = '',
  confirmText,
  cancelText,
  danger,
}: Question): Promise<boolean> {
  const colour = danger ? { confirmColor: DANGER } : {}
  const answer = await Taro.showModal({ title, content, confirmText, cancelText, ...colour }).catch(
    () => undefined,
  )
  return answer?.confirm === true
}

/** Something that has to be read before going on. */
export async function tell(title: string, content: string): Promise<void> {
  await Taro.showModal({ title, content, showCancel: false, confirmText: '知道了' }).catch(() => undefined)
}

/** Covers the page; every showLoading needs its hideLoading. */
export const showLoading = (title: string): void => void Taro.showLoading({ title, mask: true })
export const hideLoading = (): void => void Promise.resolve(Taro.hideLoading()).catch(() => undefined)

/** After what usePullDownRefresh asked for has come, or has failed. */
export const stopPullDownRefresh = (): void => void Taro.stopPullDownRefresh()
