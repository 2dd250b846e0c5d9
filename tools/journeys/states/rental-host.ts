import { pages } from '../../../src/routes/pages'
import { opened, stop, type Walk } from '../stop'

const RELEASED = '青禾新城南北通透三室，家电齐全'
const PULLED_OFF = '青禾新城一室，已租出'

/** Somebody with nothing yet: what is to be done, and the forms of each step. */
const beginning: Walk = {
  persona: 'resident-new',
  stops: [
    stop('host-home-new', pages.hostHome, '出租前的准备', (phone) => phone.visit(pages.hostHome.url())),
    stop('host-profile', pages.hostProfile, '关于您', (phone) => phone.tap(/填写资料[^]*待完成/)),
    stop('host-profile-wrong', pages.hostProfile, '请选择头像', (phone) => phone.tap('保存资料')),
    stop('host-identity', pages.hostIdentity, '身份信息', (phone) => phone.visit(pages.hostIdentity.url())),
    stop('host-identity-wrong', pages.hostIdentity, '请添加本人照片', (phone) => phone.tap('提交实名认证')),
    stop('host-certificate', pages.hostCertificate, '房产证信息', (phone) =>
      phone.visit(pages.hostCertificate.url()),
    ),
    stop('host-publish-place', pages.hostPublish, '第 1 步，共 5 步', (phone) =>
      phone.visit(pages.hostPublish.url()),
    ),
    stop('host-publish-wrong', pages.hostPublish, '请选择房源在哪里', (phone) => phone.tap('下一步')),
    stop('host-publish-rent', pages.hostPublish, '第 2 步，共 5 步', async (phone) => {
      await phone.turn('位置', '晨曦家园')
      await phone.fill('小区', '晨曦家园')
      await phone.turn('出租方式', '整租')
      await phone.turn('租期', '长租')
      await phone.turn('户型', '两室一厅')
      await phone.fill('面积', '88')
      await phone.tap('下一步')
    }),
    stop('host-publish-words', pages.hostPublish, '第 3 步，共 5 步', async (phone) => {
      await phone.fill('租金', '2800')
      await phone.turn('付款方式', '押一付三')
      await phone.tap('下一步')
    }),
    stop('host-publish-photos', pages.hostPublish, '第 4 步，共 5 步', async (phone) => {
      await phone.fill('标题', '晨曦家园南向两室')
      await phone.tap('保存草稿，去传照片')
    }),
    stop('host-publish-review', pages.hostPublish, '第 5 步，共 5 步', (phone) => phone.tap('下一步')),
    stop('host-invitation', pages.hostInvitation, '填写朋友的邀请码', (phone) =>
      phone.visit(pages.hostInvitation.url()),
    ),
    stop('host-alipay', pages.hostAlipay, '未绑定', (phone) => phone.visit(pages.hostAlipay.url())),
    stop('host-requests-empty', pages.hostRequests, '还没有看房申请', (phone) =>
      phone.visit(pages.hostRequests.url()),
    ),
  ],
}

/** Somebody who lets: the houses and what is done with them. */
const letting: Walk = {
  persona: 'resident-owner',
  stops: [
    stop('home-of-landlord', pages.home, '当前房屋', opened),
    stop('host-house-missing', pages.hostHouse, '没有找到这套房源', (phone) =>
      phone.visit(pages.hostHouse.url(999_999)),
    ),
    stop('host-home', pages.hostHome, RELEASED, (phone) => phone.visit(pages.hostHome.url())),
    stop('host-house', pages.hostHouse, '下架', (phone) => phone.tapText(RELEASED)),
    stop('host-edit', pages.hostEdit, '付款方式', (phone) => phone.tapText('租金和费用')),
    stop('host-photos', pages.hostPhotos, '已上传 30 张', async (phone) => {
      await phone.back()
      await phone.tapText('照片和视频')
    }),
    stop('host-preview', pages.hostPreview, '租客打开这套房源看到的就是这样', async (phone) => {
      await phone.back()
      await phone.tapText('看看租客看到的样子')
    }),
    stop('host-requests', pages.hostRequests, '已付信息费', async (phone) => {
      await phone.visit(pages.hostRequests.url())
    }),
    stop('host-home-pulled-off', pages.hostHome, PULLED_OFF, async (phone) => {
      await phone.visit(pages.hostHome.url())
      await phone.choose('已下架 1')
    }),
  ],
}

/** Letting a house, from nothing and with some. */
export const rentalHostWalks: readonly Walk[] = [beginning, letting]
