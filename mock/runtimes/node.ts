import { setupServer } from 'msw/node'
import type { Mock } from '../create-mock'
import { mswHandlers } from './msw'

/** For tests: every request of this process that the mock owns is answered by it. */
export const nodeServer = (mock: Mock) => setupServer(...mswHandlers(mock))
