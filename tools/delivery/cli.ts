import { execFileSync } from 'node:child_process'
import { version } from '../../package.json'
import { weappFaults } from '../../scripts/lib/bundles'
import { deliver } from './deliver'
import { DeliveryFailure } from './failure'
import { readSettings, type Source } from './settings'
import { nobody, wechat } from './wechat'

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()

const readSource = (): Source => ({
  version,
  commit: git('rev-parse', '--short', 'HEAD'),
  subject: git('log', '-1', '--format=%s'),
  clean: git('status', '--porcelain') === '',
})

/** The same scan that `npm test` makes of the production bundle. */
function checkFaults(dist: string): void {
  const faults = weappFaults(dist, true)
  if (faults.length === 0) return
  throw new DeliveryFailure(
    'UNCLEAN_BUNDLE',
    `构建结果没有通过检查：\n${faults.join('\n')}`,
    'The bundle did not pass the checks.',
  )
}

async function main(): Promise<void> {
  const source = readSource()
  const settings = readSettings(process.argv.slice(2), process.env, source)
  checkFaults(settings.dist)
  const report = await deliver(settings, source, settings.dryRun ? nobody : wechat(), console.log)
  const done = settings.dryRun
    ? 'dry run, nothing sent'
    : settings.command === 'upload'
      ? 'uploaded'
      : 'preview ready'
  console.log(`${report.version} (${report.commit}): ${done}; report in ${settings.out}/report.json`)
}

function fail(error: unknown): never {
  console.error(error instanceof DeliveryFailure ? `[${error.code}] ${error.message}` : error)
  process.exit(1)
}

// miniprogram-ci leaves one of its own rejections unhandled when the network is gone.
process.on('unhandledRejection', fail)
main().catch(fail)
