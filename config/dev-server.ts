// Taro 4.2.1 depends on webpack-dev-server 4, which lets any web page read the sources (CVE-2025-30359, CVE-2025-30360).
// package.json replaces it by version 5.
import schema from 'webpack-dev-server/lib/options.json'

/** Lets version 5 accept the option `https: false`, which Taro passes and version 5 has removed. */
export function acceptTaroOptions(): void {
  Object.assign(schema.properties, { https: { type: 'boolean' } })
}
