import { spawn } from 'node:child_process'

/** The system's command that opens an address; WSL uses that of Windows. */
function opener(): [command: string, ...args: string[]] {
  if (process.platform === 'darwin') return ['open']
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '""']
  return process.env.WSL_DISTRO_NAME === undefined ? ['xdg-open'] : ['cmd.exe', '/c', 'start', '""']
}

/** Opens an address in the browser. If there is none, nothing happens; the address is printed in any case. */
export function openBrowser(address: string): void {
  const [command, ...args] = opener()
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
