// Taro 4.2.1 asks for webpack-dev-server 4, from which any web page can read the sources (CVE-2025-30359, CVE-2025-30360).
// package.json puts version 5 in its place.
import schema from 'webpack-dev-server/lib/options.json'

/** Taro says `https: false`, an option that version 5 no longer knows and would refuse. */
export function acceptTaroOptions(): void {
  Object.assign(schema.properties, { https: { type: 'boolean' } })
}
