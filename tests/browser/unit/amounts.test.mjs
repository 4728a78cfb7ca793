import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareClauses, isAnnex } from 'page/format/clause.ts';
import { formatNumber, formatSize, oreFromKronor } from 'page/format/number.ts';
import { valueOf } from 'page/case/steps/fill.ts';

test('numbers are grouped by threes', () => {
  assert.equal(formatNumber(1760585), '1\u00a0760\u00a0585');
  assert.equal(formatNumber(-1234.5), '−1\u00a0234,5');
  assert.equal(formatNumber(999), '999');
});

test('sizes are said in the unit that suits them', () => {
  const rows = [
    [0, '0 B'],
    [999, '999 B'],
    [48211, '48 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [52_428_800, '52,4 MB'],
  ];
  for (const [bytes, text] of rows) assert.equal(formatSize(bytes), text);
});

test('kronor become whole öre, and what is no amount becomes nothing', () => {
  const rows = [
    ['1 760 585', 176058500],
    ['1\u00a0760\u00a0585,50 kr', 176058550],
    ['0,5', 50],
    ['12.34', 1234],
    ['1,234', null],
    ['abc', null],
    ['', null],
  ];
  for (const [text, ore] of rows) assert.equal(oreFromKronor(text), ore, text);
});

test('clauses come by number, annexes after them, the whole text last', () => {
  assert.deepEqual(['A', '10', null, '2', '10 a', 'C'].sort(compareClauses), [
    '2',
    '10',
    '10 a',
    'A',
    'C',
    null,
  ]);
  assert.equal(isAnnex('B'), true);
  assert.equal(isAnnex('16'), false);
});

test('what a form says becomes what the API takes', () => {
  const rows = [
    ['text', [' Utkast '], 'Utkast'],
    ['text', ['  '], undefined],
    ['yes_no', ['no'], false],
    ['yes_no', [''], undefined],
    ['number', ['-12'], -12],
    ['number', ['tolv'], 'tolv'],
    ['money', ['12,50'], 1250],
    ['date', ['2024-12-31'], '2024-12-31'],
    ['people', ['A. Ek\n\n B. Al '], ['A. Ek', 'B. Al']],
    ['parties', ['kumla', 'nora'], ['kumla', 'nora']],
    ['parties', [], undefined],
    ['choice', ['final'], 'final'],
  ];
  for (const [type, given, value] of rows) assert.deepEqual(valueOf(type, given), value, `${type} ${given}`);
});
