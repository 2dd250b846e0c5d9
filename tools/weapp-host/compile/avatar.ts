/** The address of the picture that the host itself has: the avatar of its invented WeChat user. */
export const AVATAR_URL = 'https://avatar.weapp-host.test/132'
