const MASKED = /^1\d{2}\*{4}\d{4}$/

/** 19000001234 → 190****1234. A masked phone is given back as it is; any other text becomes ***. */
export function maskPhone(phone: string): string {
  if (MASKED.test(phone)) return phone
  return /^1\d{10}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '***'
}

export const isMaskedPhone = (phone: string): boolean => MASKED.test(phone)
