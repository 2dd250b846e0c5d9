// Masks the fields of a call for the story. What remains shows the course of things but identifies nobody.

/** Wire names of secrets, pictures and sensitive facts (R25), whose values are left out entirely. */
const HIDDEN =
  /token|password|secret|openid|^key|_key$|sign$|nonce|base64|avatar|photo|portrait|image|pic$|picend$|url|package|verification|idcard(back|front)|shangfang|dibao|junren|mianmao|^zzmm$|^tyjr$/i

/** Wire names of who somebody is and where they live. Their values are cut to the first character. */
const PERSONAL =
  /^(name|nick_?name|real_?name|user_?name|contact_person|manager|account_name|address|tel|qq|wechat|weixin_number)$|(member|people|user)_(name|address|birth|company_name|job_name)$|birth|phone|virtual_tel|idcard|cert/i

/** A longer `code` is not an answer's code: it was sent to a phone or came from WeChat. */
const SHORT_CODE = 3
const MAX_LENGTH = 80

const withoutNumbers = (text: string) =>
  text.replace(/\d{7,}[\dXx]?/g, (digits) => `${digits.slice(0, 3)}${'*'.repeat(digits.length - 3)}`)

const cut = (text: string) =>
  text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…（${text.length}字）` : text

function maskedText(text: string, key: string): string {
  if (text === '') return text
  if (HIDDEN.test(key) || (key === 'code' && text.length > SHORT_CODE)) return `…（${text.length}字）`
  if (PERSONAL.test(key)) return `${text.slice(0, 1)}**`
  return withoutNumbers(cut(text))
}

/** The most rows of a list that the story holds. */
const ROWS = 20
/** The most levels of a value that are masked. No documented call has more; a malicious one may have thousands. */
const LEVELS = 20

/** Masks a value at any depth. `key` is the name of the field that holds it. */
export function masked(value: unknown, key = '', level = 0): unknown {
  if (typeof value === 'string') return maskedText(value, key)
  if (typeof value === 'number') return String(value).length >= 7 ? withoutNumbers(String(value)) : value
  if (level > LEVELS && typeof value === 'object' && value !== null) return '…'
  if (Array.isArray(value)) {
    const rows = value.slice(0, ROWS).map((item) => masked(item, key, level + 1))
    return value.length > ROWS ? [...rows, `…（共${value.length}行）`] : rows
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, masked(part, name, level + 1)]),
  )
}
