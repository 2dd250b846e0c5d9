/** WeChat keeps the storage of its users apart by itself. */
export const storageOwner = (): string => ''
