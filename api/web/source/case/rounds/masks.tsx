// Words that others are not to read: whoever leads masks them with a reason, which stands in their place.
// Those who wrote them read them still.
import { useTitle, useWords } from '../../language/language.tsx';
import { Explained } from '../../parts/explained.tsx';
import { ActForm, Field, Unfold } from '../../parts/form.tsx';
import { Read } from '../../parts/reading.tsx';
import { textIn } from '../../parts/sending.ts';
import { useChanges } from '../../service/changes.ts';
import { compilationAddress, type Case, type Work } from '../../service/client.ts';
import { masks, type Mask } from '../../service/masks.ts';
import { useResource } from '../../service/resource.ts';
import type { Round } from '../remarks/remark_rounds.ts';
import { ReasonForm } from './addressees.tsx';
import { actOf, type Acting } from './disposition_form.tsx';

/** A text in which words can be masked. */
export interface Maskable {
  of: Mask['of'];
  number: number;
  part: string;
  name: string;
  text: string;
}

/** What somebody has marked on the page, if it stands in one of the texts. */
function marked(texts: readonly Maskable[]): { at: number; words: string } {
  const words = String(getSelection() ?? '').trim();
  const at = texts.findIndex(({ text }) => words !== '' && text.includes(words));
  return at === -1 ? { at: 0, words: '' } : { at, words };
}

interface MaskFormProps {
  acting: Acting;
  legend: string;
  texts: readonly Maskable[];
  close: () => void;
}

export function MaskForm({ acting, legend, texts, close }: MaskFormProps) {
  const say = useWords().tab.round.mask;
  const found = marked(texts);
  const save = async (form: FormData, key: string): Promise<unknown> => {
    const text = texts[Number(form.get('part') ?? 0)];
    const words = textIn(form, 'words');
    if (!text) return;
    const { of, number, part } = text;
    const body = { of, number, part, reason: textIn(form, 'reason'), ...(words && { words }) };
    return masks.mask(actOf(acting, key), body);
  };
  const fields = ['part', 'words', 'reason'];
  return (
    <ActForm legend={legend} fields={fields} act={save} done={() => acting.saved(say.done)} close={close} submit={say.it}>
      {texts.length > 1 && (
        <Field name="part" label={say.part}>
          {(control) => (
            <select {...control}>
              {texts.map(({ of, number, part, name }, at) => (
                <option key={`${of} ${number} ${part}`} value={at} selected={at === found.at}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field name="words" label={say.words} help={say.wordsHelp}>
        {(control) => <input {...control} maxLength={1000} autocomplete="off" defaultValue={found.words} />}
      </Field>
      <Field name="reason" label={say.reason} help={say.reasonHelp}>
        {(control) => <input {...control} maxLength={400} required autocomplete="off" />}
      </Field>
    </ActForm>
  );
}

/** Texts of the answers that say who somebody is. */
function useAnswerTexts(work: Work | null): Maskable[] {
  const { answering } = useWords().tab;
  const title = useTitle();
  return (work?.tasks ?? []).flatMap(({ number, addressee, approvedBy, parts }) => {
    const written = parts.filter(({ type, value }) => type === 'text' && typeof value === 'string');
    const texts = written.map((part) => ({ part: part.name, name: title(part.title), text: String(part.value) }));
    if (approvedBy) texts.push({ part: 'approvedBy', name: answering.approvedShort, text: approvedBy });
    return texts.map((each) => ({ ...each, of: 'task' as const, number, name: `${addressee.name}: ${each.name}` }));
  });
}

function MaskItem({ mask, acting, work }: { mask: Mask; acting: Acting; work: Work | null }) {
  const say = useWords().tab.round.mask;
  const answerer = work?.tasks.find(({ number }) => number === mask.ofNumber)?.addressee.name;
  const of = say.of[mask.of](mask.ofNumber, answerer ?? '');
  const part = say.parts[mask.part] ?? mask.part;
  return (
    <li class="draft">
      <p>
        <strong>{of}</strong>, {part}: {mask.words === null ? say.all : <q>{mask.words}</q>}{' '}
        <span class="quiet">{mask.reason}</span>
      </p>
      <Unfold label={say.back} about={of}>
        {(close) => (
          <ReasonForm
            legend={say.backLegend(of)}
            help={say.backHelp}
            submit={say.backIt}
            act={(key, reason) => masks.takeBack(actOf(acting, key), mask.number, reason)}
            done={() => acting.saved(say.backDone)}
            close={close}
          />
        )}
      </Unfold>
    </li>
  );
}

function PublicLinks({ of, round }: { of: Case; round: Round }) {
  const { tab, code } = useWords();
  const place = { collaboration: of.collaboration, case: of.id };
  return (
    <p class="quiet forms">
      {tab.round.mask.public}:{' '}
      {(['html', 'xlsx', 'csv'] as const).map((form) => (
        <a key={form} href={`${compilationAddress(place, round, form, code, null)}&view=public`}>
          {tab.remarks.forms[form]}
          <span class="unseen"> {tab.round.mask.unmasked}</span>
        </a>
      ))}
    </p>
  );
}

export function Masks({ acting, round }: { acting: Acting; round: Round }) {
  const say = useWords().tab.round.mask;
  const { place } = actOf(acting, '');
  const texts = useAnswerTexts(round.latest);
  // Also masked from beside a remark or a question: that is a newer version of the case.
  const read = useResource(`masks ${place.case}`, String(acting.of.version), (signal) =>
    masks.list(place, signal),
  );
  useChanges(place.collaboration, place.case, read.reload);
  const saved = (what: string): void => {
    acting.saved(what);
    read.reload();
  };
  const here = { ...acting, saved };
  return (
    <section class="around">
      <h3>{say.title}</h3>
      <Read resource={read}>
        {(told) => (
          <>
            {told.masks.length === 0 && (
              <p class="quiet">
                <Explained name="mask" text={say.none} />
              </p>
            )}
            <ul>
              {told.masks.map((mask) => (
                <MaskItem key={mask.number} mask={mask} acting={here} work={round.latest} />
              ))}
            </ul>
          </>
        )}
      </Read>
      {texts.length > 0 && (
        <div class="acts">
          <Unfold label={say.inAnswer}>
            {(close) => <MaskForm acting={here} legend={say.inAnswerLegend} texts={texts} close={close} />}
          </Unfold>
        </div>
      )}
      <PublicLinks of={acting.of} round={round} />
    </section>
  );
}
