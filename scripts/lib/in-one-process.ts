// Runs test files of node:test, given as arguments, in this process: what they all need, like the compiled app and the browser, is made once.
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe } from 'node:test'

const load = createRequire(__filename)

for (const file of process.argv.slice(2))
  void describe(file, () => {
    load(path.resolve(file))
  })
