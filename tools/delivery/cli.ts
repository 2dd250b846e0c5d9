// npm run preview, npm run upload: checks the settings, builds without the key, checks the bundle, sends it to WeChat.
import { execFileSync } from 'node:child_process'
import { version } from '../../package.json'
import { weappFaults } from '../../scripts/lib/bundles'
import { Misuse, runCommand, type Values } from '../../scripts/lib/command-line'
import { run } from '../../scripts/lib/run'
import { deliver } from './deliver'
import { DeliveryFailure, translate } from './failure'
import { redactor } from './redact'
import {
  FLAGS,
  readSettings,
  secretsOf,
  type Command,
  type Environment,
  type Settings,
  type Source,
} from './settings'
import { isInstalled, nobody, NOT_INSTALLED, wechat } from './wechat'

const npm = 'npm'

/** The environment as it came; what this process starts, git and the build, inherits no key. */
function takeEnvironment(): Environment {
  const taken = { ...process.env }
  delete process.env.WANJIA_UPLOAD_KEY
  delete process.env.WANJIA_UPLOAD_KEY_FILE
  return taken
}

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()

const readSource = (): Source => ({
  version,
  commit: git('rev-parse', '--short', 'HEAD'),
  subject: git('log', '-1', '--format=%s'),
  clean: git('status', '--porcelain') === '',
})

async function build({ demo }: Settings): Promise<void> {
  const { code } = await run(npm, ['run', '--silent', demo ? 'build:weapp:demo' : 'build:weapp'])
  if (code === 0) return
  throw new DeliveryFailure(
    'BUILD_FAILED',
    '构建没有成功，什么也没有上传。',
    'The build failed; nothing was sent.',
  )
}

/** The same scan that `npm test` makes of the bundle. */
function checkFaults({ dist, demo }: Settings, environment: Environment): void {
  const faults = weappFaults(dist, demo ? 'demo' : 'production', environment)
  if (faults.length === 0) return
  throw new DeliveryFailure(
    'UNCLEAN_BUNDLE',
    `构建结果没有通过检查：\n${faults.join('\n')}`,
    'The bundle did not pass the checks.',
  )
}

async function main(command: Command, flags: Values<typeof FLAGS>, environment: Environment): Promise<void> {
  const source = readSource()
  const settings = readSettings(command, flags, environment, source)
  if (!settings.dryRun && !isInstalled()) throw NOT_INSTALLED
  if (!settings.built) await build(settings)
  checkFaults(settings, environment)
  const report = await deliver(settings, source, settings.dryRun ? nobody : wechat(), console.log)
  const sent = command === 'upload' ? 'uploaded' : 'preview ready'
  const done = settings.dryRun ? 'dry run, nothing sent' : sent
  console.log(`${report.version} (${report.commit}): ${done}; report in ${settings.out}/report.json`)
}

/** Whatever prints, this project or WeChat's tool, prints nothing of the key. */
function hideInOutput(secrets: readonly string[]): void {
  const hide = redactor(secrets)
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream)
    stream.write = (chunk: string | Uint8Array, ...rest: never[]) =>
      write(hide(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()), ...rest)
  }
}

async function start(): Promise<void> {
  const environment = takeEnvironment()
  const secrets = secretsOf(environment)
  hideInOutput(secrets)
  const end = (error: unknown): never => {
    console.error(translate(error, secrets).message)
    process.exit(1)
  }
  // miniprogram-ci leaves one of its own rejections unhandled when the network is gone.
  process.on('unhandledRejection', end)
  process.on('uncaughtException', end)

  const [name, ...args] = process.argv.slice(2)
  const command: Command = name === 'upload' ? 'upload' : 'preview'
  const about =
    command === 'upload'
      ? 'Builds the production mini-program and uploads it to WeChat as a development version.'
      : 'Builds the production mini-program and makes a preview with a QR code.'
  const notes =
    'WANJIA_APPID is the AppID; WANJIA_UPLOAD_KEY_FILE (a path) or WANJIA_UPLOAD_KEY (the key itself) the upload key.'
  await runCommand(
    { name: `npm run ${command} --`, about, flags: FLAGS, notes },
    (flags) =>
      main(command, flags, environment).catch((error: unknown) => {
        throw error instanceof Misuse ? error : translate(error, secrets)
      }),
    args,
  )
}

void start()
