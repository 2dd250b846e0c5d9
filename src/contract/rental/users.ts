import * as v from 'valibot'
import { wire, nullable, object, optional, plain } from '../core/codec'
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
    avatar: wire('headimgurl', nullable(anyText)),
    wxNickname: wire('wx_nickname', nullable(anyText)),
    wxCity: wire('wx_city', nullable(anyText)),
    virtualTelFlag: wire('virtual_tel_flag', nullable(flag)),
    constellations: nullable(anyText),
    wxSex: wire('wx_sex', nullable(rentalSexes.asNumber)),
    birthday: nullable(dashedDay),
    wechat: nullable(anyText),
    addressProvince: nullable(anyText),
    /** The portrait's path, for the /file door. */
    wxAvatar: wire('wx_headimgurl', nullable(anyText)),
    wxCountry: wire('wx_country', nullable(anyText)),
    id: positive,
    addressCity: nullable(anyText),
    occupation: nullable(anyText),
    virtualTel: wire('virtual_tel', nullable(anyText)),
    education: nullable(anyText),
    wxProvince: wire('wx_province', nullable(anyText)),
    token: text(4000),
    openid: wire('wx_openid', text(100)),
  }),
  responseIn: 'data',
  successBody: answered,
  failures: { invalid },
  rulings: ['R22'],
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
    nickname: wire('nickname', text(30), '称呼'),
    sex: wire('sex', rentalSexes.asNumber, '性别'),
    userType: wire('user_type', userTypes.asNumber, '用户类型'),
    selfDescription: wire('self_description', text(500), '介绍'),
    addressProvince: wire('addressProvince', text(50), '所在省'),
    addressCity: wire('addressCity', text(50), '所在市'),
    birthday: wire('birthday', dashedDay, '生日'),
    constellations: wire('constellations', text(10), '星座'),
    education: wire('education', plain(v.picklist(EDUCATIONS)), '教育背景'),
    occupation: wire('occupation', text(50), '职业'),
    /** Where the income goes. */
    accountName: wire('account_name', optional(text(50)), '收款账户姓名'),
    accountNumber: wire('account_number', optional(text(50)), '收款账户账号'),
    accountIdNumber: wire('account_idcardnumber', optional(idNumber), '收款账户身份证号'),
    tel: wire('tel', optional(phone), '手机号'),
    virtualTelFlag: wire('virtual_tel_flag', optional(flag), '是否使用400短号'),
    virtualTel: wire('virtual_tel', optional(text(20)), '400短号'),
    wechat: wire('wechat', optional(text(50)), '微信号'),
    qq: wire('qq', optional(text(20)), 'QQ号'),
  }),
  failures: { invalid, badFile, landlordOnly: failure('400短号仅限房东使用') },
  rulings: ['R22'],
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
    realName: wire('realname', text(50), '姓名'),
    idNumber: wire('idcardnumber', idNumber, '身份证号'),
  }),
  response: inOrder('realName', 'idNumber'),
  responseIn: 'data',
  successBody: answered,
  failures: {
    invalid,
    badFile,
    otherPerson: failure('您已用其他身份完成实名认证，不能更换'),
    personTaken: failure('该身份证号已认证其他用户'),
  },
  rulings: ['R22', 'R25'],
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
    certName: wire('certname', text(50), '房产证姓名'),
    idNumber: wire('idcardnumber', idNumber, '身份证号'),
    certNumber: wire('property_cert_number', text(60), '房产证号'),
    /** Owned unless told. */
    tenure: wire('house_type', optional(tenures.asText), '房屋类型'),
  }),
  response: inOrder('certName', 'idNumber', 'certNumber', 'certPhoto', 'leasePhoto'),
  responseIn: 'data',
  successBody: answered,
  failures: {
    invalid,
    badFile,
    notIdentified: failure('请先完成实名认证'),
    otherOwner: failure('自有房屋的房产证须与实名认证一致'),
  },
  rulings: ['R22', 'R25'],
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
    friendCode: wire('friend_invite_code', nullable(anyText)),
    myCode: wire('my_invite_code', text(20)),
  }),
  responseIn: 'data',
  successBody: answered,
  failures: { invalid },
  rulings: ['R22'],
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
  request: object({ code: wire('invite_code', text(20), '邀请码') }),
  failures: {
    invalid,
    unknownCode: failure('邀请码不存在'),
    ownCode: failure('不能填写自己的邀请码'),
    alreadySet: failure('邀请码只能填写一次'),
  },
  rulings: ['R22'],
})
