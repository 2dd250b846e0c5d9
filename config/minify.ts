/** terser's defaults that Taro switches off for engines older than Chrome 67 and iOS 12, which this app does not support. */
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
 * How scripts are minified: by terser's defaults, in two passes, as ES2018, which all supported engines can read (the check of the
 * bundles parses every script). Taro's own settings would quote keys, which breaks #private fields, and write each Chinese character in
 * six bytes.
 */
export const terser = {
  enable: true,
  config: {
    ecma: 2018,
    compress: { ...DEFAULTS, ecma: 2018, passes: 2 },
    output: { ecma: 2018, quote_keys: false, keep_quoted_props: false, ascii_only: false },
  },
} as const
