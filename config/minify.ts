/**
 * How scripts are made small. Taro's defaults quote keys, which turns #private fields into a syntax error, and write Chinese
 * in six bytes a character. The browserslist ends at Chrome 67 and iOS 12, which read all of ES2018; further passes find what
 * the first has laid bare.
 */
export const terser = {
  enable: true,
  config: {
    ecma: 2018,
    compress: { ecma: 2018, passes: 3 },
    output: { ecma: 2018, quote_keys: false, keep_quoted_props: false, ascii_only: false },
  },
} as const
