import { createRequire } from 'node:module'
import path from 'node:path'
import { DeliveryFailure } from './failure'
import type { Settings } from './settings'

/** The part of WeChat's tool that a delivery needs; tests and --dry-run put another in its place. */
export interface Sender {
  /** Writes the QR code as base64 text into `qrFile`; gives WeChat's own package sizes. */
  preview(settings: Settings, qrFile: string): Promise<SentPackage[]>
  upload(settings: Settings): Promise<SentPackage[]>
}

export interface SentPackage {
  readonly name: string
  readonly size: number
}

interface MiniprogramCi {
  Project: new (options: Record<string, unknown>) => unknown
  preview(options: Record<string, unknown>): Promise<{ subPackageInfo?: SentPackage[] }>
  upload(options: Record<string, unknown>): Promise<{ subPackageInfo?: SentPackage[] }>
}

const ours = createRequire(path.join(__dirname, 'package.json'))

export const NOT_INSTALLED = new DeliveryFailure(
  'NOT_INSTALLED',
  '还没有安装微信的上传工具：请运行 npm ci --prefix tools/delivery。',
  "WeChat's uploader is not installed: run npm ci --prefix tools/delivery.",
)

/** Whether WeChat's uploader is there; it is not loaded yet. */
export function isInstalled(): boolean {
  try {
    ours.resolve('miniprogram-ci')
    return true
  } catch {
    return false
  }
}

function load(): MiniprogramCi {
  if (!isInstalled()) throw NOT_INSTALLED
  return ours('miniprogram-ci') as MiniprogramCi
}

/** Talks to WeChat's servers. */
export function wechat(): Sender {
  const ci = load()
  const common = (settings: Settings) => ({
    project: new ci.Project({
      appid: settings.appId,
      type: 'miniProgram',
      projectPath: path.resolve(settings.dist),
      privateKey: settings.key,
      ignores: ['node_modules/**/*'],
    }),
    version: settings.version,
    desc: settings.description,
    robot: settings.robot,
    setting: { es6: true, minify: true },
    onProgressUpdate: () => undefined,
  })
  return {
    async preview(settings, qrFile) {
      const { page, query } = settings
      const answer = await ci.preview({
        ...common(settings),
        qrcodeFormat: 'base64',
        qrcodeOutputDest: qrFile,
        ...(page ? { pagePath: page } : {}),
        ...(query ? { searchQuery: query } : {}),
      })
      return answer.subPackageInfo ?? []
    },
    async upload(settings) {
      return (await ci.upload(common(settings))).subPackageInfo ?? []
    },
  }
}

/** Everything but WeChat's servers. */
export const nobody: Sender = {
  preview: () => Promise.resolve([]),
  upload: () => Promise.resolve([]),
}
