/** The dot within a name. Keyboards, cards and registries write it as · • ． ・ ‧ ∙ ⋅ and others. */
const DOTS = /[\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65\uff0e\u2024.]/g

/**
 * The form of a name in which two names are compared: one kind of dot, no blanks, half-width capitals, and one form of characters that
 * Unicode has twice (\uf9b1 is 鈴). It is not for showing or sending.
 */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(DOTS, '·')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '')
    .toUpperCase()

/** Tells whether two names are the same. A missing name equals no other. */
export const isSameName = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && plainName(a) === plainName(b)
