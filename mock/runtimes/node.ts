import { setupServer } from 'msw/node'
import type { Mock } from '../create-mock'
import { mswHandlers } from './msw'

/** For tests: the mock answers every request of this process to one of its addresses. */
export const nodeServer = (mock: Mock) => setupServer(...mswHandlers(mock))
