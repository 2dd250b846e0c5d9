// Draws the made-up ID cards and the face that the app offers for trying out recognition, and writes down what is on
// them for the mock: `npx tsx scripts/sample-cards.ts`, then commit both. Needs a Chromium (CHROMIUM, or /usr/bin/chromium).
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { idNumberOf } from '../mock/world/people/seed-people'
import { digest } from '../mock/world/digest'

const ROOT = path.resolve(__dirname, '..')
const IMAGES = path.join(ROOT, 'src/assets/samples')
const ANSWERS = path.join(ROOT, 'mock/world/people/sample-cards.json')
const MAX_BYTES = 40 * 1024

// The people are invented; region 990000 does not exist.
const CARDS = [
  {
    name: '样例甲',
    sex: 'female',
    nation: '汉',
    birth: '19910412',
    serial: 246,
    address: '样例省样例市灯火路18号4栋2单元301',
  },
  {
    name: '样例乙',
    sex: 'male',
    nation: '汉',
    birth: '19850923',
    serial: 135,
    address: '样例省样例市星河街6号11栋1单元602',
  },
  {
    name: '样例丙',
    sex: 'female',
    nation: '回',
    birth: '19581107',
    serial: 88,
    address: '样例省样例市晨曦巷2号1栋1单元101',
  },
] as const

const SKIN = ['#f0c9a8', '#e6b48c', '#f3d3b8']
const HAIR = ['#3a2b23', '#26221f', '#8b8886']

const face = (n: number, size: number) => `
<svg width="${size}" height="${size * 1.25}" viewBox="0 0 200 250">
  <rect width="200" height="250" fill="#dfe7f3"/>
  <path d="M20 250c4-52 36-72 80-72s76 20 80 72z" fill="#4e6a9c"/>
  <rect x="82" y="150" width="36" height="44" rx="14" fill="${SKIN[n]}"/>
  <ellipse cx="100" cy="112" rx="50" ry="60" fill="${SKIN[n]}"/>
  <path d="M46 112c-6-58 26-78 54-78s60 20 54 78c-8-30-20-42-54-42s-46 12-54 42z" fill="${HAIR[n]}"/>
  <circle cx="80" cy="112" r="5" fill="#222"/><circle cx="120" cy="112" r="5" fill="#222"/>
  <path d="M82 142q18 14 36 0" fill="none" stroke="#8c4a3c" stroke-width="4" stroke-linecap="round"/>
  <path d="M100 116v14" stroke="#b98a68" stroke-width="4" stroke-linecap="round"/>
</svg>`

const two = (text: string) => String(Number(text))

function cardHtml(card: (typeof CARDS)[number], idNumber: string, n: number): string {
  const { birth } = card
  const row = (label: string, value: string) => `<p><i>${label}</i>${value}</p>`
  return `<style>
    * { margin: 0 } body { width: 640px; height: 404px; font: 24px/1.5 sans-serif; color: #1b2333 }
    .card { position: relative; width: 640px; height: 404px; background: linear-gradient(120deg, #eaf1fb, #f7fbff) }
    .words { position: absolute; left: 36px; top: 44px; width: 380px } p { margin-bottom: 12px }
    i { font-style: normal; color: #3f6fb5; margin-right: 14px } svg { position: absolute; right: 40px; top: 56px }
    .id { position: absolute; left: 36px; bottom: 32px; font-size: 26px; letter-spacing: 2px }
    .mark { position: absolute; inset: 0; display: grid; place-items: center; font-size: 130px; letter-spacing: 60px;
      color: rgba(191, 47, 30, 0.16); transform: rotate(-18deg) }
    .note { position: absolute; right: 40px; top: 14px; font-size: 18px; color: #bf2f1e }
  </style>
  <div class="card"><div class="words">
    ${row('姓名', card.name)}${row('性别', `${card.sex === 'male' ? '男' : '女'}&emsp;<i>民族</i>${card.nation}`)}
    ${row('出生', `${birth.slice(0, 4)} 年 ${two(birth.slice(4, 6))} 月 ${two(birth.slice(6))} 日`)}${row('住址', card.address)}
    </div>${face(n, 170)}<p class="id"><i>公民身份号码</i>${idNumber}</p>
    <div class="mark">样例</div><div class="note">虚构样例，仅供测试，不是证件</div></div>`
}

async function shoot(page: Page, html: string, selector: string, file: string): Promise<Uint8Array> {
  await page.setContent(html)
  const bytes = await page.locator(selector).first().screenshot({ type: 'jpeg', quality: 72, path: file })
  if (bytes.length >= MAX_BYTES) throw new Error(`${file} has ${bytes.length} bytes`)
  return bytes
}

async function main(): Promise<void> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage({ viewport: { width: 640, height: 600 } })
  const answers = []
  for (const [n, sample] of CARDS.entries()) {
    const { serial, ...card } = sample
    const idNumber = idNumberOf(card.birth, serial)
    const file = `id-card-${n + 1}.jpg`
    const bytes = await shoot(page, cardHtml(sample, idNumber, n), '.card', path.join(IMAGES, file))
    answers.push({ file, hash: digest(bytes), card: { ...card, idNumber } })
  }
  await shoot(page, `<style>*{margin:0}</style>${face(0, 400)}`, 'svg', path.join(IMAGES, 'face-1.jpg'))
  writeFileSync(ANSWERS, `${JSON.stringify(answers, null, 2)}\n`)
  await browser.close()
}

void main()
