// Amounts and sizes in words.

/** Groups of three digits with a hard space: 1 760 585. */
export function formatNumber(number: number): string {
  const [whole = '', fraction] = Math.abs(number).toString().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return (number < 0 ? '−' : '') + grouped + (fraction ? `,${fraction}` : '');
}

/** "47 kB"; the unit is the same in Swedish and English. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${formatNumber(Math.round(bytes / 1000))} kB`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;
}

/** Whole öre from what a person writes in kronor: "1 760 585,50". null: that is no amount. */
export function oreFromKronor(text: string): number | null {
  const match = /^(\d+)(?:[,.](\d{1,2}))?$/.exec(text.replace(/[\s\u00a0]/g, '').replace(/kr$/, ''));
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** As a person writes it: "1760585,5" from whole öre. */
export function kronorFromOre(ore: number): string {
  return String(ore / 100).replace('.', ',');
}
