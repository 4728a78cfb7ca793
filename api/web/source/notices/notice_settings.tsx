// How one wants one's notices: by topic, how soon they come by mail; and hours without mail.
import { useState } from 'preact/hooks';
import { useTitle, useWords } from '../language/language.tsx';
import { Explained } from '../parts/explained.tsx';
import { problemText, Read } from '../parts/reading.tsx';
import { textIn, useSending } from '../parts/sending.ts';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import type { ServiceProblem } from '../service/client.ts';
import { notices, type NoticeSettings, type NoticeTopic } from '../service/notices.ts';
import { useResource } from '../service/resource.ts';
import { noticeWords } from './words.ts';

type Pace = NoticeSettings['topics'][number]['pace'];

const paces: readonly Pace[] = ['at_once', 'daily', 'weekly', 'never'];

function settingsIn(form: FormData, topics: readonly NoticeTopic[]): NoticeSettings {
  const quiet = form.get('quiet') !== null;
  return {
    topics: topics.map((topic) => ({ topic, pace: textIn(form, topic) as Pace })),
    ...(quiet && { quiet: { from: textIn(form, 'from'), until: textIn(form, 'until') } }),
  };
}

function Topics({ topics }: { topics: NoticeSettings['topics'] }) {
  const words = noticeWords[useWords().code];
  const say = words.settings;
  const columns = [say.topic, say.here, say.mail].map((name) => ({ name }));
  return (
    <StackedTable class="topics" caption={say.title} columns={columns}>
      {topics.map(({ topic, pace }) => (
        <Row
          key={topic}
          head={
            <>
              {words.topics[topic]} <small class="quiet">
                <Explained name="adjusted" text={say.help[topic]} />
              </small>
            </>
          }
        >
          <Cell class="quiet">
            <span class="when-stacked">{say.here}: </span>
            {say.always}
          </Cell>
          <Cell>
            <label>
              <span class="when-stacked">{say.mail}: </span>
              <select name={topic} aria-label={`${words.topics[topic]}, ${say.mail}`}>
                {paces.map((each) => (
                  <option key={each} value={each} selected={each === pace}>
                    {say.paces[each]}
                  </option>
                ))}
              </select>
            </label>
          </Cell>
        </Row>
      ))}
    </StackedTable>
  );
}

function QuietHours({ given }: { given: NoticeSettings['quiet'] }) {
  const say = noticeWords[useWords().code].settings;
  const [on, setOn] = useState(Boolean(given));
  return (
    <fieldset class="quiet-hours">
      <label class="check">
        <input type="checkbox" name="quiet" checked={on} onChange={() => setOn(!on)} /> {say.quiet}
      </label>
      {on && (
        <p>
          <label>
            {say.from} <input type="time" name="from" required defaultValue={given?.from ?? '18:00'} />
          </label>{' '}
          <label>
            {say.until} <input type="time" name="until" required defaultValue={given?.until ?? '07:00'} />
          </label>
        </p>
      )}
      <small class="quiet">{say.quietHelp}</small>
    </fieldset>
  );
}

function Refused({ problem }: { problem: ServiceProblem }) {
  const words = useWords();
  const title = useTitle();
  return (
    <div class="note note-late" role="alert">
      <p>
        {noticeWords[words.code].settings.notSaved}{' '}
        {problem.blockers.length === 0 && problemText(problem.status, words.problem)}
      </p>
      {problem.blockers.map(({ code, at, message }) => (
        <p key={code + at}>{title(message)}</p>
      ))}
    </div>
  );
}

function SettingsForm({ settings }: { settings: NoticeSettings }) {
  const say = noticeWords[useWords().code].settings;
  const [saved, setSaved] = useState(false);
  const { busy, problem, send } = useSending(
    (form) =>
      notices.saveSettings(
        settingsIn(
          form,
          settings.topics.map(({ topic }) => topic),
        ),
      ),
    () => setSaved(true),
  );
  return (
    <form onSubmit={send} onInput={() => setSaved(false)} aria-label={say.title}>
      <p>{say.lead}</p>
      <p class="quiet">{say.manners}</p>
      <Topics topics={settings.topics} />
      <QuietHours given={settings.quiet} />
      {problem && <Refused problem={problem} />}
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {say.save}
        </button>{' '}
        <span role="status" class="saved">
          {saved && say.saved}
        </span>
      </p>
    </form>
  );
}

export function NoticeSettingsPage() {
  const read = useResource('notice settings', '', notices.settings);
  return <Read resource={read}>{(settings) => <SettingsForm settings={settings} />}</Read>;
}
