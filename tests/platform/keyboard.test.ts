import { fireEvent, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { watchKeyboard } from '@/platform/keyboard.h5'

beforeAll(watchKeyboard)

/** A control as Taro's H5 elements are: an element with a role. */
function control(role: string, taps: string[], label = role): HTMLElement {
  const box = document.createElement('taro-view-core')
  box.setAttribute('role', role)
  box.setAttribute('aria-label', label)
  box.addEventListener('click', () => taps.push(label))
  document.body.append(box)
  return box
}

afterEach(() => document.body.replaceChildren())

test.each(['button', 'link', 'radio', 'checkbox', 'switch'])(
  '%s 能用键盘走到，回车和空格都算点按',
  async (role) => {
    const user = userEvent.setup()
    const taps: string[] = []
    const box = control(role, taps)
    await waitFor(() => expect(box).toHaveAttribute('tabindex', '0'))
    await user.tab()
    expect(box).toHaveFocus()
    await user.keyboard('{Enter}')
    await user.keyboard(' ')
    expect(taps).toEqual([role, role])
  },
)

test('焦点按页面里的先后走，不是控件的不停', async () => {
  const user = userEvent.setup()
  const taps: string[] = []
  control('button', taps, '一')
  control('status', taps, '不是控件')
  control('link', taps, '二')
  await waitFor(() => expect(document.querySelectorAll('[tabindex]')).toHaveLength(2))
  await user.tab()
  await user.keyboard('{Enter}')
  await user.tab()
  await user.keyboard('{Enter}')
  expect(taps).toEqual(['一', '二'])
})

test('后来才成为控件的也走得到', async () => {
  const taps: string[] = []
  const box = control('status', taps)
  box.setAttribute('role', 'button')
  await waitFor(() => expect(box).toHaveAttribute('tabindex', '0'))
})

test('按住不放只算一次，输入框里的空格还是空格', async () => {
  const taps: string[] = []
  const box = control('button', taps)
  const field = document.createElement('input')
  box.append(field)
  fireEvent.keyDown(box, { key: 'Enter' })
  fireEvent.keyDown(box, { key: 'Enter', repeat: true })
  fireEvent.keyDown(field, { key: ' ' })
  expect(taps).toEqual(['button'])
})

test('没有控件的页面也走得到，可以滚动；点按它没有作用', async () => {
  const user = userEvent.setup()
  const taps: string[] = []
  const page = control('none', taps, '页面')
  page.className = 'taro_page'
  document.body.replaceChildren()
  document.body.append(page)
  await waitFor(() => expect(page).toHaveAttribute('tabindex', '0'))
  await user.tab()
  expect(page).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(taps).toEqual([])
})
