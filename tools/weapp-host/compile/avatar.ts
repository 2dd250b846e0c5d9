/** The address of the host's own picture, which is the avatar of its invented WeChat user. */
export const AVATAR_URL = 'https://avatar.weapp-host.test/132'
