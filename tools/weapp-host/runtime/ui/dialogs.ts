// The dialogs of wx.show* and of the phone itself. They are real DOM, so that a test taps them as a person would.
import { button, h, type Child } from '../dom'

export interface ModalOptions {
  title?: string
  content?: string
  showCancel?: boolean
  cancelText?: string
  confirmText?: string
  editable?: boolean
  placeholderText?: string
}

export interface ModalResult {
  confirm: boolean
  cancel: boolean
  content: string | null
}

export interface Choice<T> {
  text: string
  value: T
  className?: string
}

function mask(id: string, bottom: boolean, content: HTMLElement): HTMLElement {
  const element = h('div', { className: 'wh-mask', id }, content)
  element.toggleAttribute('data-bottom', bottom)
  element.setAttribute('role', 'dialog')
  element.setAttribute('aria-modal', 'true')
  document.body.append(element)
  return element
}

/** Shows a box with buttons and resolves with the value of the one that is tapped. */
export function askBox<T>(
  id: string,
  title: string,
  text: string,
  choices: Choice<T>[],
  extra?: Child,
): Promise<T> {
  return new Promise((resolve) => {
    const row = h('div', { className: 'wh-row' })
    const box = h(
      'div',
      { className: 'wh-box' },
      h('b', { textContent: title }),
      h('p', { textContent: text }),
      extra,
      row,
    )
    const element = mask(id, false, box)
    for (const { text: label, value, className = '' } of choices) {
      row.append(
        button(label, className, () => {
          element.remove()
          resolve(value)
        }),
      )
    }
  })
}

export async function showModal(options: ModalOptions): Promise<ModalResult> {
  const input = options.editable ? h('input', { placeholder: options.placeholderText ?? '' }) : undefined
  const choices: Choice<boolean>[] = [
    { text: options.confirmText ?? '确定', value: true, className: 'wh-ok' },
  ]
  if (options.showCancel !== false)
    choices.unshift({ text: options.cancelText ?? '取消', value: false, className: 'wh-cancel' })
  const confirm = await askBox(
    'wh-modal',
    options.title ?? '',
    input ? '' : (options.content ?? ''),
    choices,
    input,
  )
  return { confirm, cancel: !confirm, content: input && confirm ? input.value : null }
}

/** Shows a sheet at the bottom and resolves with the chosen index, or with undefined if it is cancelled. */
export function askSheet(id: string, items: string[], heading?: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const close = (index: number | undefined): void => {
      element.remove()
      resolve(index)
    }
    const rows = items.map((item, index) => button(item, 'wh-item', () => close(index)))
    const line = heading ? h('div', { className: 'wh-line', textContent: heading }) : undefined
    const sheet = h('div', { className: 'wh-sheet' }, line, h('div', { className: 'wh-items' }, ...rows))
    sheet.append(button('取消', 'wh-cancel', () => close(undefined)))
    const element = mask(id, true, sheet)
  })
}

/** Shows a sheet with the caller's content. Resolves with the result of `read` on 确定, and with undefined on 取消. */
export function askContent<T>(id: string, content: HTMLElement, read: () => T): Promise<T | undefined> {
  return new Promise((resolve) => {
    const close = (value: T | undefined): void => {
      element.remove()
      resolve(value)
    }
    const bar = h('div', { className: 'wh-bar' })
    bar.append(
      button('取消', 'wh-cancel', () => close(undefined)),
      button('确定', 'wh-ok', () => close(read())),
    )
    const element = mask(id, true, h('div', { className: 'wh-sheet' }, bar, content))
  })
}

/** Shows pictures to choose from and resolves with their indexes in the order in which they were tapped. */
export function askPictures(urls: string[], limit: number): Promise<number[] | undefined> {
  const chosen: number[] = []
  const list = h('div', { className: 'wh-pictures' })
  urls.forEach((src, index) => {
    const item = button('', '', () => {
      const at = chosen.indexOf(index)
      if (at >= 0) chosen.splice(at, 1)
      else if (chosen.length < limit) chosen.push(index)
      item.setAttribute('aria-pressed', String(chosen.includes(index)))
    })
    item.setAttribute('aria-label', `图片${index + 1}`)
    item.append(h('img', { src, alt: '' }))
    list.append(item)
  })
  return askContent('wh-album', list, () => chosen)
}

export interface Toast {
  show(text: string, kind: 'toast' | 'loading', mask: boolean, ms?: number): void
  hide(): void
}

export function createToast(): Toast {
  let element: HTMLElement | undefined
  let timer = 0
  const toast: Toast = {
    show(text, kind, covered, ms) {
      toast.hide()
      element = h('div', { id: 'wh-toast', textContent: text })
      element.dataset.kind = kind
      element.setAttribute('role', 'status')
      element.toggleAttribute('data-mask', covered)
      document.body.append(element)
      if (ms !== undefined) timer = window.setTimeout(toast.hide, ms)
    },
    hide() {
      window.clearTimeout(timer)
      element?.remove()
      element = undefined
    },
  }
  return toast
}
