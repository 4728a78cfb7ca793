/** "9.00" of "09:00", as it is written in Swedish; "09:00" in English. */
export function clockTime(time: string, code: 'sv' | 'en'): string {
  return code === 'en' ? time : time.replace(/^0(?=\d)/, '').replace(':', '.');
}
