/** The 56 nations of China without 族, in the usual order of their numbers; OTHERS is what cards say beside them. */
const NATIONS =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 ' +
  '达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'

const OTHERS = ['穿青人', '革家人', '摩梭人', '外国血统中国籍人士', '其他']

/** The card and the documents say 汉, people say 汉族. */
const NATION_OPTIONS = [
  ...NATIONS.split(' ').map((value) => ({ value, label: `${value}族` })),
  ...OTHERS.map((value) => ({ value, label: value })),
]

/** 汉族 → 汉; what is no nation of the list stays as it was read. */
export function nationOf(text: string): string {
  const short = text.trim().replace(/族$/, '')
  return NATION_OPTIONS.some(({ value }) => value === short) ? short : text.trim()
}

/** With what was read from a card, should it be none of the list. */
export const nationOptions = (read: string | undefined) =>
  read && !NATION_OPTIONS.some(({ value }) => value === read)
    ? [...NATION_OPTIONS, { value: read, label: read }]
    : NATION_OPTIONS

/** 汉 → 汉族. */
export const nationWord = (value: string | undefined): string =>
  nationOptions(value).find((option) => option.value === value)?.label ?? ''
