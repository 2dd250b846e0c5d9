import { act, screen, waitFor } from '@testing-library/react'
import type { ComponentType } from 'react'
import { DOCUMENTED_FORM, systemOf } from '@/contract/core/systems'
import { pages } from '@/routes/pages'
import { createTestMock } from '~tests/support/mock'
import { renderPage } from '~tests/support/render-page'
import { dialogs, router } from '~tests/support/taro'
import { endpointsOf } from '../mock/calls'
import { ACTIONS } from './actions'
import { isAllowed } from './allowed'
import { isWrite, watch } from './fault'
import { FAULT_KINDS, sample, TOO_OFTEN, UNSAYABLE } from './kinds'

// Every action × every call that it makes × every fault, with the real app and the real mock.

const cells = Object.entries(ACTIONS)
  .flatMap(([name, action]) => action.calls.map((call) => ({ name, call, action })))
  .flatMap(({ name, call, action }) =>
    FAULT_KINDS.map((kind) => [name, call, kind.name, action, kind] as const),
  )
  .filter(([, call, kind]) => !isAllowed(call, kind))

/** Counts what tells a resident how the action ended. It grows if something is said, or if another page opens. */
const told = (): number =>
  dialogs.toasts.length +
  dialogs.modals.length +
  screen.queryAllByRole('alert').length +
  screen.queryAllByRole('status').length +
  router.moves.length

const isBusy = () => document.querySelector('[aria-busy=true], .wj-skeleton') !== null

test.each(sample(cells, 61))(
  '%s × %s × %s：有个了结，说得出口，不重复发送，写过的还在',
  async (_name, call, kindName, { page: name, url, persona, before, steps, times = 1, typed }, kind) => {
    const mock = createTestMock()
    const { default: Page } = (await import(`@/${pages[name].path}`)) as { default: ComponentType }
    await before?.(mock)
    const address = url?.(mock) ?? `/${pages[name].path}`
    const page = await renderPage(<Page />, { url: address, persona, mock })
    await waitFor(() => expect(isBusy()).toBe(false))
    const { sent } = watch(mock, call, kind)
    for (const { act: go, isDone } of steps) {
      const before = told()
      await go(page)
      await waitFor(() => expect(isDone() || told() > before).toBe(true))
      await waitFor(() => expect(isBusy()).toBe(false))
      if (!isDone()) break
    }
    await act(async () => undefined)
    expect(sent).toContain(call)
    if (isWrite(call))
      expect(sent.filter((id) => id === call).length).toBeLessThanOrEqual(kind.renews ? times + 1 : times)
    const words = [document.body.textContent, ...dialogs.toasts, JSON.stringify(dialogs.modals)].join('\n')
    expect(words).not.toMatch(UNSAYABLE)
    // Signing out and a consent are done on this device whatever the backend says.
    if (kind.name === TOO_OFTEN && !steps.at(-1)?.isDone())
      expect(words).toMatch(/操作太频繁，请稍候20秒再试/)
    const isStill = router.current.path === pages[name].path && !steps.at(-1)?.isDone()
    if (typed !== undefined && isStill) expect(screen.getByDisplayValue(typed)).toBeInTheDocument()
  },
)

/** The sign-in is the session's, and paying out is the company's own. */
const NOBODYS = ['rental.wxFetchUserinfo', 'rental.payToCustomer']

test('租房里会改变东西的请求，每一个都有一个操作来试', () => {
  const writes = endpointsOf(DOCUMENTED_FORM).filter(
    (endpoint) => systemOf(endpoint) === 'rental' && endpoint.kind === 'write',
  )
  const tried = Object.values(ACTIONS).flatMap(({ calls }) => calls)
  expect(writes.map(({ id }) => id).filter((id) => ![...tried, ...NOBODYS].includes(id))).toEqual([])
})
