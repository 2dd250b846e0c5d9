import Taro from '@tarojs/taro'

/** Shows a sentence for 2 seconds, or 3 if it is long. */
export function toast(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: text.length > 12 ? 3_000 : 2_000 })
}

/** What a dialog asks. */
export interface Question {
  readonly title: string
  readonly content?: string
  /** At most four characters in WeChat. */
  readonly confirmText?: string
  readonly cancelText?: string
  /** True if the answer yes destroys something; the button is then red. */
  readonly danger?: boolean
}

const DANGER = '#BF2F1E'

/** Asks the person and gives true if they agreed; closing the dialog counts as no. */
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

/** Shows a text that the person has to confirm before they go on. Never rejects. */
export async function tell(title: string, content: string): Promise<void> {
  await Taro.showModal({ title, content, showCancel: false, confirmText: '知道了' }).catch(() => undefined)
}

/** Covers the page while something is loading, until hideLoading is called. */
export const showLoading = (title: string): void => void Taro.showLoading({ title, mask: true })
export const hideLoading = (): void => void Promise.resolve(Taro.hideLoading()).catch(() => undefined)

/** Ends the animation of a pull-down; to be called when the reading has succeeded or failed. */
export const stopPullDownRefresh = (): void => void Taro.stopPullDownRefresh()
