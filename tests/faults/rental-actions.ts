// What tenants do that is sent, or read on a tap.
import { pages } from '@/routes/pages'
import { FIRST, houseIdOf, WHOLE } from '../pages/rental/support'
import type { TestMock } from '~tests/support/mock'
import { left, sees, tap, type Action } from './steps'

/** The tenant's request that is not paid. */
function unpaid(mock: TestMock): string {
  const houseId = houseIdOf(mock, FIRST)
  const request = mock.world.tables.preorders.all().find((row) => row.houseId === houseId)
  return pages.rentalRequest.url(request?.id ?? 0)
}

export const RENTAL_ACTIONS: Readonly<Record<string, Action>> = {
  申请看房: {
    page: 'rentalHouse',
    persona: 'resident-new',
    url: (mock) => pages.rentalHouse.url(houseIdOf(mock, WHOLE)),
    steps: [{ act: (page) => tap(page, '申请看房'), isDone: left('rentalHouse') }],
    calls: ['rental.createPreorder'],
  },
  复制付款地址: {
    page: 'rentalRequest',
    persona: 'resident-tenant',
    url: unpaid,
    steps: [{ act: (page) => tap(page, '复制付款地址'), isDone: sees(/付款地址已复制/) }],
    calls: ['rental.getPreorderPaymenturl'],
  },
  核对付款结果: {
    page: 'rentalRequest',
    persona: 'resident-tenant',
    url: unpaid,
    steps: [{ act: (page) => tap(page, '我已付款，核对结果'), isDone: sees(/还没有收到付款/) }],
    calls: ['rental.preorders'],
  },
}
