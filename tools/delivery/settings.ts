import { createPrivateKey } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { constants } from '../../config/env'
import type { Flags, Values } from '../../scripts/lib/command-line'
import { DeliveryFailure } from './failure'

const DIST = 'dist/weapp'
const DEMO_DIST = 'dist/weapp-demo'

export type Command = 'preview' | 'upload'

export interface Settings {
  readonly command: Command
  readonly appId: string
  /** PEM text. Held in memory only; never printed. */
  readonly key: string
  /** 1 to 30: which of WeChat's CI robots signs the version. */
  readonly robot: number
  readonly version: string
  readonly description: string
  readonly dryRun: boolean
  /** The bundle is there already. */
  readonly built: boolean
  /** The demo build, which carries the mock world and needs no server; for previews alone. */
  readonly demo: boolean
  /** The built bundle. */
  readonly dist: string
  /** Where the QR code and the report go. */
  readonly out: string
  readonly page?: string
  readonly query?: string
}

/** What is read from git and package.json. */
export interface Source {
  readonly version: string
  readonly commit: string
  readonly subject: string
  readonly clean: boolean
}

export type Environment = Readonly<Record<string, string | undefined>>

const text = { type: 'string' } as const

export const FLAGS = {
  'dry-run': { type: 'boolean', about: 'everything but WeChat’s servers' },
  built: { type: 'boolean', about: 'deliver the bundle that is there, do not build' },
  demo: { type: 'boolean', about: 'a preview with the mock world inside, which needs no server' },
  dist: { ...text, value: 'DIR', about: `the bundle, with --built; without it ${DIST}, or ${DEMO_DIST}` },
  out: { ...text, value: 'DIR', about: 'where report and QR code go; without it dist/delivery' },
  robot: { ...text, value: 'N', about: '1 to 30, which of WeChat’s CI robots signs; or WANJIA_ROBOT' },
  version: { ...text, value: 'X.Y.Z', about: 'or WANJIA_VERSION; without them that of package.json' },
  desc: { ...text, about: 'or WANJIA_DESC; without them commit and subject' },
  page: { ...text, value: 'PATH', about: 'the page that a preview opens' },
  query: { ...text, about: 'and with which query' },
} as const satisfies Flags
type Given = Partial<Values<typeof FLAGS>>

function appIdOf(environment: Environment): string {
  const appId = environment.WANJIA_APPID ?? ''
  if (/^wx[0-9a-f]{16}$/.test(appId)) return appId
  throw new DeliveryFailure(
    'NO_APPID',
    appId
      ? 'WANJIA_APPID 不是小程序的 AppID（应为 wx 开头共 18 位）。'
      : '缺少环境变量 WANJIA_APPID（小程序的 AppID，wx 开头共 18 位）。',
    'Set WANJIA_APPID to the AppID of the mini-program (wx and 16 hex digits).',
  )
}

/** The key from WANJIA_UPLOAD_KEY_FILE (a path) or WANJIA_UPLOAD_KEY (PEM, or PEM in base64). */
function keyOf(environment: Environment): string {
  const { WANJIA_UPLOAD_KEY_FILE: file, WANJIA_UPLOAD_KEY: inline } = environment
  if (!file && !inline) {
    throw new DeliveryFailure(
      'NO_KEY',
      '缺少上传密钥：请设置 WANJIA_UPLOAD_KEY_FILE（密钥文件路径）或 WANJIA_UPLOAD_KEY（密钥内容，可为 base64）。',
      'No upload key: set WANJIA_UPLOAD_KEY_FILE (a path) or WANJIA_UPLOAD_KEY (the key, may be base64).',
    )
  }
  if (file && !(existsSync(file) && statSync(file).isFile())) {
    throw new DeliveryFailure(
      'NO_KEY_FILE',
      '找不到 WANJIA_UPLOAD_KEY_FILE 指定的密钥文件。',
      'WANJIA_UPLOAD_KEY_FILE names no file.',
    )
  }
  const text = file ? readFileSync(file, 'utf8') : (inline ?? '')
  const pem = text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8')
  try {
    createPrivateKey(pem)
    return pem
  } catch {
    throw new DeliveryFailure(
      'BAD_KEY',
      '上传密钥不是有效的私钥：请使用从小程序后台下载的 private.*.key，不要改动内容。',
      'The upload key is no private key: use the private.*.key downloaded from the console, unchanged.',
    )
  }
}

function robotOf(value: string | undefined): number {
  const robot = Number(value ?? 1)
  if (Number.isInteger(robot) && robot >= 1 && robot <= 30) return robot
  throw new DeliveryFailure('BAD_ROBOT', '机器人编号应为 1 到 30。', 'The robot is a number from 1 to 30.')
}

/** As WeChat lists versions: three numbers, perhaps with a mark, for example 1.4.0-beta.2. */
function versionOf(version: string): string {
  if (/^\d+\.\d+\.\d+([-+.][\w.-]+)?$/.test(version) && version.length <= 64) return version
  throw new DeliveryFailure(
    'BAD_VERSION',
    '版本号应形如 1.2.3。',
    'The version is written like 1.2.3 (--version, WANJIA_VERSION, package.json).',
  )
}

/** The build would stop at the same; said before it begins. */
function checkBases(environment: Environment): void {
  try {
    constants({ platform: 'weapp', mock: false, watch: false }, environment)
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    throw new DeliveryFailure('BAD_ENVIRONMENT', `构建用的环境变量有误：${why}`, 'The build cannot use this.')
  }
}

function checkSource(command: Command, dryRun: boolean, source: Source): void {
  if (command !== 'upload' || dryRun || source.clean) return
  throw new DeliveryFailure(
    'DIRTY_TREE',
    '工作区有未提交的改动，不能上传：请先提交，使版本与代码一一对应。',
    'The working tree is dirty: commit first, so that a version always names its code.',
  )
}

/** Whatever the key may be, as it stands in the environment or its file: to be hidden before it is checked. */
export function secretsOf({
  WANJIA_UPLOAD_KEY: key = '',
  WANJIA_UPLOAD_KEY_FILE: file,
}: Environment): string[] {
  const inFile = file && existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8') : ''
  return [key, inFile].flatMap((text) => [text, Buffer.from(text, 'base64').toString('utf8')])
}

/** From flags and environment; flags win. Throws a DeliveryFailure for the first thing that is missing or wrong. */
export function readSettings(
  command: Command,
  given: Given,
  environment: Environment,
  source: Source,
): Settings {
  const { 'dry-run': dryRun = false, built = false, demo = false } = given
  const standard = demo ? DEMO_DIST : DIST
  const { dist = standard } = given
  if (demo && command === 'upload')
    throw new DeliveryFailure(
      'DEMO_UPLOAD',
      '演示版只能预览，不能上传：去掉 --demo，或改用 npm run preview -- --demo。',
      'The demo is for previews alone: use npm run preview -- --demo.',
    )
  if (dist !== standard && !built)
    throw new DeliveryFailure('NOT_BUILT_HERE', '--dist 要和 --built 一起用。', '--dist goes with --built.')
  checkSource(command, dryRun, source)
  const settings = {
    command,
    appId: appIdOf(environment),
    key: keyOf(environment),
    robot: robotOf(given.robot ?? environment.WANJIA_ROBOT),
    version: versionOf(given.version ?? environment.WANJIA_VERSION ?? source.version),
    description: given.desc ?? environment.WANJIA_DESC ?? `${source.commit} ${source.subject}`,
    dryRun,
    built,
    demo,
    dist,
    out: given.out ?? 'dist/delivery',
    page: given.page,
    query: given.query,
  }
  checkBases(environment)
  return settings
}
