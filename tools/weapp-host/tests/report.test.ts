import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requestDepth } from '../driver/report'
import type { RequestRecord } from '../runtime/recorder'

const sent = (at: number, ms?: number): RequestRecord => ({
  step: 'start',
  id: at,
  kind: 'request',
  method: 'GET',
  url: '/',
  at,
  ms,
})

test('请求的深度只数一个等一个的，同时发出的算一层', () => {
  assert.equal(requestDepth([]), 0)
  assert.equal(requestDepth([sent(0, 10), sent(1, 10), sent(2, 10)]), 1)
  assert.equal(requestDepth([sent(0, 10), sent(10, 10), sent(12, 10), sent(25, 5)]), 3)
  assert.equal(requestDepth([sent(0), sent(50, 10)]), 1)
})
