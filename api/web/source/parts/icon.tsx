// Icons from Lucide (ISC licence), inlined. Always beside words, so hidden from those who listen.

const drawings = {
  // list-checks, folders, calendar, network, chevron-left, chevron-right, file-down, lock,
  // sliders-horizontal; lifecycles is our own
  toDo: 'm3 17 2 2 4-4M3 7l2 2 4-4M13 6h8M13 12h8M13 18h8',
  cases:
    'M20 17a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-3.9a2 2 0 0 1-1.69-.9l-.81-1.2a2 2 0 0 0-1.67-.9H8' +
    'a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2ZM2 8v11a2 2 0 0 0 2 2h14',
  meetings: 'M8 2v4m8-4v4M3 10h18M5 4h14a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Z',
  collaborations: 'M9 2h6v6H9zM2 16h6v6H2zM16 16h6v6h-6zM5 16v-3a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v3M12 12V8',
  earlier: 'm15 18-6-6 6-6',
  later: 'm9 18 6-6-6-6',
  lock: 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4',
  lifecycles: 'M3 5h6v4H3zM15 5h6v4h-6zM9 15h6v4H9zM9 7h6M18 9v3a2 2 0 0 1-2 2h-4v1M6 9v3a2 2 0 0 0 2 2h4',
  administration: 'M21 5h-7M10 5H3M21 12h-9M8 12H3M21 19h-5M12 19H3M14 3v4M8 10v4M16 17v4',
  fetch: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
} as const;

export function Icon({ name }: { name: keyof typeof drawings }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
