import * as v from 'valibot'
import { wire, ifReadable, object, optional, plain } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { anyText, flag, phone, text } from '../core/values'
import { idNumber } from '../core/id-number'
import { badFile, failure, invalid, rentalRead, rentalUpload } from './call'
import { dashedDay, person, rentalSexes } from './sign-in'
import { inOrder } from './values'
import { checkStates, EDUCATIONS, tenures, userTypes } from './vocabulary'

/** Why an identification was refused, in words that may be shown. The field is ours, and a backend may leave it out. */
const reason = (name: string) => wire(name, ifReadable(optional(text(200))))

/**
 * The user to whom the token belongs. No document names the call; a public server has it. The fields from `user_type` on are ours.
 */
export const me = defineEndpoint({
  ...rentalRead,
  id: 'rental.me',
  path: '/fetch_userinfo',
  section: '1 wx_fetch_userinfo',
  title: '获取当前用户信息',
  extension: true,
  observed: true,
  request: object({}),
  response: object({
    ...person,
    userType: wire('user_type', ifReadable(optional(userTypes.asNumber))),
    selfDescription: wire('self_description', ifReadable(optional(anyText))),
    tel: ifReadable(optional(anyText)),
    /** The states of 实名认证 and of 房东身份认证, each with the reason of a refusal. */
    identityCheck: wire('user_check_status', ifReadable(optional(checkStates.asNumber))),
    identityReason: reason('user_check_reason'),
    landlordCheck: wire('house_check_status', ifReadable(optional(checkStates.asNumber))),
    landlordReason: reason('house_check_reason'),
  }),
})

/** Writes the caller's profile. */
export const createUserinfo = defineEndpoint({
  ...rentalUpload,
  id: 'rental.createUserinfo',
  path: '/create_userinfo',
  section: '2',
  title: '用户信息录入',
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
    /** The account to which the landlord's income is paid. */
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
})

/** Proves who the caller is, by the ID card and a portrait. */
export const userIdentification = defineEndpoint({
  ...rentalUpload,
  id: 'rental.userIdentification',
  path: '/user_identification',
  section: '3',
  title: '实名认证',
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
  failures: {
    invalid,
    badFile,
    otherPerson: failure('您已用其他身份完成实名认证，不能更换'),
    personTaken: failure('该身份证号已认证其他用户'),
  },
  rulings: ['R22', 'R25', 'R38', 'R39'],
})

/**
 * Proves that the caller may let houses. The document writes lease_agreement_photo_url without brackets, so that it is needed for owned
 * houses as well.
 */
export const houseIdentification = defineEndpoint({
  ...rentalUpload,
  id: 'rental.houseIdentification',
  path: '/house_identification',
  section: '4',
  title: '房东身份认证',
  files: {
    property_cert_photo: { label: '房产证照片' },
    lease_agreement_photo_url: { label: '租赁合同照片' },
  },
  request: object({
    certName: wire('certname', text(50), '房产证姓名'),
    idNumber: wire('idcardnumber', idNumber, '身份证号'),
    certNumber: wire('property_cert_number', text(60), '房产证号'),
    /** Default: owned. */
    tenure: wire('house_type', optional(tenures.asText), '房屋类型'),
  }),
  response: inOrder('certName', 'idNumber', 'certNumber', 'certPhoto', 'leasePhoto'),
  failures: {
    invalid,
    badFile,
    notIdentified: failure('请先完成实名认证'),
    otherOwner: failure('自有房屋的房产证须与实名认证一致'),
  },
  rulings: ['R22', 'R25', 'R38', 'R39'],
})
