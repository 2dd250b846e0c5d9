import { spawn } from 'node:child_process'

/** The system's own way to open an address; WSL has the one of Windows. */
function opener(): [command: string, ...args: string[]] {
  if (process.platform === 'darwin') return ['open']
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '""']
  return process.env.WSL_DISTRO_NAME === undefined ? ['xdg-open'] : ['cmd.exe', '/c', 'start', '""']
}

/** Opens an address in the browser where there is one; a machine without is no error, the address is printed anyway. */
export function openBrowser(address: string): void {
  const [command, ...args] = opener()
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
