// Two people use one browser, and one ends an account, on the built H5 preview (npm run build:h5) with the mock inside.
import { test } from 'node:test'
import { endAccount, LEAVER } from '../../tools/journeys/deletion'
import { H5Phone } from '../../tools/journeys/drivers/h5-phone'
import { stories } from '../../tools/journeys/two-people'
import { openPreview } from './support/preview'

const preview = openPreview()

for (const { title, holder, walk } of stories) {
  test(title, async () => {
    const phone = await H5Phone.open(preview.windows, preview.url, { persona: holder })
    await walk(phone)
    await phone.close()
  })
}

test('注销到底：欠费、删除和保留说清楚，验证后账号没有了，手机上什么都不留，物业要留的都在', async () => {
  const phone = await H5Phone.open(preview.windows, preview.url, { persona: LEAVER })
  await endAccount(phone)
  await phone.close()
})
