// The links to one task: who made each, when it was opened and what was done by it, and taking it back.
import { localDay } from '../../format/instant.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { DayText } from '../../parts/day.tsx';
import { ActForm, Unfold } from '../../parts/form.tsx';
import { useMoment } from '../../parts/moment.tsx';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
import { taskLinks, type TaskLink, type TaskPlace } from '../../service/task_links.ts';
import { usePersonNames } from '../history/person_names.ts';
import type { Entry } from '../time/entries.ts';
import { lastActBy } from './link_uses.ts';
import { taskLinkWords } from './task_link_words.ts';

export interface OfTask {
  /** Of the case's history: what has been done by each link. */
  entries: readonly Entry[];
  task: TaskPlace;
  actor: string;
  /** Whose task it is. */
  name: string;
  reload: () => void;
}

function TakeBack({ of, link, done }: { of: OfTask; link: TaskLink; done: () => void }) {
  const say = taskLinkWords[useWords().code];
  const to = link.givenTo ?? say.unknown;
  return (
    <Unfold label={say.back} about={to}>
      {(close) => (
        <ActForm
          legend={say.backLegend(to)}
          fields={[]}
          act={() => taskLinks.takeBack(of.task, of.actor, link.id)}
          done={done}
          close={close}
          submit={say.backIt}
        >
          <p class="quiet">{say.backHelp}</p>
        </ActForm>
      )}
    </Unfold>
  );
}

/** When it was opened and what was done by it. */
function Uses({ link, last }: { link: TaskLink; last: Entry | null }) {
  const moment = useMoment();
  const title = useTitle();
  const say = taskLinkWords[useWords().code];
  return (
    <Cell>
      {link.lastUsedAt === link.madeAt ? say.notOpened : moment(link.lastUsedAt)}
      {last && (
        <span class="quiet proposed">
          {title(last.text)}, {moment(last.recordedAt)}
        </span>
      )}
      {link.used && <span class="quiet proposed">{say.decided}</span>}
    </Cell>
  );
}

export function LinkTable({ of, links, done }: { of: OfTask; links: readonly TaskLink[]; done: () => void }) {
  const moment = useMoment();
  const say = taskLinkWords[useWords().code];
  const nameOf = usePersonNames(of.task.collaboration, of.entries);
  if (links.length === 0) return <p class="quiet">{say.none}</p>;
  const makerOf = (madeBy: string): string => (madeBy === 'system' ? say.mailed : say.by(nameOf(madeBy) ?? madeBy));
  const columns = Object.values(say.columns).map((name) => ({ name }));
  return (
    <StackedTable class="plain-table" caption={say.list(of.name)} columns={columns}>
      {links.map((link) => (
        <Row key={link.id} head={link.givenTo ?? say.unknown}>
          <Cell>
            {moment(link.madeAt)}
            {link.madeBy && <span class="quiet proposed">{makerOf(link.madeBy)}</span>}
          </Cell>
          <Uses link={link} last={lastActBy(link.id, of.entries)} />
          <Cell>
            <DayText day={localDay(link.endsAt)} />
          </Cell>
          <Cell>
            <TakeBack of={of} link={link} done={done} />
          </Cell>
        </Row>
      ))}
    </StackedTable>
  );
}
