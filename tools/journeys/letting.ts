import { pages } from '../../src/routes/pages'
import type { Phone } from './phone'

/** An invented landlord; region 990000 exists nowhere. */
const LANDLORD = { name: '样例甲', idNumber: '990000199104122468' }
export const HOUSE = { title: '晨曦家园南向两室，刚装修', rent: '2600' }

/** Picks a day in the wheel that is open; each kind of phone has its own. */
type PickBirthday = () => Promise<void>

async function fromAlbum(phone: Phone, name: string): Promise<void> {
  await phone.nextPicture('face')
  await phone.tap(`从相册选择${name}`)
}

/** A paper that is still being read would be missing when the form is sent. */
async function givePapers(phone: Phone, ...papers: readonly string[]): Promise<void> {
  for (const paper of papers) {
    await fromAlbum(phone, paper)
    await phone.offers(`重拍，${paper}`)
  }
}

/** From nothing to the profile: who one is to tenants. */
async function fillProfile(phone: Phone, pickBirthday: PickBirthday): Promise<void> {
  await phone.tap(/填写资料[^]*待完成/)
  await phone.at(pages.hostProfile.path)
  await fromAlbum(phone, '头像')
  await phone.fill('称呼', '许女士')
  await phone.choose(/^房东$/, '您是')
  await phone.choose(/^女$/, '性别')
  await phone.tap(/^生日，/)
  await pickBirthday()
  await phone.turn('教育背景', '博士')
  await phone.fill('职业', '教师')
  await phone.fill('所在省', '样例省')
  await phone.fill('所在市', '样例市')
  await phone.fill('介绍', '房子干净明亮，随时可看')
  await phone.fill('手机号', '19000000077')
  await phone.tap('保存资料')
}

async function proveIdentity(phone: Phone): Promise<void> {
  await phone.tap(/实名认证[^]*未认证/)
  await phone.at(pages.hostIdentity.path)
  await phone.fill('姓名', LANDLORD.name)
  await phone.fill('身份证号', LANDLORD.idNumber)
  await givePapers(phone, '本人照片', '身份证人像面', '身份证国徽面')
  await phone.tap('提交实名认证')
}

async function proveHouse(phone: Phone): Promise<void> {
  await phone.tap(/房产证认证[^]*未认证/)
  await phone.at(pages.hostCertificate.path)
  await phone.fill('房产证姓名', LANDLORD.name)
  await phone.fill('身份证号', LANDLORD.idNumber)
  await phone.fill('房产证号', '样房证000077号')
  await givePapers(phone, '房产证照片', '租赁合同照片')
  await phone.tap('提交房产证认证')
}

/** From the opened app to a landlord whom the platform knows. */
export async function becomeLandlord(phone: Phone, pickBirthday: PickBirthday): Promise<void> {
  await phone.visit(pages.hostHome.url())
  await phone.see('出租前的准备')
  await fillProfile(phone, pickBirthday)
  await phone.offers(/填写资料[^]*已完成/)
  await proveIdentity(phone)
  await phone.offers(/实名认证[^]*已认证/)
  await proveHouse(phone)
  await phone.offers(/房产证认证[^]*已认证/)
}

/** The first steps of publishing: everything that is said of the house. */
export async function describeHouse(phone: Phone): Promise<void> {
  await phone.tap('发布房源')
  await phone.at(pages.hostPublish.path)
  await phone.atStep('位置和房屋')
  await phone.turn('位置', '晨曦家园')
  await phone.fill('小区', '晨曦家园')
  await phone.turn('出租方式', '整租')
  await phone.turn('租期', '短租')
  await phone.turn('户型', '开间')
  await phone.fill('面积', '48')
  await phone.tap('下一步')
  await phone.atStep('租金和费用')
  await phone.fill('租金', HOUSE.rent)
  await phone.turn('付款方式', '押一付一')
  await phone.tap('下一步')
  await phone.atStep('介绍和设施')
  await phone.fill('标题', HOUSE.title)
}

/** A photo, and the release of the house that was described. */
export async function releaseHouse(phone: Phone): Promise<void> {
  await phone.tap('保存草稿，去传照片')
  await phone.atStep('照片和视频')
  await phone.turn('哪个房间', '客厅')
  await phone.nextPicture('face')
  await phone.tap('选择照片')
  await phone.see('待上传 1 张')
  await phone.tap('开始上传')
  await phone.see('已上传 1 张')
  await phone.tap('下一步')
  await phone.atStep('核对并发布')
  await phone.tap('发布房源')
  await phone.at(pages.hostHouse.path)
}
