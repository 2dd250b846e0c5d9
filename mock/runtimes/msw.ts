import { http, type HttpHandler } from 'msw'
import type { Mock } from '../create-mock'

/**
 * One handler of MSW for all addresses of the mock. MSW would search many handlers one by one; the mock looks a call up in a map. Other
 * requests pass through.
 */
export const mswHandlers = (mock: Mock): HttpHandler[] => [
  http.all(
    ({ request }) => mock.handlesUrl(request.url),
    ({ request }) => mock.handle(request),
  ),
]
