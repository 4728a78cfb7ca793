// What is said of a rollout's progress, in both languages; fetched with it.
const sv = {
  progress: (percent: number) => `${percent} % av stegen klara`,
  steps: (done: number, total: number) => `${done} av ${total}`,
  monthAgo: (more: number) =>
    more === 0 ? 'Inget nytt den senaste månaden.' : `${more} till den senaste månaden.`,
  dayByDay: 'Dag för dag',
  next: 'Kommande träffar',
  files: { csv: 'CSV', xlsx: 'Excel' },
  nextOn: (day: string) => `nästa ${day}`,
  evidence: (number: number) => (number === 1 ? '1 underlag' : `${number} underlag`),
};

export type RolloutTold = typeof sv;

const en: RolloutTold = {
  progress: (percent) => `${percent} % of the steps done`,
  steps: (done, total) => `${done} of ${total}`,
  monthAgo: (more) => (more === 0 ? 'Nothing new in the last month.' : `${more} more in the last month.`),
  dayByDay: 'Day by day',
  next: 'Meetings ahead',
  files: { csv: 'CSV', xlsx: 'Excel' },
  nextOn: (day) => `next ${day}`,
  evidence: (number) => (number === 1 ? '1 piece of evidence' : `${number} pieces of evidence`),
};

export const rolloutTold = { sv, en };
