// The compilation as a Word file, made in the browser: fetched, taken apart, and read.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { compilation } from '../fixture/rounds.mjs';
import { paragraphsOf, unzipped } from '../unzipped.mjs';
import { casePath, useWorld } from './world.mjs';

const here = useWorld();

/** The files in the Word file of a round. */
async function wordFile(page, round, name) {
  await page.getByRole('button', { name: round }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Word' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), name);
  return unzipped(await readFile(await download.path()));
}

const remarks = `${casePath}?tab=remarks`;
const numberOf = (text, pattern) => [...text.matchAll(pattern)].length;

test('the script that makes it is fetched only when somebody asks, and every remark stands in it', () =>
  here.open(remarks, async (page) => {
    const fetched = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.locator('.matrix').waitFor();
    assert.equal(fetched.filter((path) => path.includes('word_file')).length, 0);
    const files = await wordFile(page, 'Remiss 1', 'sammanstallning-1.docx');
    assert.equal(fetched.filter((path) => path.includes('word_file')).length, 1);
    const said = paragraphsOf(files.get('word/document.xml'));
    const { clauses, wholeText, homeless } = compilation(here.world, 1);
    const all = [...clauses.flatMap((clause) => clause.remarks), ...wholeText, ...homeless];
    assert.equal(all.length, 18);
    for (const { text, comment, party } of all)
      for (const part of [text, party.name, ...(comment ? [comment] : [])])
        assert.ok(said.includes(part), `${part} is not in ${said.join('\n')}`);
  }));

test('it lies down, has real headings, header rows that come again, a title and its language', () =>
  here.open(remarks, async (page) => {
    const files = await wordFile(page, 'Remiss 1', 'sammanstallning-1.docx');
    const xml = files.get('word/document.xml');
    const sizes = [...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([size]) => size);
    assert.equal(sizes.length, 3);
    for (const size of sizes) assert.match(size, /w:w="16838".*w:h="11906".*w:orient="landscape"/);
    assert.equal(numberOf(xml, /<w:tblHeader\/>/g), numberOf(xml, /<w:tbl>/g));
    assert.equal(numberOf(xml, /w:val="Heading1"/g), 1);
    assert.equal(numberOf(xml, /w:val="Heading2"/g), 2);
    assert.match(files.get('word/styles.xml'), /<w:lang w:val="sv-SE"\/>/);
    assert.match(files.get('docProps/core.xml'), /<dc:title>Sammanställning av remissvar<\/dc:title>/);
    assert.match(files.get('docProps/core.xml'), /<dc:creator>Överens<\/dc:creator>/);
    const said = paragraphsOf(xml).join('|');
    for (const part of [
      'Remissinstans|Synpunkt|Kommentar|Åtgärd|Ändring i version',
      'Hällefors kommun|Fasta kostnader i liten kommun, begär golvbelopp|kräver ny ekonomisk utredning; tas i uppföljning § 5|tillgodoses inte|',
      '§ 4 Ekonomisk reglering|Ställningstaganden: avstyrker 1.',
      'Återkommande teman|Tema|Synpunkter|ekonomi|1',
      'Tillfrågade|13',
      'Vem har svarat vad|Remissinstans|Svar|Synpunkter|Kumla kommun|Tillstyrker|0',
      'Laxå kommun|svarat mån 15 maj 2023|0',
      'Nora kommun|Tillstyrker (sent svar)|1',
      '§ 13 (finns inte i texten)',
      'Utan synpunkter: § 8.',
    ])
      assert.ok(said.includes(part), `${part} is not in ${said}`);
  }));

test('the round that is open or latest says who answered what', () =>
  here.open(remarks, async (page) => {
    const files = await wordFile(page, 'Remiss 2', 'sammanstallning-2.docx');
    const said = paragraphsOf(files.get('word/document.xml')).join('|');
    assert.ok(said.includes('Vem har svarat vad|Remissinstans|Svar|Synpunkter|'), said);
    assert.ok(said.includes('Ljusnarsbergs kommun|Ingen erinran|0'), said);
    assert.ok(said.includes('Örebro kommun|Tillstyrker med ändringar|1'), said);
    assert.ok(said.includes('Hela texten|Remissinstans'), said);
    for (const [name, content] of files) assert.ok(!content.includes('namngiven'), `a person stands in ${name}`);
  }));

test('it is made in English when the page speaks English', () =>
  here.open(`${remarks}&lang=en`, async (page) => {
    const files = await wordFile(page, 'Consultation 1', 'compilation-1.docx');
    assert.match(files.get('word/styles.xml'), /<w:lang w:val="en-GB"\/>/);
    assert.match(files.get('docProps/core.xml'), /<dc:title>Compilation of answers<\/dc:title>/);
  }));
