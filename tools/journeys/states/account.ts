import { pages } from '../../../src/routes/pages'
import { opened, stop, type Walk } from '../stop'

const SECOND_HOUSE = '晨曦家园3栋2单元4楼401号'

const visitor: Walk = {
  persona: 'visitor',
  stops: [
    stop('home-visitor', pages.home, '在万家能办这些事', opened),
    stop('houses-visitor', pages.houses, '登录后查看您的房屋', (phone) => phone.tab('房屋')),
    stop('me-visitor', pages.me, '还没有登录', (phone) => phone.tab('我的')),
    stop('login', pages.login, '登录万家', (phone) => phone.tap('登录')),
    stop('login-errors', pages.login, '请输入11位手机号', (phone) => phone.tap('登录')),
    stop('login-password', pages.login, /^密码(?!登录)/, (phone) => phone.choose('密码登录')),
    stop('register', pages.register, '注册并登录', (phone) => phone.tap('还没有账号？去注册')),
    stop('register-strength', pages.register, /密码强度/, (phone) => phone.fill('设置密码', 'Wanjia-2026')),
    stop('privacy', pages.privacy, '收集什么、为什么', (phone) => phone.visit(pages.privacy.url())),
    stop('help', pages.help, '怎样绑定房屋', (phone) => phone.visit(pages.help.url())),
    stop('settings-visitor', pages.settings, '外观', (phone) => phone.visit(pages.settings.url())),
  ],
}

const owner: Walk = {
  persona: 'resident-owner',
  stops: [
    stop('home', pages.home, '当前房屋', opened),
    stop('home-wheel', pages.home, { dialog: SECOND_HOUSE }, (phone) => phone.tap(/^切换房屋/)),
    stop('houses', pages.houses, '我的房屋', async (phone) => {
      await phone.answer('取消')
      await phone.tab('房屋')
    }),
    stop('house-detail', pages.house, /家庭成员（/, (phone) => phone.tapText(SECOND_HOUSE)),
    stop('house-add-member', pages.addMember, '提交物业审核', (phone) => phone.tap('添加家人或租客')),
    stop('house-member', pages.member, '申请解绑', async (phone) => {
      await phone.visit(pages.houses.url())
      await phone.tapText(SECOND_HOUSE)
      await phone.tap(/^林怀瑾/)
    }),
    stop('house-activate', pages.activate, '开通', (phone) => phone.visit(pages.activate.url())),
    stop('house-left-unknown', pages.leftHouse, '没有找到这套房屋', (phone) =>
      phone.visit(pages.leftHouse.url(999_999)),
    ),
    stop('me', pages.me, '绑定更多房屋', (phone) => phone.visit(pages.me.url())),
    stop('me-sign-out', pages.me, { dialog: '退出登录？' }, (phone) => phone.tap('退出登录')),
    stop('settings', pages.settings, '外观', async (phone) => {
      await phone.answer('取消')
      await phone.visit(pages.settings.url())
    }),
    stop('settings-clear', pages.settings, { dialog: '清除这台手机上的内容？' }, (phone) =>
      phone.tap('清除这台手机上的内容'),
    ),
    stop('my-data', pages.myData, '登记信息', async (phone) => {
      await phone.answer('取消')
      await phone.visit(pages.myData.url())
    }),
    stop('correction', pages.correction, '提交更正', (phone) => phone.tap('申请更正')),
    stop('consents', pages.consents, /隐私说明和用户协议/, (phone) => phone.visit(pages.consents.url())),
    stop('consent', pages.consent, '同意并继续', (phone) => phone.visit(pages.consent.url())),
    stop('agreement', pages.agreement, '这是什么服务', (phone) => phone.visit(pages.agreement.url())),
    stop('deletion', pages.deletion, '物业依法保留', (phone) => phone.visit(pages.deletion.url())),
    stop('bind-more', pages.bindMore, '验证手机号', async (phone) => {
      await phone.visit(pages.bindMore.url())
    }),
  ],
}

const tenant: Walk = {
  persona: 'resident-tenant',
  stops: [
    stop('houses-tenant', pages.houses, '我的申请', (phone) => phone.tab('房屋')),
    stop('audit-rejected', pages.application, '未通过的原因', (phone) => phone.tapText('未通过')),
    stop('audit-unknown', pages.application, '没有找到这条申请', (phone) =>
      phone.visit(pages.application.url(999_999)),
    ),
    stop('house-not-mine', pages.house, '看不到这套房屋', (phone) =>
      phone.visit(pages.house.url({ houseId: 1, role: 'owner' })),
    ),
  ],
}

const failing: Walk = {
  persona: 'resident-owner',
  stops: [
    stop('house-failed', pages.house, /服务暂时不可用/, async (phone) => {
      await phone.see('当前房屋')
      await phone.settled()
      await phone.door('faults', { endpoint: '*', kind: 'http500', times: 6 })
      await phone.visit(pages.house.url({ houseId: 1, role: 'owner' }))
    }),
  ],
}

const offline: Walk = {
  persona: 'resident-owner',
  stops: [
    stop('home-offline', pages.home, /^网络已断开/, async (phone) => {
      await phone.see('当前房屋')
      await phone.settled()
      await phone.setOnline(false)
    }),
  ],
}

/** Pages for signing in, the resident's houses, and the resident's data. */
export const accountWalks: readonly Walk[] = [visitor, owner, tenant, failing, offline]
