import { getcode, setcode } from '@/contract/rental/invitations'
import { createUserinfo, houseIdentification, me, userIdentification } from '@/contract/rental/users'
import { wxFetchUserinfo } from '@/contract/rental/sign-in'
import { handle } from '../../server/handler'
import { storeFile } from '../../world/rental/media'
import type { RentalUser } from '../../world/rental/rows'
import { UNKNOWN_TO_RENTAL } from '../../personas'
import { acceptInvite, checkOf, inviteCodeOf, rentalTokenOf, rentalUserOf } from '../../world/rental/users'
import { asRentalUser } from './caller'
import { checkedFiles } from './files'

const personOf = (user: RentalUser) => {
  const { profile } = user
  return {
    qq: profile?.qq,
    wxNickname: profile?.nickname ?? '微信用户',
    virtualTelFlag: profile?.virtualTelFlag,
    constellations: profile?.constellations,
    wxSex: profile?.sex,
    birthday: profile?.birthday,
    wechat: profile?.wechat,
    addressProvince: profile?.addressProvince,
    wxAvatar: user.portrait,
    id: user.id,
    addressCity: profile?.addressCity,
    occupation: profile?.occupation,
    virtualTel: profile?.virtualTel,
    education: profile?.education,
    openid: user.openid,
  }
}

const fetchUser = handle(wxFetchUserinfo, ({ world }, { openid }) => {
  if (openid === UNKNOWN_TO_RENTAL) return undefined
  const user = rentalUserOf(world, openid)
  return { ...personOf(user), token: rentalTokenOf(world, user).token }
})

const fetchMe = asRentalUser(me, (_, user) => {
  const [identity, landlord] = [checkOf(user, 'identity'), checkOf(user, 'landlord')]
  return {
    ...personOf(user),
    userType: user.profile?.userType,
    selfDescription: user.profile?.selfDescription,
    tel: user.profile?.tel,
    identityCheck: identity?.state ?? ('none' as const),
    identityReason: identity?.reason,
    landlordCheck: landlord?.state ?? ('none' as const),
    landlordReason: landlord?.reason,
  }
})

const createInfo = asRentalUser(createUserinfo, ({ world, files, fail }, user, profile) => {
  const usesShortNumber = profile.virtualTelFlag === true || profile.virtualTel !== undefined
  if (usesShortNumber && profile.userType !== 'landlord') return fail('landlordOnly')
  const { portrait } = checkedFiles(files, fail)
  if (user.portrait !== undefined) world.tables.photos.remove(user.portrait)
  world.tables.rentalUsers.change(user.id, {
    profile,
    portrait: storeFile(world, user, 'portrait', portrait),
  })
})

const identify = asRentalUser(userIdentification, ({ world, files, fail }, user, identity) => {
  const { rentalUsers } = world.tables
  if (user.identity && user.identity.idNumber !== identity.idNumber) return fail('otherPerson')
  const namesake = rentalUsers.first('idNumber', identity.idNumber)
  if (namesake && namesake.id !== user.id) return fail('personTaken')
  const { portrait, idcardfront, idcardback } = checkedFiles(files, fail)
  storeFile(world, user, 'identification_portrait', portrait, 'private')
  storeFile(world, user, 'idcardfront', idcardfront, 'private')
  storeFile(world, user, 'idcardback', idcardback, 'private')
  rentalUsers.change(user.id, { identity, identityCheck: undefined })
  return identity
})

const identifyLandlord = asRentalUser(houseIdentification, ({ world, files, fail }, user, landlord) => {
  const { identity } = user
  if (!identity) return fail('notIdentified')
  const isTheirs = landlord.certName === identity.realName && landlord.idNumber === identity.idNumber
  if ((landlord.tenure ?? 'owned') === 'owned' && !isTheirs) return fail('otherOwner')
  const papers = checkedFiles(files, fail)
  const keep = (name: keyof typeof papers) =>
    storeFile(world, user, `${name}-${landlord.certNumber}`, papers[name], 'private')
  world.tables.rentalUsers.change(user.id, { landlord, landlordCheck: undefined })
  const { certName, idNumber, certNumber } = landlord
  return {
    certName,
    idNumber,
    certNumber,
    certPhoto: keep('property_cert_photo'),
    leasePhoto: keep('lease_agreement_photo_url'),
  }
})

const codes = asRentalUser(getcode, (_, { id, invitedBy }) => ({
  friendCode: invitedBy === undefined ? undefined : inviteCodeOf(invitedBy),
  myCode: inviteCodeOf(id),
}))

const enterCode = asRentalUser(setcode, ({ world, fail }, user, { code }) => {
  const accepted = acceptInvite(world, user, code)
  if (typeof accepted === 'string') return fail(accepted)
})

export const rentalUserHandlers = [
  fetchUser,
  fetchMe,
  createInfo,
  identify,
  identifyLandlord,
  codes,
  enterCode,
]
