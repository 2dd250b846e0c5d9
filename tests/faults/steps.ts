// How a fault's action is written down, and the taps that many actions share.
import { screen } from '@testing-library/react'
import { pages } from '@/routes/pages'
import type { Persona } from '~mock/personas'
import type { TestMock } from '~tests/support/mock'
import type { Page } from '~tests/support/render-page'
import { router } from '~tests/support/taro'

export interface Step {
  /** The taps, the last of which sends. */
  readonly act: (page: Page) => Promise<unknown>
  /** True when it worked. */
  readonly isDone: () => boolean
}

export interface Action {
  readonly page: keyof typeof pages
  readonly url?: (mock: TestMock) => string
  /** Default: resident-owner. */
  readonly persona?: Persona['key']
  readonly before?: (mock: TestMock) => void | Promise<void>
  readonly steps: readonly Step[]
  /** Ids of the calls of these steps. */
  readonly calls: readonly string[]
  /** A text that somebody has typed: while the page stands it is not lost. */
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
