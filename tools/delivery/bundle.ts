import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { DeliveryFailure } from './failure'

/** WeChat's limit for the main package and for each sub-package, in bytes. */
const LIMIT = 2 * 1024 * 1024

export interface PackageSize {
  readonly name: string
  readonly bytes: number
}

interface AppJson {
  readonly subPackages?: readonly { readonly root: string }[]
  readonly subpackages?: readonly { readonly root: string }[]
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** Bytes of the main package and of each sub-package. */
function packageSizes(dist: string): PackageSize[] {
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const sizes = new Map<string, number>([['main', 0], ...roots.map((root): [string, number] => [root, 0])])
  for (const file of filesBelow(dist)) {
    const relative = path.relative(dist, file).split(path.sep).join('/')
    if (/(^|\/)project\.(private\.)?config\.json$|\.LICENSE\.txt$|\.map$/.test(relative)) continue
    const owner = roots.find((root) => relative.startsWith(`${root}/`)) ?? 'main'
    sizes.set(owner, (sizes.get(owner) ?? 0) + statSync(file).size)
  }
  return [...sizes].map(([name, bytes]) => ({ name, bytes }))
}

/** A bundle that must not reach WeChat: none there, a mock build, one over the limit. */
export function checkBundle(dist: string): PackageSize[] {
  if (!existsSync(path.join(dist, 'app.json'))) {
    throw new DeliveryFailure(
      'NO_BUNDLE',
      `${dist} 里没有构建结果：请先运行 npm run build:weapp。`,
      `No bundle in ${dist}: run npm run build:weapp first.`,
    )
  }
  const scripts = filesBelow(dist).filter((file) => file.endsWith('.js'))
  if (scripts.some((file) => /127\.0\.0\.1|localhost:/.test(readFileSync(file, 'utf8')))) {
    throw new DeliveryFailure(
      'MOCK_BUNDLE',
      '这是连接模拟后端的构建，不能上传。',
      'This bundle talks to the mock backend and must not be uploaded.',
    )
  }
  const sizes = packageSizes(dist)
  const over = sizes.find(({ bytes }) => bytes > LIMIT)
  if (over) {
    throw new DeliveryFailure(
      'TOO_LARGE',
      `${over.name} 包 ${over.bytes} 字节，超过 2 MB。`,
      `Package ${over.name} has ${over.bytes} bytes, more than 2 MB.`,
    )
  }
  return sizes
}
