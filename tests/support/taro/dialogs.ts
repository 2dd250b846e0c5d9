import { fail, ok, type Callbacks } from './outcome'

interface Modal extends Callbacks {
  title?: string
  content?: string
  confirmText?: string
  cancelText?: string
}
interface Toast extends Callbacks {
  title: string
  icon?: string
}
interface Sheet extends Callbacks {
  itemList: string[]
}

const modals: Modal[] = []
const toasts: string[] = []
const sheets: string[][] = []
const loadings: string[] = []
const modalAnswers: boolean[] = []
const sheetAnswers: number[] = []

/** The dialogs that were shown, in order, and what the resident will press next. */
export const dialogs = {
  modals,
  toasts,
  sheets,
  loadings,
  /** The answer to the next modal; default: it is confirmed. */
  answerModal: (confirm: boolean) => void modalAnswers.push(confirm),
  /** The choice in the next action sheet; default: it is cancelled. */
  answerSheet: (index: number) => void sheetAnswers.push(index),
  reset() {
    for (const list of [modals, toasts, sheets, loadings, modalAnswers, sheetAnswers]) list.length = 0
  },
}

export const dialogCalls = {
  showModal(options: Modal) {
    modals.push(options)
    const confirm = modalAnswers.shift() ?? true
    return ok('showModal', options, { confirm, cancel: !confirm })
  },
  showToast(options: Toast) {
    toasts.push(options.title)
    return ok('showToast', options)
  },
  hideToast: (options?: Callbacks) => ok('hideToast', options),
  showLoading(options: Toast) {
    loadings.push(options.title)
    return ok('showLoading', options)
  },
  hideLoading: (options?: Callbacks) => ok('hideLoading', options),
  showActionSheet(options: Sheet) {
    sheets.push(options.itemList)
    const tapIndex = sheetAnswers.shift()
    if (tapIndex === undefined) return fail('showActionSheet', 'cancel', options)
    return ok('showActionSheet', options, { tapIndex })
  },
}
