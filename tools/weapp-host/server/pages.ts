const head = (title: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
  `<link rel="icon" href="data:,"><title>${title}</title>`

/** The page of the phone. It contains only the runtime, which draws everything. */
export const PHONE_PAGE = `${head('weapp')}<body><script src="/host.js"></script></body></html>`

/** The tester's page, with the phone in a frame and a live panel beside it. */
export const SHELL_PAGE = `${head('weapp host')}<body><script src="/shell.js"></script></body></html>`
