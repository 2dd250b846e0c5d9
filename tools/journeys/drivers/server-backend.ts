import type { TestMock } from '../../../tests/support/mock'
import type { Backend } from './backend'

/** A mock in this process, which the phone reaches as a server. */
export const serverBackend = (mock: TestMock): Backend => ({
  send: (path, body, { method = 'POST', token } = {}) => mock.send(method, path, body, token),
  door: (path, body) => mock.door(path, body),
  rows: (table) => Promise.resolve(mock.world.tables[table].all() as never),
  advance(ms) {
    mock.clock.advance(ms)
    return mock.clock.now()
  },
  keep: () => Promise.resolve(),
  owns: () => false,
})
