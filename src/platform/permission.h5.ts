/** A browser does not tell its permissions, and has no page of settings that could be opened. */
export const canOpenSettings: boolean = false
export const cameraPermission = async (): Promise<'granted' | 'denied' | 'unasked'> => 'unasked'
export const openSettings = async (): Promise<boolean> => false
