import type { Mock } from '../create-mock'
import { doorNames } from '../doors/doors'
import { pathsToTry, personas } from '../personas'
import { APP_PATH, APP_QUERY } from './app-files'

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`

const APP = `${APP_PATH}?${APP_QUERY}`

/** Links to the app and to the testers' console, both on this server's world. */
const doorways = (built: boolean) =>
  built
    ? `<p><a href="${APP}">打开小程序</a> · <a href="${APP}#/pages/console/index/index">打开测试台</a></p>`
    : `<p>想在这里打开小程序和测试台，请先运行 <code>npm run build:h5</code>，再刷新本页。</p>`

export interface StatusOptions {
  readonly host: string
  /** Whether the H5 preview is built. */
  readonly built: boolean
}

/** The page for testers: the personas, houses to try, the app and the test doors. */
export function statusPage({ world }: Mock, { host, built }: StatusOptions): string {
  const people = personas.map(({ wxCode, name, phone = '—', password = '—', about }) =>
    row(wxCode, name, phone, password, about),
  )
  const paths = pathsToTry.map(({ path, phone, house }) => row(phone, house, path))
  const { communities, houses } = world.tables
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>万家 · 模拟后端</title>
<style>body{font:16px/1.6 system-ui,sans-serif;margin:32px auto;max-width:880px;padding:0 16px;color:#1b2333}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #e3e7ef;padding:6px 8px;text-align:left}code{background:#f4f6fa;padding:2px 4px}</style>
<h1>万家 · 模拟后端</h1>
<p>地址 <code>http://${escaped(host)}</code>，数据「${escaped(world.settings.seed)}」，接口形式 ${world.form}：${communities.size} 个小区，${houses.size} 套房屋。所有人物、号码均为虚构，请勿填写真实信息。</p>
${doorways(built)}
<h2>角色</h2><table><tr><th>微信code<th>姓名<th>手机号<th>密码<th>说明</tr>${people.join('')}</table>
<h2>绑定房屋的各条路</h2><table><tr><th>手机号<th>房屋<th>说明</tr>${paths.join('')}</table>
<h2>测试入口</h2><ul>${doorNames.map((name) => `<li><code>${escaped(name)}</code>`).join('')}</ul>
</html>`
}
