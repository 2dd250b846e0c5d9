import { act, screen, waitFor } from '@testing-library/react'
import type { ComponentType } from 'react'
import { pages } from '@/routes/pages'
import { createTestMock } from '~tests/support/mock'
import { renderPage } from '~tests/support/render-page'
import { isAllowed } from './allowed'
import { watch } from './fault'
import { FAULT_KINDS, sample, UNSAYABLE } from './kinds'
import { PAGES } from './pages'

// Every page × every call that it makes while it opens × every fault, with the real app and the real mock.

type Name = keyof typeof PAGES

const cells = (Object.keys(PAGES) as Name[])
  .flatMap((name) => PAGES[name].calls.map((call) => ({ name, call })))
  .flatMap(({ name, call }) => FAULT_KINDS.map((kind) => [name, call, kind.name, kind] as const))
  .filter(([, call, kind]) => !isAllowed(call, kind))

/** Expects a page that is neither empty nor still loading. */
function expectSettled(): void {
  expect(document.querySelector('.wj-skeleton')).toBeNull()
  expect(screen.getAllByRole('main').at(-1)?.textContent).toMatch(/[\u4e00-\u9fff]/)
}

test.each(sample(cells, 73))('%s × %s × %s：不白屏、不一直等、不露底', async (name, call, _kind, kind) => {
  const { url, persona } = PAGES[name]
  const mock = createTestMock()
  const { default: Page } = (await import(`@/${pages[name].path}`)) as { default: ComponentType }
  const address = url?.(mock) ?? `/${pages[name].path}`
  const { sent } = watch(mock, call, kind)
  await renderPage(<Page />, { url: address, persona, mock })
  await waitFor(() => {
    expect(sent).toContain(call)
    expectSettled()
  })
  await act(async () => undefined)
  await waitFor(expectSettled)
  expect(document.body.textContent).not.toMatch(UNSAYABLE)
})
