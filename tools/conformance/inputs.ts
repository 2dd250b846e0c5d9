/** Inputs of a run. Each is given as a flag or in the environment (CONFORMANCE_WX_CODE for --wx-code); secrets in the environment only. */
interface Input {
  readonly about: string
  readonly secret?: true
}

export const INPUTS = {
  'wx-code': { about: 'wx.login codes of a registered resident, separated by commas; each is used once' },
  'fresh-wx-code': { about: 'a wx.login code of somebody never registered, for weapp.register' },
  phone: { about: 'the registered resident’s phone, for sign-in by code or password' },
  'new-phone': { about: 'a phone that nobody registered, for register and the forms' },
  community: { about: 'community_identifier that all systems may look at' },
  'owner-house': { about: 'a house with a known owner: community-building-unit-floor-house' },
  'free-house': { about: 'a house that nobody lives in, in the same form' },
  face: { about: 'a JPG or PNG for every picture that is asked for' },
  'id-card': { about: 'a picture of a sample ID card for weapp.idCardPhoto' },
  video: { about: 'a small MP4 for rental' },
  openid: { about: 'an openid for rental.wxFetchUserinfo' },
  'invite-code': { about: 'another rental user’s invitation code' },
  'person-name': { about: 'somebody whom the security platform knows' },
  'person-phone': { about: 'their phone' },
  'owner-name': { about: 'an owner whom zhongmin knows' },
  'owner-phone': { about: 'their phone' },
  'staff-name': { about: 'a member of staff whom zhongmin knows' },
  'staff-phone': { about: 'their phone' },
  'id-number': { about: 'an ID number for the forms', secret: true },
  password: { about: 'the registered resident’s password', secret: true },
  'weapp-token': { about: 'a resident’s token, in place of --wx-code', secret: true },
  'wjdh-id': { about: 'secret_id of wjdh.secret', secret: true },
  'wjdh-key': { about: 'secret_key of wjdh.secret', secret: true },
  'security-key': { about: 'key_k of security.token', secret: true },
  'security-secret': { about: 'key_d of security.token', secret: true },
} as const satisfies Readonly<Record<string, Input>>

export type InputName = keyof typeof INPUTS
export type Given = Readonly<Partial<Record<InputName, string>>>

export const variableOf = (name: InputName): string =>
  `CONFORMANCE_${name.toUpperCase().replaceAll('-', '_')}`

export const isSecret = (name: InputName): boolean => 'secret' in INPUTS[name]

export const inputNames = Object.keys(INPUTS) as InputName[]

/** Says how to give a missing input. */
export const howToGive = (name: InputName): string =>
  isSecret(name) ? `${variableOf(name)} is not set` : `--${name} is not given`

/** Reads the inputs; a flag overrides the environment. */
export function readGiven(
  flags: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string | undefined>>,
): Given {
  const found = inputNames.map((name) => {
    const flag = isSecret(name) ? undefined : flags[name]
    return [name, typeof flag === 'string' ? flag : env[variableOf(name)]] as const
  })
  return Object.fromEntries(found.filter(([, value]) => value !== undefined && value !== ''))
}
