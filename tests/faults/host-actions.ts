// What landlords do that is sent, or read on a tap.
import { readFileSync } from 'node:fs'
import { pages } from '@/routes/pages'
import { goToPart, startFrom } from '@/features/rental-host/draft'
import { usePapers } from '@/features/rental-host/papers'
import { useProfileDraft } from '@/features/rental-host/profile'
import { stagePhotos } from '@/features/rental-host/photos'
import { inventPerson } from '~mock/world/people/seed-people'
import { houseIdOf, PULLED_OFF, RELEASED } from '../pages/rental-host/support'
import type { TestMock } from '~tests/support/mock'
import { device, dialogs, files, playTaro, router } from '~tests/support/taro'
import { left, sees, tap, type, type Action, type Step } from './steps'

const ME = inventPerson(77)
const photo = () => ({ path: files.put(readFileSync('src/assets/samples/face-1.jpg')) })
const idOf = (title: string) => (mock: TestMock) => houseIdOf(mock, title)
const [released, pulledOff] = [idOf(RELEASED), idOf(PULLED_OFF)]

const isBack = () => router.moves.some(([move]) => move === 'navigateBack')

/** A tap that is asked about first. */
const sure = (name: string, isDone: () => boolean): Step => ({
  act: (page) => {
    dialogs.answerModal(true)
    return tap(page, name)
  },
  isDone,
})

/** Every document of somebody who lets nothing yet, as they were chosen. */
const withPapers = () =>
  usePapers.setState({
    portrait: photo(),
    idcardfront: photo(),
    idcardback: photo(),
    property_cert_photo: photo(),
    lease_agreement_photo_url: photo(),
  })

const papers: Readonly<Record<string, Action>> = {
  保存房东资料: {
    page: 'hostProfile',
    persona: 'resident-new',
    typed: '园艺师',
    before: () => {
      useProfileDraft.setState({
        values: {
          nickname: '许女士',
          userType: 'landlord',
          sex: 'female',
          birthday: '19910412',
          constellations: '白羊座',
          education: '本科',
          occupation: '教师',
          addressProvince: '样例省',
          addressCity: '样例市',
          selfDescription: '房子干净',
          tel: '19000000077',
        },
        portrait: photo(),
      })
    },
    steps: [
      {
        act: async (page) => {
          await type(page, '职业', '园艺师')
          await tap(page, '保存资料')
        },
        isDone: isBack,
      },
    ],
    calls: ['rental.createUserinfo'],
  },
  实名认证: {
    page: 'hostIdentity',
    persona: 'resident-new',
    typed: ME.name,
    before: withPapers,
    steps: [
      {
        act: async (page) => {
          await type(page, '姓名', ME.name)
          await type(page, '身份证号', ME.idNumber)
          await tap(page, '提交实名认证')
        },
        isDone: isBack,
      },
    ],
    calls: ['rental.userIdentification'],
  },
  房产证认证: {
    page: 'hostCertificate',
    persona: 'resident-new',
    typed: '样房证000077号',
    before: ({ world }) => {
      withPapers()
      const { rentalUsers } = world.tables
      const user = rentalUsers.first('openid', 'resident-new')
      if (user) rentalUsers.change(user.id, { identity: { realName: ME.name, idNumber: ME.idNumber } })
    },
    steps: [
      {
        act: async (page) => {
          await type(page, '房产证姓名', ME.name)
          await type(page, '身份证号', ME.idNumber)
          await type(page, '房产证号', '样房证000077号')
          await tap(page, '提交房产证认证')
        },
        isDone: isBack,
      },
    ],
    calls: ['rental.houseIdentification'],
  },
  填写邀请码: {
    page: 'hostInvitation',
    typed: '00000123',
    before: ({ world }) => {
      const { rentalUsers } = world.tables
      const friend = rentalUsers.first('openid', 'rental-landlord')
      if (friend) rentalUsers.put({ ...friend, id: 0x123, openid: 'rental-friend' })
    },
    steps: [
      {
        act: async (page) => {
          await type(page, '邀请码', '00000123')
          await tap(page, '提交')
        },
        isDone: sees(/邀请码只能填写一次，已填写/),
      },
    ],
    calls: ['rental.setcode'],
  },
  复制支付宝授权地址: {
    page: 'hostAlipay',
    steps: [{ act: (page) => tap(page, '复制授权地址'), isDone: sees(/授权地址已复制/) }],
    calls: ['rental.getAuthUrl'],
  },
  查询芝麻分: {
    page: 'hostAlipay',
    steps: [{ act: (page) => tap(page, '查询芝麻分'), isDone: sees(/请先在上面授权支付宝|^[3-9]\d\d$/) }],
    calls: ['rental.zhima'],
    // What is kept is asked for first, and Alipay only where nothing is.
    times: 2,
  },
}

const houses: Readonly<Record<string, Action>> = {
  保存房源草稿: {
    page: 'hostPublish',
    typed: '晨曦家园南向两室，刚装修',
    before: () => {
      startFrom({
        place: { name: '晨曦家园', longitude: 104.06, latitude: 30.66 },
        districtName: '晨曦家园',
        rentRoomType: 'whole',
        rentTimeType: 'long',
        type: '两室一厅',
        size: '88',
        rent: '2600',
        paymentType: '1|3',
      })
      goToPart('words')
    },
    steps: [
      {
        act: async (page) => {
          await type(page, '标题', '晨曦家园南向两室，刚装修')
          await tap(page, '保存草稿，去传照片')
        },
        isDone: () => router.moves.some(([move]) => move === 'redirectTo'),
      },
    ],
    calls: ['rental.houseCreate'],
  },
  修改房源: {
    page: 'hostEdit',
    url: (mock) => pages.hostEdit.url({ id: released(mock), part: 'rent' }),
    typed: '4300',
    steps: [
      {
        act: async (page) => {
          await type(page, '租金', '4300')
          await tap(page, '保存')
        },
        isDone: isBack,
      },
    ],
    calls: ['rental.updateHouseInfo'],
  },
  下架房源: {
    page: 'hostHouse',
    url: (mock) => pages.hostHouse.url(released(mock)),
    steps: [sure('下架', sees('已下架'))],
    calls: ['rental.pulloffHouse'],
  },
  重新发布房源: {
    page: 'hostHouse',
    url: (mock) => pages.hostHouse.url(pulledOff(mock)),
    steps: [sure('重新发布', sees('已发布'))],
    calls: ['rental.houseRelease'],
  },
  删除房源: {
    page: 'hostHouse',
    url: (mock) => pages.hostHouse.url(pulledOff(mock)),
    steps: [sure('删除房源', left('hostHouse'))],
    calls: ['rental.deleteHouseInfo'],
  },
}

const clip = (): void =>
  playTaro({
    chooseMedia: () =>
      Promise.resolve({
        type: 'video',
        tempFiles: [
          {
            tempFilePath: files.put('\0\0\0\u0018ftypmp42\0\0\0\0mp42isom', 'video/mp4'),
            size: 24,
            duration: 12,
            fileType: 'video',
          },
        ],
      }),
  })

const media: Readonly<Record<string, Action>> = {
  上传房源照片: {
    page: 'hostPhotos',
    url: (mock) => pages.hostPhotos.url(pulledOff(mock)),
    before: (mock) => stagePhotos(pulledOff(mock), [photo()], { room: 'kitchen' }),
    steps: [{ act: (page) => tap(page, '开始上传'), isDone: sees('已上传 3 张') }],
    calls: ['rental.createHousePhoto'],
  },
  换房源照片: {
    page: 'hostPhotos',
    url: (mock) => pages.hostPhotos.url(pulledOff(mock)),
    steps: [
      {
        act: (page) => {
          device.photos = [photo().path]
          return tap(page, /^换一张：第1张/)
        },
        isDone: () => dialogs.toasts.includes('已换成新照片'),
      },
    ],
    calls: ['rental.updateHousePhoto'],
  },
  上传房源视频: {
    page: 'hostPhotos',
    url: (mock) => pages.hostPhotos.url(pulledOff(mock)),
    before: clip,
    steps: [{ act: (page) => tap(page, '选择视频'), isDone: sees('播放已上传的视频') }],
    calls: ['rental.createHouseVideo'],
  },
  换房源视频: {
    page: 'hostPhotos',
    url: (mock) => pages.hostPhotos.url(released(mock)),
    before: clip,
    steps: [
      { act: (page) => tap(page, '换一个视频'), isDone: () => dialogs.toasts.includes('已换成新视频') },
    ],
    calls: ['rental.updateHouseVideo'],
  },
}

export const HOST_ACTIONS: Readonly<Record<string, Action>> = { ...papers, ...houses, ...media }
