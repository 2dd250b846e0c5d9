/** A browser keeps its permissions to itself. */
export const canOpenSettings: boolean = false
export const cameraPermission = async (): Promise<'granted' | 'denied' | 'unasked'> => 'unasked'
export const openSettings = async (): Promise<boolean> => false
