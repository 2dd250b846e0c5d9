// Two people use one browser, and one ends an account, on the built H5 preview (npm run build:h5) with the mock inside.
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { endAccount, LEAVER } from '../../tools/journeys/deletion'
import { H5Phone } from '../../tools/journeys/drivers/h5-phone'
import { serveFolder, type StaticServer } from '../../tools/journeys/drivers/static-server'
import { stories } from '../../tools/journeys/two-people'
import { openBrowser } from '../../tools/weapp-host/driver/browser'

let browser: Browser
let server: StaticServer

before(async () => {
  server = await serveFolder('dist/h5')
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await server.close()
})

for (const { title, holder, walk } of stories) {
  test(title, async () => {
    const phone = await H5Phone.open(browser, server.url, { persona: holder })
    await walk(phone)
    await phone.close()
  })
}

test('注销到底：欠费、删除和保留说清楚，验证后账号没有了，手机上什么都不留，物业要留的都在', async () => {
  const phone = await H5Phone.open(browser, server.url, { persona: LEAVER })
  await endAccount(phone)
  await phone.close()
})
