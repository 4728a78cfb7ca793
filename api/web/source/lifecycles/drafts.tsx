// Lifecycles that somebody is working on: what stands in the way of each, with line and column; taken into
// use.
import { useState } from 'preact/hooks';
import { useTitle, useWords } from '../language/language.tsx';
import { useActing } from '../parts/acting.ts';
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { useMoment } from '../parts/moment.tsx';
import { ProblemNote, Read } from '../parts/reading.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { Told, useTold } from '../parts/told.tsx';
import { ServiceProblem } from '../service/api.ts';
import { lifecycles, type LifecycleDraft } from '../service/lifecycles.ts';
import { useResource } from '../service/resource.ts';
import { Problems } from './problems.tsx';
import { lifecycleWords } from './words_en.ts';

interface DraftsProps {
  collaboration: string;
  may: boolean;
  /** Something has been taken into use. */
  published: () => void;
}

async function readDrafts(collaboration: string, signal: AbortSignal): Promise<LifecycleDraft[]> {
  const names = await lifecycles.drafts(collaboration, signal);
  return Promise.all(names.map(({ name }) => lifecycles.draft({ collaboration, lifecycle: name }, signal)));
}

interface UploadProps {
  collaboration: string;
  tell: (text: string) => void;
  close: () => void;
}

/** What cannot be read at all is refused, with its places; anything that can be read is kept. */
function UploadForm({ collaboration, tell, close }: UploadProps) {
  const say = lifecycleWords[useWords().code].drafts;
  const [refused, setRefused] = useState<ServiceProblem | null>(null);
  const act = async (form: FormData): Promise<void> => {
    setRefused(null);
    try {
      const draft = await lifecycles.saveDraft(collaboration, await (form.get('file') as File).text());
      tell(say.kept(draft.name));
      close();
    } catch (error) {
      if (!(error instanceof ServiceProblem) || error.status !== 422) throw error;
      setRefused(error);
    }
  };
  const problems =
    refused?.blockers.map(({ at, code, message }) => ({ at, code, message: message.en })) ?? [];
  return (
    <ActForm
      legend={say.uploadLegend}
      fields={['file']}
      act={act}
      stays
      close={close}
      submit={say.uploadIt}
      beside={
        refused && (
          <>
            <p class="note note-late" role="alert">
              {say.unreadable}
            </p>
            <Problems title={say.unreadable} problems={problems} />
          </>
        )
      }
    >
      <Field name="file" label={say.file} help={say.fileHelp}>
        {(control) => <input {...control} type="file" accept=".yaml,.yml" required />}
      </Field>
    </ActForm>
  );
}

interface DraftProps extends DraftsProps {
  draft: LifecycleDraft;
  tell: (text: string) => void;
}

function PublishButton({ collaboration, draft, tell, published }: DraftProps) {
  const title = useTitle();
  const say = lifecycleWords[useWords().code].drafts;
  const { busy, problem, run } = useActing(published);
  const publish = async (): Promise<void> => {
    const made = await lifecycles.publish(collaboration, draft.text);
    tell(say.published(title(made.title), made.version));
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} again={() => run(publish)} />}
      <button type="button" class="primary" disabled={busy} onClick={() => run(publish)}>
        {say.publish} <span class="unseen">{draft.name}</span>
      </button>
    </>
  );
}

function DraftLine(props: DraftProps) {
  const { collaboration, may, draft, tell } = props;
  const say = lifecycleWords[useWords().code].drafts;
  const moment = useMoment();
  const ready = draft.problems.length === 0;
  const remove = async (): Promise<void> => {
    await lifecycles.removeDraft({ collaboration, lifecycle: draft.name });
    tell(say.removed(draft.name));
  };
  return (
    <li class="draft-line">
      <p>
        <Symbol name={ready ? 'done' : 'late'} /> <strong>{draft.name}</strong>{' '}
        <span class={ready ? undefined : 'late'}>
          {ready ? say.ready : say.problems(draft.problems.length)}
        </span>{' '}
        <span class="quiet">{say.saved(moment(draft.savedAt))}</span>
      </p>
      {!ready && <Problems title={say.problemsOf(draft.name)} problems={draft.problems} />}
      <details class="group">
        <summary>{say.text}</summary>
        <pre tabIndex={0} aria-label={draft.name}>
          {draft.text}
        </pre>
      </details>
      {may && (
        <div class="buttons">
          {ready && <PublishButton {...props} />}
          <Unfold label={say.remove} about={draft.name}>
            {(close) => (
              <ActForm
                legend={say.removeLegend(draft.name)}
                fields={[]}
                act={remove}
                close={close}
                submit={say.removeIt}
              >
                <p>{say.removeHelp}</p>
              </ActForm>
            )}
          </Unfold>
        </div>
      )}
    </li>
  );
}

export function Drafts(props: DraftsProps) {
  const { collaboration, may } = props;
  const say = lifecycleWords[useWords().code].drafts;
  const read = useResource(`drafts ${collaboration}`, '', (signal) => readDrafts(collaboration, signal));
  const [told, tell] = useTold(read.reload);
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{say.title}</h2>
      <Told text={told} />
      <Read resource={read}>
        {(drafts) => (
          <>
            {drafts.length === 0 && <p class="empty">{say.none}</p>}
            <ul>
              {drafts.map((draft) => (
                <DraftLine key={draft.name} {...props} draft={draft} tell={tell} />
              ))}
            </ul>
          </>
        )}
      </Read>
      {may && (
        <Unfold label={say.upload}>
          {(close) => <UploadForm collaboration={collaboration} tell={tell} close={close} />}
        </Unfold>
      )}
    </section>
  );
}
