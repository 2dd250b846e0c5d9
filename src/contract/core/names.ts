/** The dot within a name. Keyboards, cards and registries write it as · • ． ・ ‧ ∙ ⋅ ● ㆍ and others. */
const DOTS =
  /[\u00b7\u2022\u2027\u2219\u22c5\u30fb\u25cf\u25e6\u2981\u2e31\u2e33\u318d\u1427\u16eb\u119e.。]/g

/** Blanks, and what is not seen: marks of direction and width, soft hyphens, variation selectors. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]/gu

/** Rare characters in the order in which the old code pages (GBK) gave them private numbers from U+E815 on. A gap keeps its number. */
const PRIVATE =
  '⺁⺄㑳㑇⺈⺋㖞㘚㘎⺌⺗㥮㤘㧏㧟㩳㧐㭎㱮㳠⺧⺪䁖䅟⺮䌷⺳⺶⺷䎱䎬⺻䏝䓖䙡䙌䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮'
const FIRST_PRIVATE = 0xe815
const shared = (one: string): string => PRIVATE.charAt(one.charCodeAt(0) - FIRST_PRIVATE) || one

/**
 * The form of a name in which two names are compared: one kind of dot, no blanks, half-width capitals, and one form of characters that
 * Unicode or old registries have twice (\uf9b1 is 鈴). It is not for showing or sending.
 */
export const plainName = (name: string): string =>
  name
    .replace(/[\ue815-\ue864]/g, shared)
    .normalize('NFKC')
    .replace(DOTS, '·')
    .replace(UNSEEN, '')
    .toUpperCase()

/** Tells whether two names are the same. A missing name equals no other. */
export const isSameName = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && plainName(a) === plainName(b)
