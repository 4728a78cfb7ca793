// An answer as rows of a form, and back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOfRows, emptyRow, rowsOf, unitName } from 'page/case/answering/answer_rows.ts';
import { asWritten, valueOf } from 'page/case/steps/fill.ts';

const answer = {
  remarks: [
    { text: 'Golvbelopp saknas', clause: '4', follows: 7 },
    { text: 'Nytt', clause: '4', proposedText: 'Så här' },
    { text: 'Stavfel' },
  ],
  stances: [
    { clause: '4', stance: 'opposes' },
    { clause: '9', stance: 'supports' },
  ],
};

test('what was given comes back as it was', () => {
  const rows = rowsOf(answer);
  assert.deepEqual(
    rows.map(({ clause, stance, text }) => [clause, stance, text]),
    [
      ['4', 'opposes', 'Golvbelopp saknas'],
      ['4', '', 'Nytt'],
      ['', '', 'Stavfel'],
      ['9', 'supports', ''],
    ],
  );
  assert.deepEqual(answerOfRows(rows), answer);
});

test('an empty row says nothing; a wording without a remark is sent, so that the API can say what is missing', () => {
  assert.deepEqual(answerOfRows([emptyRow]), { remarks: [], stances: [] });
  const [remark] = answerOfRows([{ ...emptyRow, proposedText: 'Så här' }]).remarks;
  assert.deepEqual(remark, { text: '', proposedText: 'Så här' });
});

test('units have names that fit in an address', () => {
  assert.equal(unitName('Hälso- och sjukvård'), 'halso-och-sjukvard');
  assert.equal(unitName(' MAS '), 'mas');
  assert.equal(unitName('Ekonomi (2)'), 'ekonomi-2');
});

test('values stand in a form as they were written, and are read back', () => {
  for (const [type, value, text] of [
    ['money', 176058550, '1760585,5'],
    ['yes_no', false, 'no'],
    ['people', ['Anna', 'Bo'], 'Anna\nBo'],
    ['number', 13, '13'],
    ['date', '2024-12-12', '2024-12-12'],
  ]) {
    assert.equal(asWritten(type, value), text);
    assert.deepEqual(valueOf(type, [text]), value);
  }
  assert.equal(asWritten('text', undefined), '');
});
