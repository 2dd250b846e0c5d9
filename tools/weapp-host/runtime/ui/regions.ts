// A few regions with their administrative codes, enough to test an app's use of the region picker.
export interface Region {
  name: string
  code: string
  children?: Region[]
}

export const REGIONS: Region[] = [
  {
    name: '北京市',
    code: '110000',
    children: [
      {
        name: '北京市',
        code: '110100',
        children: [
          { name: '东城区', code: '110101' },
          { name: '朝阳区', code: '110105' },
          { name: '海淀区', code: '110108' },
        ],
      },
    ],
  },
  {
    name: '江苏省',
    code: '320000',
    children: [
      {
        name: '南京市',
        code: '320100',
        children: [
          { name: '玄武区', code: '320102' },
          { name: '鼓楼区', code: '320106' },
        ],
      },
      {
        name: '苏州市',
        code: '320500',
        children: [
          { name: '虎丘区', code: '320505' },
          { name: '吴中区', code: '320506' },
        ],
      },
    ],
  },
  {
    name: '广东省',
    code: '440000',
    children: [
      {
        name: '广州市',
        code: '440100',
        children: [
          { name: '越秀区', code: '440104' },
          { name: '天河区', code: '440106' },
        ],
      },
      {
        name: '深圳市',
        code: '440300',
        children: [
          { name: '福田区', code: '440304' },
          { name: '南山区', code: '440305' },
        ],
      },
    ],
  },
]
