import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkBundle, type PackageSize } from './bundle'
import { translate } from './failure'
import { printQrCode } from './qr-code'
import type { Settings, Source } from './settings'
import type { Sender, SentPackage } from './wechat'

export interface Report {
  readonly command: Settings['command']
  readonly dryRun: boolean
  readonly version: string
  readonly description: string
  readonly robot: number
  readonly commit: string
  readonly packages: readonly PackageSize[]
  /** As WeChat counts them after its own compilation. */
  readonly sent: readonly SentPackage[]
  /** File name of the QR code beside the report. */
  readonly qrCode?: string
}

const QR_TEXT = 'qr-code.txt'
const QR_PICTURE = 'qr-code.png'

/** base64 text with or without a data: prefix → PNG file. */
function savePicture(out: string): string | undefined {
  const file = path.join(out, QR_TEXT)
  if (!existsSync(file)) return undefined
  const base64 = readFileSync(file, 'utf8').replace(/^data:[^,]*,/, '')
  rmSync(file)
  writeFileSync(path.join(out, QR_PICTURE), Buffer.from(base64, 'base64'))
  return QR_PICTURE
}

async function send(settings: Settings, sender: Sender): Promise<readonly SentPackage[]> {
  try {
    if (settings.command === 'upload') return await sender.upload(settings)
    return await sender.preview(settings, path.join(settings.out, QR_TEXT))
  } catch (error) {
    throw translate(error, [settings.key])
  }
}

/** Checks the bundle, sends it, writes report.json and the QR code; `print` takes lines for the terminal. */
export async function deliver(
  settings: Settings,
  source: Source,
  sender: Sender,
  print: (line: string) => void,
): Promise<Report> {
  const packages = checkBundle(settings.dist)
  mkdirSync(settings.out, { recursive: true })
  for (const { name, bytes } of packages)
    print(`${name.padEnd(24)} ${(bytes / 1024).toFixed(1).padStart(8)} KB`)
  const sent = await send(settings, sender)
  const qrCode = settings.command === 'preview' ? savePicture(settings.out) : undefined
  if (qrCode) printQrCode(path.join(settings.out, qrCode), print)
  const report: Report = {
    command: settings.command,
    dryRun: settings.dryRun,
    version: settings.version,
    description: settings.description,
    robot: settings.robot,
    commit: source.commit,
    packages,
    sent,
    qrCode,
  }
  writeFileSync(path.join(settings.out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
  return report
}
