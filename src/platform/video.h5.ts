/** The browser plays it in a page of its own. */
export const playVideo = (url: string): void => void window.open(url, '_blank', 'noopener')
