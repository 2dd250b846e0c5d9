import { pages } from '@/routes/pages'
import { readFileSync } from 'node:fs'
import { act, screen, waitFor } from '@testing-library/react'
import { drafts } from '@/features/onboarding/draft'
import FormPage from '@/pages/onboarding/form/index'
import { renderPage, type Page } from '~tests/support/render-page'
import { device, files, router } from '~tests/support/taro'
import { at, faceFile, OWNED, pickHouse, sentCalls, startAt, tap } from './journey'

jest.setTimeout(30_000)

const CHOSEN = '照片已选好，提交申请时才会上传'

const open = () =>
  renderPage(<FormPage />, { persona: 'resident-new', url: pages.form.url(), before: startAt('face') })

const consent = async (page: Page) => page.user.click(await screen.findByRole('checkbox', { name: /我同意/ }))

test('先同意才有相机和相册；没有照片不能继续', async () => {
  const page = await open()
  await at('人脸照片')
  expect(screen.queryByRole('button', { name: '拍照' })).not.toBeInTheDocument()
  await tap(page, '下一步')
  expect(await screen.findByText('同意后才能拍照或选择照片')).toBeInTheDocument()
  await consent(page)
  await tap(page, '下一步')
  expect(await screen.findByText('请先选择一张人脸照片')).toBeInTheDocument()
})

test('用相机拍照，再重拍一张；提交之前什么都不上传', async () => {
  const page = await open()
  await consent(page)
  await tap(page, '拍照')
  expect(await screen.findByRole('img', { name: '相机' })).toBeInTheDocument()
  expect(screen.getByText(/正对镜头/)).toBeInTheDocument()
  device.shot = faceFile()
  await tap(page, '拍照')
  expect(await screen.findByText(CHOSEN)).toBeInTheDocument()
  const first = drafts.form.getState().facePhoto?.path
  await tap(page, '重新拍摄或选择')
  expect(drafts.form.getState().facePhoto).toBeUndefined()
  device.photos.push(faceFile())
  await tap(page, '从相册选择')
  await screen.findByText(CHOSEN)
  expect(drafts.form.getState().facePhoto?.path).not.toBe(first)
  await tap(page, '下一步')
  expect(await at('身份证信息')).toBeInTheDocument()
  expect(await sentCalls(page, 'weapp.facePhoto')).toBe(0)
})

test('大照片压缩到 500 KB 以下', async () => {
  const page = await open()
  await consent(page)
  const picture = readFileSync('src/assets/samples/face-1.jpg')
  device.photos.push(files.put(Buffer.concat([picture, Buffer.alloc(900_000)])))
  await tap(page, '从相册选择')
  await screen.findByText(CHOSEN)
  expect(files.get(drafts.form.getState().facePhoto?.path ?? '')?.size).toBeLessThan(500_000)
})

test('相机权限被拒绝：说明失去什么，可以打开设置，也可以用相册', async () => {
  const page = await open()
  device.settings['scope.camera'] = false
  await consent(page)
  await tap(page, '拍照')
  expect(await screen.findByText(/没有相机权限，不能在这里拍照/)).toBeInTheDocument()
  device.settings['scope.camera'] = true
  await tap(page, '打开设置')
  expect(await screen.findByRole('img', { name: '相机' })).toBeInTheDocument()
  await tap(page, '取消')
  device.photos.push(faceFile())
  await tap(page, '从相册选择')
  expect(await screen.findByText(CHOSEN)).toBeInTheDocument()
})

test('不同意隐私保护指引：不打开相机，说明其他办法，可以重新同意', async () => {
  const page = await open()
  device.needsPrivacy = true
  device.privacyAgreed = false
  await consent(page)
  await tap(page, '从相册选择')
  expect(await screen.findByText(/没有同意隐私保护指引/)).toBeInTheDocument()
  device.privacyAgreed = true
  await tap(page, '重新查看并同意')
  expect(await screen.findByRole('img', { name: '相机' })).toBeInTheDocument()
})

test('在相册里取消：什么也不说', async () => {
  const page = await open()
  await consent(page)
  await tap(page, '从相册选择')
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  expect(await screen.findByRole('button', { name: '从相册选择' })).toBeEnabled()
})

/** Opens the review with a photo that was not uploaded. */
const openReview = () =>
  renderPage(<FormPage />, {
    persona: 'resident-new',
    url: pages.form.url(),
    before: (mock) => {
      startAt('review')(mock)
      drafts.form.setState(({ values }) => ({
        facePhoto: { path: faceFile() },
        values: { ...values, photo: undefined },
      }))
    },
  })

test('提交时上传，记下各项同意；上传失败时申请没有提交，再按一次就好', async () => {
  const page = await openReview()
  await page.fault('weapp.facePhoto', 'failure', { failure: 'storeFailed' })
  await tap(page, '提交审核')
  expect(await screen.findByText('图片上传失败')).toBeInTheDocument()
  expect(await sentCalls(page, 'weapp.submitForm')).toBe(0)
  // What was broken off is sent again by itself, up to three times.
  await page.fault('weapp.facePhoto', 'offline', { times: 3 })
  await tap(page, '提交审核')
  expect(await screen.findByText(/申请还没有提交/)).toBeInTheDocument()
  await tap(page, '提交审核')
  expect(await screen.findByText('已提交，等待物业审核')).toBeInTheDocument()
  expect(await sentCalls(page, 'weapp.submitForm')).toBe(1)
  const { applications, consents } = page.mock.world.tables
  expect(applications.all().at(-1)?.person.photo).toMatch(/\/face-photo\/10002\/10\/2\/5\/501\//)
  const scopes = new Set(consents.all().map(({ scope }) => scope))
  for (const scope of ['face', 'politicalStatus', 'lowIncome', 'petitioner'] as const)
    expect(scopes).toContain(scope)
  expect(scopes).not.toContain('guardian')
})

test('申请没有被接受以后收回同意：上传过的照片从平台删除', async () => {
  const page = await openReview()
  await page.fault('weapp.submitForm', 'failure', { failure: 'invalid' })
  await tap(page, '提交审核')
  await screen.findByText('没有填写姓名')
  const photos = () => page.mock.world.tables.photos.all().filter(({ path }) => path.includes('/face-photo/'))
  expect(photos()).toHaveLength(1)
  await tap(page, '修改人脸照片')
  await consent(page)
  await waitFor(() => expect(photos()).toHaveLength(0))
})

test('收回同意：照片从表单里取出', async () => {
  const page = await open()
  await consent(page)
  device.photos.push(faceFile())
  await tap(page, '从相册选择')
  await screen.findByText(CHOSEN)
  await consent(page)
  expect(drafts.form.getState().values.photo).toBeUndefined()
  expect(drafts.form.getState().facePhoto).toBeUndefined()
})

test('换了房屋：照片还在，提交时按新房屋上传', async () => {
  const page = await renderPage(<FormPage />, {
    persona: 'resident-new',
    url: pages.form.url(),
    before: (mock) => {
      startAt('idCard')(mock)
      drafts.form.setState({ step: 'house' })
    },
  })
  await tap(page, '重新选择')
  await pickHouse(page, [...OWNED.slice(0, 4), '101号'])
  expect(drafts.form.getState().values.photo).toBeUndefined()
  await page.user.click(await screen.findByRole('radio', { name: /房屋登记在您名下/ }))
  await tap(page, '下一步')
  await at('身份证信息')
  act(() => drafts.form.setState({ step: 'face' }))
  expect(await screen.findByText(CHOSEN)).toBeInTheDocument()
})

test('不提供照片：说明去物业怎么办，什么也不发送', async () => {
  const page = await open()
  await tap(page, '不提供人脸照片')
  expect(await screen.findByText(/请带上身份证/)).toBeInTheDocument()
  await tap(page, '改为提供照片')
  await tap(page, '不提供人脸照片')
  await tap(page, '先不绑定')
  await waitFor(() => expect(router.current.path).toBe(pages.houses.path))
  expect(await sentCalls(page, 'weapp.facePhoto')).toBe(0)
  expect(drafts.form.getState().values.phone).toBeDefined()
})
