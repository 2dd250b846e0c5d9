// Turns WeChat's lengths, in wxss and in inline styles, into CSS variables that the runtime sets.

export function lengthUnits(value: string): string {
  return value
    .replace(/(-?\d*\.?\d+)rpx\b/gi, 'calc($1 * var(--wh-rpx))')
    .replace(/(-?\d*\.?\d+)vh\b/gi, 'calc($1 * var(--wh-vh))')
    .replace(
      /(?:env|constant)\(\s*safe-area-inset-(top|bottom|left|right)\s*(,[^()]*)?\)/g,
      'var(--wh-safe-$1)',
    )
}
