/** · • ． ・ ‧ ∙ ⋅ and others: keyboards, cards and registries write the dot in a name differently. */
const DOTS = /[\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65\uff0e\u2024.]/g

/**
 * A name in the form in which two are compared: one kind of dot, no blanks, half-width letters in one case, and one form of a character that
 * Unicode has twice (\uf9b1 is 鈴). Never for showing or sending.
 */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(DOTS, '·')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '')
    .toUpperCase()

export const isSameName = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && plainName(a) === plainName(b)
