import * as v from 'valibot'
import { as, nullable, object, optional, same } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { anyText, flag, idNumber, phone, positive, text } from '../core/values'
import { answered, badFile, done, failure, invalid, rentalCall } from './call'
import { dashedDay, inOrder } from './values'
import { EDUCATIONS, rentalSexes, tenures, userTypes } from './vocabulary'

/** Who the openid is, with the token for every other call. The first fetch makes the user. */
export const wxFetchUserinfo = defineEndpoint({
  id: 'rental.wxFetchUserinfo',
  method: 'GET',
  path: '/wx_fetch_userinfo',
  section: '1',
  title: '通过openid获取用户信息',
  access: 'public',
  kind: 'read',
  encoding: 'query',
  request: object({ openid: text(100) }),
  response: object({
    qq: nullable(anyText),
    avatar: as('headimgurl', nullable(anyText)),
    wxNickname: as('wx_nickname', nullable(anyText)),
    wxCity: as('wx_city', nullable(anyText)),
    virtualTelFlag: as('virtual_tel_flag', nullable(flag)),
    constellations: nullable(anyText),
    wxSex: as('wx_sex', nullable(rentalSexes.asNumber)),
    birthday: nullable(dashedDay),
    wechat: nullable(anyText),
    addressProvince: nullable(anyText),
    /** The portrait's path, for the /file door. */
    wxAvatar: as('wx_headimgurl', nullable(anyText)),
    wxCountry: as('wx_country', nullable(anyText)),
    id: positive,
    addressCity: nullable(anyText),
    occupation: nullable(anyText),
    virtualTel: as('virtual_tel', nullable(anyText)),
    education: nullable(anyText),
    wxProvince: as('wx_province', nullable(anyText)),
    token: text(4000),
    openid: as('wx_openid', text(100)),
  }),
  at: 'data',
  answer: answered,
  failures: { invalid },
  quirks: ['R22'],
})

export const createUserinfo = defineEndpoint({
  ...rentalCall,
  ...done,
  id: 'rental.createUserinfo',
  path: '/create_userinfo',
  section: '2',
  title: '用户信息录入',
  encoding: 'multipart',
  files: { portrait: { label: '头像' } },
  request: object({
    nickname: as('nickname', text(30), '称呼'),
    sex: as('sex', rentalSexes.asNumber, '性别'),
    userType: as('user_type', userTypes.asNumber, '用户类型'),
    selfDescription: as('self_description', text(500), '介绍'),
    addressProvince: as('addressProvince', text(50), '所在省'),
    addressCity: as('addressCity', text(50), '所在市'),
    birthday: as('birthday', dashedDay, '生日'),
    constellations: as('constellations', text(10), '星座'),
    education: as('education', same(v.picklist(EDUCATIONS)), '教育背景'),
    occupation: as('occupation', text(50), '职业'),
    /** Where the income goes. */
    accountName: as('account_name', optional(text(50)), '收款账户姓名'),
    accountNumber: as('account_number', optional(text(50)), '收款账户账号'),
    accountIdNumber: as('account_idcardnumber', optional(idNumber), '收款账户身份证号'),
    tel: as('tel', optional(phone), '手机号'),
    virtualTelFlag: as('virtual_tel_flag', optional(flag), '是否使用400短号'),
    virtualTel: as('virtual_tel', optional(text(20)), '400短号'),
    wechat: as('wechat', optional(text(50)), '微信号'),
    qq: as('qq', optional(text(20)), 'QQ号'),
  }),
  failures: { invalid, badFile, landlordOnly: failure('400短号仅限房东使用') },
  quirks: ['R22'],
})

export const userIdentification = defineEndpoint({
  ...rentalCall,
  id: 'rental.userIdentification',
  path: '/user_identification',
  section: '3',
  title: '实名认证',
  encoding: 'multipart',
  files: {
    portrait: { label: '头像' },
    idcardfront: { label: '身份证正面照片' },
    idcardback: { label: '身份证反面照片' },
  },
  request: object({
    realName: as('realname', text(50), '姓名'),
    idNumber: as('idcardnumber', idNumber, '身份证号'),
  }),
  response: inOrder('realName', 'idNumber'),
  at: 'data',
  answer: answered,
  failures: {
    invalid,
    badFile,
    otherPerson: failure('您已用其他身份完成实名认证，不能更换'),
    personTaken: failure('该身份证号已认证其他用户'),
  },
  quirks: ['R22', 'R25'],
})

/** lease_agreement_photo_url stands without brackets, so it is asked for in either tenure. */
export const houseIdentification = defineEndpoint({
  ...rentalCall,
  id: 'rental.houseIdentification',
  path: '/house_identification',
  section: '4',
  title: '房东身份认证',
  encoding: 'multipart',
  files: {
    property_cert_photo: { label: '房产证照片' },
    lease_agreement_photo_url: { label: '租赁合同照片' },
  },
  request: object({
    certName: as('certname', text(50), '房产证姓名'),
    idNumber: as('idcardnumber', idNumber, '身份证号'),
    certNumber: as('property_cert_number', text(60), '房产证号'),
    /** Owned unless told. */
    tenure: as('house_type', optional(tenures.asText), '房屋类型'),
  }),
  response: inOrder('certName', 'idNumber', 'certNumber', 'certPhoto', 'leasePhoto'),
  at: 'data',
  answer: answered,
  failures: {
    invalid,
    badFile,
    notIdentified: failure('请先完成实名认证'),
    otherOwner: failure('自有房屋的房产证须与实名认证一致'),
  },
  quirks: ['R22', 'R25'],
})

export const getcode = defineEndpoint({
  ...rentalCall,
  id: 'rental.getcode',
  method: 'GET',
  path: '/invitation/getcode',
  section: '16',
  title: '获取邀请码',
  kind: 'read',
  encoding: 'query',
  request: object({}),
  response: object({
    friendCode: as('friend_invite_code', nullable(anyText)),
    myCode: as('my_invite_code', text(20)),
  }),
  at: 'data',
  answer: answered,
  failures: { invalid },
  quirks: ['R22'],
})

export const setcode = defineEndpoint({
  ...rentalCall,
  ...done,
  id: 'rental.setcode',
  method: 'GET',
  path: '/invitation/setcode',
  section: '17',
  title: '填写邀请码',
  encoding: 'query',
  request: object({ code: as('invite_code', text(20), '邀请码') }),
  failures: {
    invalid,
    unknownCode: failure('邀请码不存在'),
    ownCode: failure('不能填写自己的邀请码'),
    alreadySet: failure('邀请码只能填写一次'),
  },
  quirks: ['R22'],
})
