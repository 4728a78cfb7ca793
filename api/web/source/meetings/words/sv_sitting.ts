// Swedish words of attendance, of the view for the room, and of the papers in one bundle.
export const sittingWords = {
  attendance: {
    none: 'Närvaron är inte antecknad ännu. Den antecknas när sammanträdet har öppnats.',
    noSeats: 'Organet har inga platser i registret. Skriv vilka som är med.',
    act: 'Anteckna närvaro …',
    again: 'Ändra närvaron …',
    legend: 'Närvaro per plats',
    allMembers: 'Alla ledamöter är närvarande',
    as: {
      member: 'närvarande',
      serving: 'tjänstgör',
      deputy: 'närvarande, tjänstgör inte',
      absent: 'frånvarande',
    },
    unsaid: 'inte antecknad',
    servesFor: (seat: string) => `tjänstgör för ${seat}`,
    from: 'Från punkt',
    to: 'Till och med punkt',
    part: 'Bara en del av mötet',
    stretch: (from: number | null, to: number | null) =>
      (from ? `från punkt ${from}` : '') + (from && to ? ' ' : '') + (to ? `till och med punkt ${to}` : ''),
    others: 'Övriga närvarande',
    othersHelp: 'Roller räcker: sekreterare, föredragande vid punkt 4.',
    takingPart: (number: number) => `${number} tjänstgör`,
    saved: 'närvaron',
    columns: { seat: 'Plats', holder: 'Vem', as: 'Närvaro' },
  },

  room: {
    title: 'Visa i salen',
    decided: 'Beslutat',
    item: (number: number, all: number) => `Punkt ${number} av ${all}`,
    earlier: 'Föregående',
    later: 'Nästa',
    follow: 'Följ mötet',
    following: 'Följer mötet',
    keys: 'Piltangenter eller mellanslag bläddrar, F följer mötet, Esc går tillbaka.',
    leave: 'Tillbaka till dagordningen',
    over: 'Alla punkter är behandlade.',
    none: 'Dagordningen är tom.',
  },

  papers: {
    title: 'Alla handlingar',
    why: 'Kallelsen och varje punkts handlingar, i dagordningens ordning.',
    none: 'Inga handlingar till den här punkten.',
    fetch: 'hämta',
    print: 'Skriv ut',
    label: (version: number, label: string) => `v${version}${label ? `, ${label}` : ''}`,
    back: 'Till dagordningen',
  },

  withdrawAssignment: 'Återta …',
  withdrawAssignmentLegend: (what: string) => `Återta uppdraget: ${what}`,
  withdrawAssignmentIt: 'Återta uppdraget',
  withdrawAssignmentHelp: 'Uppdraget står kvar i listan över alla, och räknas varken som öppet eller försenat.',
  assignmentWithdrawn: 'att uppdraget är återtaget',
};
