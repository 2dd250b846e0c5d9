import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postcss from 'postcss'
import { filesUnder } from './bundles'
import type { Finding } from './inspect-page'

/** Applies the rules of WeChat's audit for styles to every wxss file of a build. */
export function auditStyles(folder: string): Finding[] {
  const findings: Finding[] = []
  for (const file of filesUnder(folder).filter((name) => name.endsWith('.wxss'))) {
    postcss.parse(readFileSync(join(folder, file), 'utf8')).walkRules((rule) => {
      const what = `${file}: ${rule.selector}`
      if (rule.selector.includes(':active')) findings.push({ rule: 'no :active', what })
      let scrolls = false
      let glides = false
      rule.walkDecls((declaration) => {
        const { prop, value } = declaration
        if (/^overflow(-[xy])?$/.test(prop) && /auto|scroll/.test(value)) scrolls = true
        if (prop === '-webkit-overflow-scrolling' && value === 'touch') glides = true
      })
      if (scrolls && !glides) findings.push({ rule: 'inertia scrolling', what })
    })
  }
  return findings
}
