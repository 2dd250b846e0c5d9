import { screen, waitFor } from '@testing-library/react'
import { consolePages } from '@/routes/console-pages'
import ConsoleRentalPage from '@/pages/console/rental/index'
import { renderPage } from '~tests/support/render-page'

const open = () => renderPage(<ConsoleRentalPage />, { url: consolePages.rental.url() })

test('扮演租房平台：让信息费到账', async () => {
  const page = await open()
  const name = '晨曦家园南向两室，近地铁的信息费到账'
  await page.user.click(await screen.findByRole('button', { name }))
  await waitFor(() =>
    expect(page.mock.world.tables.preorders.all().filter(({ status }) => status === 'paid')).toHaveLength(2),
  )
})

test('看房申请写租客的名字，不写微信的编号', async () => {
  await open()
  expect((await screen.findAllByText(/^周予安 申请看/)).length).toBeGreaterThan(0)
  expect(document.body.textContent).not.toMatch(/resident-|rental-/)
})

test('扮演租房平台：把认证设为未通过，写明原因', async () => {
  const page = await open()
  const [button] = await screen.findAllByRole('button', { name: /的实名认证设为未通过$/ })
  const [reason] = screen.getAllByLabelText('不通过的原因')
  if (!button || !reason) throw new Error('nobody to decide on')
  await page.user.type(reason, '照片不清晰')
  await page.user.click(button)
  await waitFor(() =>
    expect(page.mock.world.tables.rentalUsers.all().map(({ identityCheck }) => identityCheck)).toContainEqual(
      {
        state: 'refused',
        reason: '照片不清晰',
      },
    ),
  )
})
