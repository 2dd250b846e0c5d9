// The console as a tester uses it. A resident's page may lie below it.
import { act, screen } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'
import { renderPage, type Page, type PageOptions } from './render-page'

interface ConsoleOptions extends PageOptions {
  readonly below?: ReactNode
}

export const openConsole = (
  page: ReactElement,
  name: string,
  { below, ...options }: ConsoleOptions = {},
): Promise<Page> =>
  renderPage(
    <>
      {below}
      <section aria-label="测试台页面">{page}</section>
    </>,
    { url: `/pages/console/${name}/index`, ...options },
  )

export const press = async ({ user }: Page, name: string | RegExp): Promise<void> =>
  user.click(await screen.findByRole('button', { name }))

export const pick = async ({ user }: Page, label: string, option: string | RegExp): Promise<void> => {
  const wheel = await screen.findByRole('combobox', { name: label })
  const found = [...wheel.querySelectorAll('option')].find(({ textContent }) =>
    typeof option === 'string' ? textContent === option : option.test(textContent ?? ''),
  )
  if (!found) throw new Error(`${label} has no ${String(option)}`)
  await user.selectOptions(wheel, found)
}

/** Replaces the text of a field. */
export const fill = async ({ user }: Page, label: string, text: string): Promise<void> => {
  const field = await screen.findByRole('textbox', { name: label })
  await user.clear(field)
  await user.type(field, text)
}

/** Does something beside the page, while the page may be reading. */
export async function beside<T>(work: () => Promise<T>): Promise<T> {
  let result: { value: T } | undefined
  await act(async () => {
    result = { value: await work() }
  })
  if (!result) throw new Error('nothing came of it')
  return result.value
}
