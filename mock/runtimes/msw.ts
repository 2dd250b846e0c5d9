import { http, type HttpHandler } from 'msw'
import type { Mock } from '../create-mock'

/** One handler for everything that the mock owns: MSW matches linearly, the mock by a map. The rest passes by. */
export const mswHandlers = (mock: Mock): HttpHandler[] => [
  http.all(
    ({ request }) => mock.handlesUrl(request.url),
    ({ request }) => mock.handle(request),
  ),
]
