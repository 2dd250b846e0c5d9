/** What Taro switches off of terser's defaults, for engines that are older than Chrome 67 and iOS 12. */
const DEFAULTS = {
  arrows: true,
  collapse_vars: true,
  comparisons: true,
  computed_props: true,
  directives: true,
  hoist_props: true,
  inline: true,
  loops: true,
  negate_iife: true,
  properties: true,
  reduce_funcs: true,
  reduce_vars: true,
  switches: true,
  typeofs: true,
}

/**
 * How scripts are made small: by terser's own defaults, twice, and written as ES2018, all of which the browserslist's engines
 * read (the check of the bundles parses every script). Taro would also quote keys, which turns #private fields into a syntax
 * error, and write Chinese in six bytes a character.
 */
export const terser = {
  enable: true,
  config: {
    ecma: 2018,
    compress: { ...DEFAULTS, ecma: 2018, passes: 2 },
    output: { ecma: 2018, quote_keys: false, keep_quoted_props: false, ascii_only: false },
  },
} as const
