// What the case is told that is no step of its lifecycle: that something happened, that a text is visible to those
// asked; and the buttons from which each such form unfolds.
import { useTitle, useWords } from '../../language/language.tsx';
import { Explained } from '../../parts/explained.tsx';
import { ActForm, Field, Unfold } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import type { Case, Work } from '../../service/client.ts';
import { course } from '../../service/course.ts';
import { actOf, type Acting } from '../rounds/disposition_form.tsx';
import { actsFor, leads } from '../rounds/who_may.ts';
import { HolderChoice } from '../../parts/holder_choice.tsx';
import { FieldForm, NumberForm, RoleForm, settable, type TellProps } from './tell_forms.tsx';
import { SignalAct } from './open_acts.tsx';
import { AddPartyForm, RemovePartyForm } from './party_forms.tsx';
import { partyWords } from './party_words.ts';
import { tellWords } from './tell_words.ts';

type NoteProps = Omit<TellProps, 'etag'>;

function NoteForm({ acting, close }: NoteProps) {
  const words = tellWords[useWords().code];
  const say = words.note;
  const { of } = acting;
  const save = (form: FormData, key: string): Promise<unknown> => {
    const body = textIn(form, 'body');
    const happenedOn = textIn(form, 'happenedOn');
    return course.note(actOf(acting, key), { text: textIn(form, 'text'), happenedOn, ...(body && { body }) });
  };
  return (
    <ActForm legend={say.legend} fields={['text', 'body', 'happenedOn']} act={save} done={() => acting.saved(say.done)} close={close}>
      <p class="quiet">{say.help}</p>
      <Field name="text" label={say.text}>
        {(control) => <textarea {...control} rows={3} required maxLength={20_000} />}
      </Field>
      <HolderChoice collaboration={of.collaboration} name="body" label={say.body} none={say.noBody} bodiesOnly />
      <Field name="happenedOn" label={words.happenedOn}>
        {(control) => <input {...control} type="date" required max={of.today} defaultValue={of.today} />}
      </Field>
    </ActForm>
  );
}

function ShowForm({ acting, work, close }: NoteProps & { work: Work }) {
  const say = tellWords[useWords().code].show;
  const title = useTitle();
  return (
    <ActForm
      legend={say.legend(title(work.title))}
      fields={[]}
      act={(_, key) => course.show(actOf(acting, key), work.name)}
      done={() => acting.saved(say.done)}
      close={close}
      submit={say.it}
    >
      <p class="quiet">
        <Explained name="dispatch" text={say[work.show ?? 'for_comments']} />
      </p>
    </ActForm>
  );
}

/** Texts that those asked cannot read yet. */
function hidden({ works }: Pick<Case, 'works'>): Work[] {
  return works.filter(({ active, shown, show, about }) => {
    return active && !shown && show !== null && about !== null && about.version > 0;
  });
}

/** A registrar gives the own number; whoever leads the case, or has a role in it, the rest. */
export function TellActs({ acting, etag }: { acting: Acting; etag: string }) {
  const { code } = useWords();
  const say = tellWords[code];
  const parties = partyWords[code];
  const title = useTitle();
  const { of, actor } = acting;
  const lead = leads(actor);
  const registers = of.parties.some(({ id }) => actor === `registrar:${id}`);
  const hasRole = of.roles.some(({ role }) => role === actor);
  if (of.phase === 'completed' || of.phase === 'terminated' || !(lead || registers || hasRole)) return null;
  return (
    <section class="around">
      <h3>{say.title}</h3>
      <div class="acts">
        {lead &&
          hidden(of).map((work) => (
            <Unfold key={work.name} label={say.show.open(title(work.title))}>
              {(close) => <ShowForm acting={acting} work={work} close={close} />}
            </Unfold>
          ))}
        {lead && settable(of).length > 0 && (
          <Unfold label={say.field.open}>
            {(close) => <FieldForm acting={acting} etag={etag} close={close} />}
          </Unfold>
        )}
        {lead && of.roles.some(({ outside }) => !outside) && (
          <Unfold label={say.role.open}>
            {(close) => <RoleForm acting={acting} etag={etag} close={close} />}
          </Unfold>
        )}
        {(lead || registers) && of.parties.length > 0 && (
          <Unfold label={say.number.open}>
            {(close) => <NumberForm acting={acting} etag={etag} close={close} />}
          </Unfold>
        )}
        {lead && (
          <Unfold label={parties.add.open}>
            {(close) => <AddPartyForm acting={acting} etag={etag} close={close} />}
          </Unfold>
        )}
        {lead && of.parties.length > 0 && (
          <Unfold label={parties.remove.open}>
            {(close) => <RemovePartyForm acting={acting} etag={etag} close={close} />}
          </Unfold>
        )}
        <SignalAct acting={acting} />
        {(lead || (hasRole && actsFor(actor) === null)) && (
          <Unfold label={say.note.open}>{(close) => <NoteForm acting={acting} close={close} />}</Unfold>
        )}
      </div>
    </section>
  );
}
