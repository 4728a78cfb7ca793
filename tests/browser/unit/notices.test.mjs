// Notices that say the same of several parties.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { together } from 'page/notices/together.ts';

const title = (sv, en = sv) => ({ sv, en });

function silence(id, party, more = {}) {
  return {
    id,
    collaboration: 'orebro',
    case: 'c1',
    topic: 'silence',
    subject: title('Inget hört, Utbilda', 'Nothing heard, Train'),
    lines: [title('Inget hört.', 'Nothing heard.'), title(`Gäller: ${party}`, `Concerns: ${party}`)],
    at: '2025-03-11T07:00:00.123Z',
    readAt: null,
    ...more,
  };
}

const told = (notices) =>
  together(notices).map(({ ids, lines }) => `${ids.join('+')} ${lines.map(({ sv }) => sv).join(' ')}`);

test('what is said of several parties at once is one notice that names them', () => {
  assert.deepEqual(told([silence('1', 'Kumla'), silence('2', 'Nora'), silence('3', 'Laxå')]), [
    '1+2+3 Inget hört. Gäller: Kumla, Nora, Laxå',
  ]);
  assert.equal(together([silence('1', 'Kumla'), silence('2', 'Nora')])[0].lines[1].en, 'Concerns: Kumla, Nora');
});

test('another day, case, matter or kind, and what has been read, stand by themselves', () => {
  for (const other of [
    { at: '2025-03-12T07:00:00.123Z' },
    { case: 'c2' },
    { topic: 'overdue' },
    { subject: title('Inget hört, Lokal plan') },
    { subject: null },
    { readAt: '2025-03-12T07:00:00.123Z' },
    { lines: [title('Något annat.'), title('Gäller: Nora')] },
    { lines: [title('Inget hört.')] },
  ]) {
    assert.equal(together([silence('1', 'Kumla'), silence('2', 'Nora', other)]).length, 2, JSON.stringify(other));
  }
});

test('letters to different people are not put together', () => {
  const letter = (id, party) =>
    silence(id, party, {
      lines: [title(`Gäller: ${party}`), title(`Förslag till rad: Hej! Vi väntar på svar från ${party}`)],
    });
  assert.equal(together([letter('1', 'Kumla'), letter('2', 'Nora')]).length, 2);
});
