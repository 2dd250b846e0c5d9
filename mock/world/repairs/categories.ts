import type { Category } from '@/contract/zhongmin/structures'

/** 服务单三级类型 (zhongmin 4.2): the place, the thing, and what is wrong with it. */
const PLAN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  楼道: { 灯泡: ['不亮', '爆炸', '闪烁'], 门禁: ['打不开', '关不上'], 电梯: ['停运', '异响', '按键失灵'] },
  室内: {
    水管: ['漏水', '堵塞', '水压小'],
    电路: ['跳闸', '插座无电'],
    暖气: ['不热', '漏水'],
    门窗: ['关不严', '锁坏'],
  },
  公共区域: { 绿化: ['枯死', '遮挡'], 道路: ['破损', '积水'], 健身器材: ['损坏'], 监控: ['损坏'] },
}

const ROOT = 'RC'

function tree(): Category {
  const levelOne = Object.entries(PLAN).map(([name, things], i): Category => {
    const one = `${ROOT}${i + 1}`
    const children = Object.entries(things).map(([thing, faults], j): Category => {
      const two = `${one}-${j + 1}`
      return {
        id: two,
        name: thing,
        children: faults.map((fault, k) => ({ id: `${two}-${k + 1}`, name: fault })),
      }
    })
    return { id: one, name, children }
  })
  return { id: ROOT, name: '服务单三级类型', children: levelOne }
}

export const repairCategories: Category = tree()

/** The three levels down to a category of the third level; undefined if no category has this id. */
export function categoryPath(thirdId: string): readonly [Category, Category, Category] | undefined {
  for (const one of repairCategories.children ?? [])
    for (const two of one.children ?? [])
      for (const three of two.children ?? []) if (three.id === thirdId) return [one, two, three]
  return undefined
}

/** For example 楼道/灯泡/不亮. */
export const categoryName = (thirdId: string): string =>
  categoryPath(thirdId)
    ?.map(({ name }) => name)
    .join('/') ?? ''
