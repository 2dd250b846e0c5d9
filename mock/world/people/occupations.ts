interface Industry {
  readonly name: string
  readonly branches: Readonly<Record<string, readonly string[]>>
}

/** A few invented industries with their branches and jobs, as the observed backend offers them. */
export const INDUSTRIES: readonly Industry[] = [
  {
    name: '教育',
    branches: { 中小学: ['教师', '校医', '其他'], 培训机构: ['讲师', '教务'] },
  },
  {
    name: '居民服务',
    branches: { 家政: ['保姆', '保洁'], 理发: ['理发师', '其他'] },
  },
  { name: '没有工作', branches: { 没有工作: ['退休', '学生', '待业'] } },
  { name: '其他行业', branches: { 其他: ['其他'] } },
]

/** Ids are made from the positions: 1 is the first industry, 101 its first branch. */
export const branchId = (industry: number, branch: number): number => industry * 100 + branch
