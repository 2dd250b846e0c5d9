/** Empty: WeChat itself keeps the storages of its users apart. */
export const storageOwner = (): string => ''
