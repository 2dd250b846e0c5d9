/** What differs between an answer and a document's example, key by key and type by type; values do not matter. */
export function differences(answer: unknown, example: unknown, at = ''): string[] {
  // An example that says null says nothing about the type.
  if (example === null) return []
  if (Array.isArray(example)) {
    if (!Array.isArray(answer)) return [`${at}: no list`]
    const [first] = example as unknown[]
    return first === undefined ? [] : answer.flatMap((item, i) => differences(item, first, `${at}[${i}]`))
  }
  if (typeof example !== 'object') {
    return answer === null || typeof answer === typeof example ? [] : [`${at}: ${typeof answer}`]
  }
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return [`${at}: no object`]
  const [is, wanted] = [answer as Record<string, unknown>, example as Record<string, unknown>]
  const keys = new Set([...Object.keys(is), ...Object.keys(wanted)])
  return [...keys].flatMap((key) => {
    const path = at ? `${at}.${key}` : key
    if (!(key in is)) return [`${path}: missing`]
    if (!(key in wanted)) return [`${path}: not in the example`]
    return differences(is[key], wanted[key], path)
  })
}
