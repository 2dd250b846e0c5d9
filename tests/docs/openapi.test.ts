/** @jest-environment node */
// docs/openapi.json is taken by the tools that people use. Both run in this process and ask no network.
import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import openapiTypes, { astToString } from 'openapi-typescript'
import ts from 'typescript'

const source = readFileSync('docs/openapi.json', 'utf8')

test('Redocly 的检查没有一条意见', async () => {
  const config = await createConfig({ extends: ['recommended-strict'], telemetry: 'off' })
  const problems = await lintFromString({ source, config })
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
})

test('openapi-typescript 生成的类型通过严格的编译', async () => {
  const types = astToString(await openapiTypes(source, { silent: true }))
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
