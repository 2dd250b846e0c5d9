/** The functions of `wx` that the mock uses. */
export interface Wechat {
  readonly env: { readonly USER_DATA_PATH: string }
  getStorageSync(key: string): unknown
  setStorageSync(key: string, value: string): void
  removeStorageSync(key: string): void
  getFileSystemManager(): FileSystem
  onAppHide(listener: () => void): void
  showToast(options: { readonly title: string; readonly icon: 'none' }): void
}

interface FileSystem {
  readFile(options: {
    readonly filePath: string
    readonly success: (answer: { readonly data: ArrayBuffer | string }) => void
    readonly fail: (error: unknown) => void
  }): void
  readFileSync(path: string, encoding: 'base64'): unknown
  writeFileSync(path: string, data: string, encoding: 'base64'): void
  readdirSync(folder: string): readonly string[]
  unlinkSync(path: string): void
}
