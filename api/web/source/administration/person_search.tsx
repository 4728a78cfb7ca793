// What is noted of somebody without an account: looked for, shown with where it stands, and fetched as a file.
import { useState } from 'preact/hooks';
import { localDay } from '../format/instant.ts';
import { useWords } from '../language/language.tsx';
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { saveFile } from '../parts/save_file.ts';
import { textIn } from '../parts/sending.ts';
import { casePath } from '../route/route.ts';
import { Link } from '../route/router.tsx';
import { searchPerson, type CaseFound, type MeetingFound, type PersonFound } from '../service/person_search.ts';
import type { PeopleAround } from './people.tsx';
import { personWords } from './person_words.ts';

function Named({ at, text }: { at?: string; text: string | null }) {
  const say = personWords[useWords().code];
  return (
    <li>
      {at && <span class="quiet">{at}: </span>}
      {text === null ? <span class="quiet">{say.noWords}</span> : <q>{text}</q>}
    </li>
  );
}

function useLinkText(): (link: CaseFound['links'][number]) => string {
  const words = useWords();
  const say = personWords[words.code];
  const day = (instant: string): string => words.day(localDay(instant));
  return ({ givenTo, madeAt, endsAt }) => {
    const made = givenTo === null ? say.linkOf(day(madeAt)) : say.link(givenTo, day(madeAt));
    return `${made}, ${endsAt === null ? say.back : say.until(day(endsAt))}`;
  };
}

function InCase({ collaboration, found }: { collaboration: string; found: CaseFound }) {
  const say = personWords[useWords().code];
  const linkText = useLinkText();
  const { title, named, links, drafts } = found;
  return (
    <li>
      {title === null ? (
        say.unseenCase
      ) : (
        <Link to={`${casePath(collaboration, found.case)}?tab=history`}>{title}</Link>
      )}
      <ul class="dotted">
        {named.map(({ step, text }, at) => (
          <Named key={at} at={say.step(step)} text={text} />
        ))}
        {links.map((link) => (
          <li key={link.link}>{linkText(link)}</li>
        ))}
        {drafts.map(({ task }) => (
          <li key={task}>{say.draft(task)}</li>
        ))}
      </ul>
    </li>
  );
}

function AtMeeting({ body, found: { meeting, named } }: { body: string; found: MeetingFound }) {
  const say = personWords[useWords().code];
  return (
    <li>
      {say.meeting(body, meeting)}
      <ul class="dotted">
        {named.map(({ text }, at) => (
          <Named key={at} text={text} />
        ))}
      </ul>
    </li>
  );
}

interface Answer {
  name: string;
  found: PersonFound;
}

function Found({ around, answer: { name, found } }: { around: PeopleAround; answer: Answer }) {
  const say = personWords[useWords().code];
  const save = (): void => {
    const text = JSON.stringify({ name, on: around.today, ...found }, null, 2);
    saveFile(new Blob([text], { type: 'application/json' }), `${say.file}-${around.today}.json`);
  };
  return (
    <div role="status">
      <h4>{say.found(name)}</h4>
      {found.cases.length + found.meetings.length === 0 && <p class="empty">{say.nothing}</p>}
      <ul>
        {found.cases.map((each) => (
          <InCase key={each.case} collaboration={around.collaboration} found={each} />
        ))}
        {found.meetings.map((each) => (
          <AtMeeting key={`${each.body}/${each.meeting}`} body={around.nameOf(each.body)} found={each} />
        ))}
      </ul>
      {!found.complete && <p>{say.incomplete}</p>}
      <p class="buttons">
        <button type="button" onClick={save}>
          {say.download}
        </button>
      </p>
    </div>
  );
}

function SearchForm({ around, close }: { around: PeopleAround; close: () => void }) {
  const say = personWords[useWords().code];
  const [answer, setAnswer] = useState<Answer | null>(null);
  const search = async (form: FormData): Promise<void> => {
    const name = textIn(form, 'name');
    setAnswer({ name, found: await searchPerson(around.collaboration, name) });
  };
  return (
    <>
      <ActForm
        legend={say.legend}
        fields={['name']}
        act={search}
        stays
        close={close}
        submit={say.search}
      >
        <Field name="name" label={say.name} help={say.nameHelp}>
          {(control) => <input {...control} required minLength={5} maxLength={200} autocomplete="off" />}
        </Field>
      </ActForm>
      {answer && <Found around={around} answer={answer} />}
    </>
  );
}

export function PersonSearch({ around }: { around: PeopleAround }) {
  const say = personWords[useWords().code];
  return (
    <section class="around">
      <h3>{say.title}</h3>
      <p class="quiet">{say.help}</p>
      <Unfold label={say.open}>{(close) => <SearchForm around={around} close={close} />}</Unfold>
    </section>
  );
}
