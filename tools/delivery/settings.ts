import { createPrivateKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { DeliveryFailure } from './failure'

type Command = 'preview' | 'upload'

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

type Environment = Readonly<Record<string, string | undefined>>

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  dist: { type: 'string', default: 'dist/weapp' },
  out: { type: 'string', default: 'dist/delivery' },
  robot: { type: 'string' },
  version: { type: 'string' },
  desc: { type: 'string' },
  page: { type: 'string' },
  query: { type: 'string' },
} as const

function appIdOf(environment: Environment): string {
  const appId = environment.WANJIA_APPID ?? ''
  if (/^wx[0-9a-f]{16}$/.test(appId)) return appId
  throw new DeliveryFailure(
    'NO_APPID',
    appId
      ? `WANJIA_APPID 不是小程序的 AppID：${appId}`
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
  if (file && !existsSync(file)) {
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

function checkSource(command: Command, dryRun: boolean, source: Source): void {
  if (command !== 'upload' || dryRun || source.clean) return
  throw new DeliveryFailure(
    'DIRTY_TREE',
    '工作区有未提交的改动，不能上传：请先提交，使版本与代码一一对应。',
    'The working tree is dirty: commit first, so that a version always names its code.',
  )
}

/** Reads command line and environment; flags win. Throws a DeliveryFailure for the first thing that is missing or wrong. */
export function readSettings(argv: readonly string[], environment: Environment, source: Source): Settings {
  const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
  const [command] = positionals
  if (command !== 'preview' && command !== 'upload') {
    throw new DeliveryFailure(
      'USAGE',
      '用法：npm run preview | npm run upload [-- --dry-run]',
      'Say preview or upload.',
    )
  }
  checkSource(command, values['dry-run'], source)
  return {
    command,
    appId: appIdOf(environment),
    key: keyOf(environment),
    robot: robotOf(values.robot ?? environment.WANJIA_ROBOT),
    version: values.version ?? environment.WANJIA_VERSION ?? source.version,
    description: values.desc ?? environment.WANJIA_DESC ?? `${source.commit} ${source.subject}`,
    dryRun: values['dry-run'],
    dist: values.dist,
    out: values.out,
    page: values.page,
    query: values.query,
  }
}
