/** The 56 nations of China without 族, in the usual order of their numbers. OTHERS are further words that ID cards have. */
const NATIONS =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 ' +
  '达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'

const OTHERS = ['穿青人', '革家人', '摩梭人', '外国血统中国籍人士', '其他']

/** The values are 汉 as on the card and in the documents, the labels 汉族. */
const NATION_OPTIONS = [
  ...NATIONS.split(' ').map((value) => ({ value, label: `${value}族` })),
  ...OTHERS.map((value) => ({ value, label: value })),
]

/** Turns 汉族 into 汉. A word that is not in the list stays as it is. */
export function nationOf(text: string): string {
  const short = text.trim().replace(/族$/, '')
  return NATION_OPTIONS.some(({ value }) => value === short) ? short : text.trim()
}

/** The options, with the word that was read from a card if it is not in the list. */
export const nationOptions = (read: string | undefined) =>
  read && !NATION_OPTIONS.some(({ value }) => value === read)
    ? [...NATION_OPTIONS, { value: read, label: read }]
    : NATION_OPTIONS

/** Turns 汉 into 汉族. */
export const nationWord = (value: string | undefined): string =>
  nationOptions(value).find((option) => option.value === value)?.label ?? ''
