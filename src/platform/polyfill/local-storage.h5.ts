// A browser in which site data are blocked throws at the very name of localStorage, and Taro's storage, and with it the page, would not
// start. Then one in memory stands for it: as long as the page is open everything works.

/** The items are its own properties, as those of a real one are: Taro lists them by Object.keys. */
class MemoryStorage {
  [name: string]: unknown

  getItem(name: string): string | null {
    const found = Object.prototype.hasOwnProperty.call(this, name) ? this[name] : null
    return typeof found === 'string' ? found : null
  }
  setItem(name: string, value: string): void {
    this[name] = String(value)
  }
  removeItem(name: string): void {
    delete this[name]
  }
  key(index: number): string | null {
    return Object.keys(this)[index] ?? null
  }
  clear(): void {
    for (const name of Object.keys(this)) delete this[name]
  }
}

function works(): boolean {
  try {
    const name = 'wanjia-probe'
    window.localStorage.setItem(name, name)
    window.localStorage.removeItem(name)
    return true
  } catch (error) {
    // A full one can still be read, and what is kept gives way by itself.
    return error instanceof DOMException && error.name === 'QuotaExceededError'
  }
}

if (!works())
  Object.defineProperty(window, 'localStorage', { value: new MemoryStorage(), configurable: true })

export {}
