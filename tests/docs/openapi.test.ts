/** @jest-environment node */
// docs/openapi.json is taken by the tools that people use. None of them asks a network.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import ts from 'typescript'

const source = readFileSync('docs/openapi.json', 'utf8')

test('Redocly 的检查没有一条意见', async () => {
  const config = await createConfig({ extends: ['recommended-strict'], telemetry: 'off' })
  const problems = await lintFromString({ source, config })
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
})

test('openapi-typescript 生成的类型通过严格的编译', () => {
  // A process of its own is needed, because jest loads no ES modules.
  const types = execFileSync(
    process.execPath,
    ['node_modules/openapi-typescript/bin/cli.js', 'docs/openapi.json'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  const name = 'openapi.ts'
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
  }
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(file, types, ts.ScriptTarget.ES2022) : read(file, ...rest)
  const found = ts.getPreEmitDiagnostics(ts.createProgram([name], options, host))
  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
  expect(types).toContain('"weapp.myHouses"')
})
