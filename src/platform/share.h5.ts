export const canShare: boolean = false
