// Prepares scripts as DevTools does for the phone: ES modules become CommonJS, because WeChat loads nothing else.
import { transformSync } from 'esbuild'
import type { PageConfig } from './manifest'

const MODULE_SYNTAX =
  /^\s*(?:import\b\s*(?:["'{*]|[\w$]+\s*(?:,|\bfrom\b))|export\b\s*(?:[{*]|default\b|const\b|let\b|var\b|function\b|class\b|async\b))/m

/** A script that does not parse is kept as it is. The error then comes from the page that needs it and not from the build. */
export function compileScript(source: string): string {
  if (!MODULE_SYNTAX.test(source)) return source
  try {
    return transformSync(source, { format: 'cjs', target: 'es2020', loader: 'js' }).code
  } catch {
    return source
  }
}

const ISOLATION = /\bstyleIsolation\s*:\s*["']([\w-]+)["']/
const GLOBAL_CLASS = /\baddGlobalClass\s*:\s*(?:true|!0)/

/**
 * The `options` of a Component() that decide about styles. They are read from the script's text, because the stylesheets are compiled
 * before any script runs.
 */
export function styleOptions(source = ''): Pick<PageConfig, 'styleIsolation' | 'addGlobalClass'> {
  const styleIsolation = ISOLATION.exec(source)?.[1]
  return {
    ...(styleIsolation === undefined ? {} : { styleIsolation }),
    ...(GLOBAL_CLASS.test(source) ? { addGlobalClass: true } : {}),
  }
}
