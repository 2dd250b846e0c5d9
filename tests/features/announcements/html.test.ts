import fc from 'fast-check'
import { blocksOf } from '@/features/announcements/html'

/** The parts as texts: paragraphs as they are, pictures as addresses in brackets. */
const shown = (content: string) =>
  blocksOf(content).map((block) =>
    block.kind === 'picture' ? `[${block.address}]` : block.runs.map(({ text }) => text).join(''),
  )

test('R35 没有标签的公告原样显示', () => {
  expect(shown('  停水通知：\n9点 < 18点，3 > 2 & 请储水  ')).toEqual([
    '停水通知：\n9点 < 18点，3 > 2 & 请储水',
  ])
  expect(shown('')).toEqual([])
})

test('R35 段落、换行、列表和表格分开成段，图片在原来的位置', () => {
  expect(
    shown(
      '<p>各位住户：</p><p>明天<b>停水</b>&nbsp;<br/>请储水</p><ul><li>1栋</li><li>2栋</li></ul>' +
        '<img style="width:2000px" src="https://img.example/a.png"><table><tr><td>周一</td><td>9点</td></tr></table>',
    ),
  ).toEqual([
    '各位住户：',
    '明天停水 ',
    '请储水',
    '· 1栋',
    '· 2栋',
    '[https://img.example/a.png]',
    '周一　9点',
  ])
})

test('R35 标题和强调看得出来', () => {
  expect(blocksOf('<h2>通知</h2><p>请<strong>勿</strong>停车</p>')).toEqual([
    { kind: 'text', runs: [{ text: '通知', strong: true }], heading: true },
    {
      kind: 'text',
      runs: [
        { text: '请', strong: false },
        { text: '勿', strong: true },
        { text: '停车', strong: false },
      ],
      heading: false,
    },
  ])
})

test.each([
  '<script>alert(1)</script>',
  '<SCRIPT src="https://evil.example/a.js"></SCRIPT >',
  '<style>p{color:red}</style>',
  '<iframe src="https://evil.example"></iframe>',
  '<svg onload="alert(1)"><text>坏</text></svg>',
  '<!-- <p>坏</p> -->',
  '<script>没有结束',
])('R35 %s 连同内容都不显示', (evil) => {
  expect(shown(`<p>前</p>${evil}`)).toEqual(['前'])
  if (!evil.includes('没有结束')) expect(shown(`<p>前</p>${evil}<p>后</p>`)).toEqual(['前', '后'])
})

test('R35 链接只显示文字，属性里的代码不起作用', () => {
  expect(shown('<p onclick="alert(1)">看<a href="javascript:alert(1)">这里</a></p>')).toEqual(['看这里'])
  expect(shown('<p>单价 < 2 元</p>')).toEqual(['单价 < 2 元'])
})

test('R35 字符实体读成字符，读不懂的原样', () => {
  expect(shown('<p>&lt;b&gt; &#20013;&#x6587; &yen;2 &unknown; &#0;</p>')).toEqual(['<b> 中文 ¥2 &unknown; '])
})

test('R35 任何内容都读得完，段落里没有空段', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<b',
      '"',
      "'",
      '<img src=',
      '<script',
      '</',
      '<!--',
      '-->',
      '&#x',
      ';',
      '字',
      '>',
      ' ',
    ),
    fc.string({ maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      for (const block of blocksOf(`<p>${pieces.join('')}`)) {
        if (block.kind === 'text')
          expect(
            block.runs
              .map(({ text }) => text)
              .join('')
              .trim(),
          ).not.toBe('')
        else expect(block.address).not.toBe('')
      }
    }),
  )
})

test('R35 没有结束的标签是文字', () => {
  expect(shown(`<p>前</p>${'<a "'.repeat(20_000)}`).join('')).toMatch(/^前<a "/)
})
