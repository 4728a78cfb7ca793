import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, daysBetween, endOfWeek, formatDay, isDay, weekday } from 'page/format/day.ts';
import { localDay, localTime } from 'page/format/instant.ts';
import { sv } from 'page/language/sv.ts';
import { en as english } from 'page/language/en.ts';

const en = english(formatDay);

test('days are said with their weekday, computed, and the year', () => {
  const rows = [
    ['2024-12-12', 'tors 12 dec 2024', 'Thu 12 Dec 2024'],
    ['2023-09-08', 'fre 8 sep 2023', 'Fri 8 Sep 2023'],
    ['2025-01-11', 'lör 11 jan 2025', 'Sat 11 Jan 2025'],
    ['2024-02-29', 'tors 29 feb 2024', 'Thu 29 Feb 2024'],
    ['2022-10-14', 'fre 14 okt 2022', 'Fri 14 Oct 2022'],
    ['1969-12-31', 'ons 31 dec 1969', 'Wed 31 Dec 1969'],
    ['2026-05-31', 'sön 31 maj 2026', 'Sun 31 May 2026'],
  ];
  for (const [day, swedish, english] of rows) {
    assert.equal(sv.day(day), swedish);
    assert.equal(en.day(day), english);
  }
});

test('days are counted over months, leap days and the change of the clock', () => {
  const rows = [
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2024-03-30', '2024-04-01', 2],
    ['2024-12-12', '2025-01-01', 20],
    ['2024-12-12', '2024-12-10', -2],
  ];
  for (const [first, last, days] of rows) {
    assert.equal(daysBetween(first, last), days);
    assert.equal(addDays(first, days), last);
  }
});

test('a week ends on its Sunday', () => {
  for (const day of ['2024-12-09', '2024-12-12', '2024-12-15']) assert.equal(endOfWeek(day), '2024-12-15');
  assert.equal(weekday('2024-12-09'), 0);
  assert.equal(weekday('1960-02-29'), 0);
});

test('what is no day is not taken for one', () => {
  for (const text of [null, '', '2024-02-30', '2024-13-01', '2024-1-1', 'today', '2024-12-12T00:00:00Z']) {
    assert.equal(isDay(text), false, String(text));
  }
  assert.equal(isDay('2024-02-29'), true);
});

test('instants are shown as the day and time in Sweden', () => {
  const rows = [
    ['2024-12-12T22:59:59.999Z', '2024-12-12', '23.59'],
    ['2024-12-12T23:00:00.000Z', '2024-12-13', '00.00'],
    ['2024-07-01T22:00:00.000Z', '2024-07-02', '00.00'],
    ['2024-03-31T01:00:00.000Z', '2024-03-31', '03.00'],
  ];
  for (const [instant, day, time] of rows) {
    assert.equal(localDay(instant), day);
    assert.equal(localTime(instant), time);
  }
});

test('what is near is said in words', () => {
  assert.deepEqual([-3, -1, 0, 1, 6].map(sv.relative), [
    'för 3 dagar sedan',
    'i går',
    'i dag',
    'i morgon',
    'om 6 dagar',
  ]);
  assert.deepEqual([1, 2].map(sv.lateBy), ['försenat 1 dag', 'försenat 2 dagar']);
  assert.equal(sv.list(['a', 'b', 'c']), 'a, b och c');
  assert.equal(en.list(['a', 'b']), 'a and b');
  assert.equal(sv.list([]), '');
});
