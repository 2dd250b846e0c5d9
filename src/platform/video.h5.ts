/** Opens a video in a browser tab of its own. */
export const playVideo = (url: string): void => void window.open(url, '_blank', 'noopener')
