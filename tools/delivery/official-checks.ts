/**
 * WeChat's own checks that need no server: JSON schema and page files (miniprogram-ci), WXML and WXSS syntax
 * (miniprogram-compiler). Usage: tsx tools/delivery/official-checks.ts dist/weapp
 */
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

interface Project {
  attr: () => Promise<unknown>
}

interface MiniprogramCi {
  Project: new (options: Record<string, unknown>) => Project
  DefaultProjectAttr: unknown
  getAppJSON(project: Project): Promise<AppJson>
  getPageJSON(project: Project, options: Record<string, unknown>): Promise<unknown>
}

interface Compiler {
  wxmlToJs(folder: string): unknown
  wxssToJs(folder: string): unknown
}

const require = createRequire(path.join(__dirname, 'package.json'))
const ci = require('miniprogram-ci') as MiniprogramCi
const compiler = require('miniprogram-compiler') as Compiler

/** The tool wants a signed project before it reads a file; this key signs nothing that leaves the machine. */
function throwAwayKey(): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'official-checks-')), 'key.pem')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(file, privateKey.export({ type: 'pkcs1', format: 'pem' }))
  return file
}

/** The built folder is its own project, so that paths in it need no root. */
function openProject(dist: string): Project {
  const project = new ci.Project({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath: path.resolve(dist),
    privateKeyPath: throwAwayKey(),
    ignores: ['node_modules/**/*'],
  })
  // Would ask WeChat's servers, with the key.
  project.attr = () => Promise.resolve(ci.DefaultProjectAttr)
  return project
}

async function attempt(problems: string[], what: string, check: () => unknown): Promise<void> {
  try {
    await check()
  } catch (error) {
    problems.push(`${what}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** What WeChat's own tools find wrong with a build; empty when nothing is. */
export async function officialProblems(dist: string): Promise<string[]> {
  const problems: string[] = []
  const project = openProject(dist)
  await attempt(problems, 'app.json', () => ci.getAppJSON(project))
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson
  const inPackages = (app.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => path.posix.join(root, page)),
  )
  for (const page of [...app.pages, ...inPackages]) {
    await attempt(problems, page, () => ci.getPageJSON(project, { miniprogramRoot: '', pagePath: page }))
  }
  await attempt(problems, 'wxml', () => compiler.wxmlToJs(path.resolve(dist)))
  await attempt(problems, 'wxss', () => compiler.wxssToJs(path.resolve(dist)))
  return problems
}

async function main(dist: string): Promise<void> {
  const problems = await officialProblems(dist)
  for (const problem of problems) console.error(problem)
  console.log(
    problems.length === 0
      ? `official checks: ${dist} is fine`
      : `official checks: ${problems.length} problems`,
  )
  // The tool keeps handles open.
  process.exit(problems.length === 0 ? 0 : 1)
}

if (require.main === module) void main(process.argv[2] ?? 'dist/weapp')
