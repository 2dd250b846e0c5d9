/**
 * How many rows could not be read in a whole answer, in all of its lists together (R26).
 * Takes anything: one list, an answer that holds lists, the pages of a long list. Gives 0 when all could be read.
 */
export function unreadableIn(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null) return 0
  const own = 'unreadable' in answer && typeof answer.unreadable === 'number' ? answer.unreadable : 0
  return Object.values(answer).reduce<number>((sum, part) => sum + unreadableIn(part), own)
}
