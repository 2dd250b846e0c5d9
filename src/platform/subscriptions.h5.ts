/** A browser gets no messages from WeChat. */
export const canSubscribe: boolean = false
export const requestSubscription = async (_template: string): Promise<void> => undefined
export const areMessagesOff = async (_templates: readonly string[]): Promise<boolean> => false
export const openMessageSettings = async (): Promise<void> => undefined
