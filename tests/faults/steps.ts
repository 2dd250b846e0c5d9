// An action as the taps that lead to it, and the ways to write such taps down.
import { screen } from '@testing-library/react'
import { pages } from '@/routes/pages'
import type { Persona } from '~mock/personas'
import type { TestMock } from '~tests/support/mock'
import type { Page } from '~tests/support/render-page'
import { router } from '~tests/support/taro'

export interface Step {
  /** The taps. The last one sends. */
  readonly act: (page: Page) => Promise<unknown>
  /** Tells whether the action has succeeded. */
  readonly isDone: () => boolean
}

export interface Action {
  readonly page: keyof typeof pages
  readonly url?: (mock: TestMock) => string
  /** Who acts; default: resident-owner. */
  readonly persona?: Persona['key']
  readonly before?: (mock: TestMock) => void | Promise<void>
  readonly steps: readonly Step[]
  /** Ids of the calls of these steps. */
  readonly calls: readonly string[]
  /** How often the action makes each of them, where it is not once. */
  readonly times?: number
  /** A text that was typed. While the page is open it must not be lost. */
  readonly typed?: string
}

export const tap = async ({ user }: Page, name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }))
export const tick = async ({ user }: Page, name: string | RegExp) =>
  user.click(await screen.findByRole('checkbox', { name }))
export const choose = async ({ user }: Page, ...names: (string | RegExp)[]) => {
  for (const name of names) await user.click(await screen.findByRole('radio', { name }))
}
export const type = async ({ user }: Page, label: string, text: string) => {
  const field = await screen.findByLabelText(label)
  await user.clear(field)
  await user.type(field, text)
}

export const sees = (text: string | RegExp) => () => screen.queryAllByText(text).length > 0
export const left = (page: keyof typeof pages) => () => router.current.path !== pages[page].path

/** Asks for a code, and types the one that was sent. */
export const codeFor = (phone: string): Step => ({
  act: (page) => tap(page, '获取验证码'),
  isDone: sees(new RegExp(`已发送到|秒后重发|${phone.slice(-4)}.*有效`)),
})
export const typeCode = async (page: Page, phone: string) =>
  type(page, '验证码', (await page.mock.lastCode(phone)).code)
