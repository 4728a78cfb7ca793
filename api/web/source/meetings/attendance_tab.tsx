// Who was there, seat by seat, and who served for whom.
import { Unfold } from '../parts/form.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { Symbol, type SymbolName } from '../parts/symbol.tsx';
import type { Meeting } from '../service/meetings.ts';
import { AttendanceForm } from './attendance_form.tsx';
import type { Sitting } from './keeping.ts';
import { useSay } from './words/use_say.ts';

type Presence = Meeting['presences'][number];

const symbols: Readonly<Record<Presence['as'], SymbolName>> = {
  member: 'done',
  serving: 'done',
  deputy: 'waiting',
  absent: 'dropped',
};

function PresenceRow({ presence, meeting }: { presence: Presence; meeting: Meeting }) {
  const say = useSay().meeting.attendance;
  const { name, holder, as, servesFor, fromItem, toItem } = presence;
  const number = (item: number | null): number | null =>
    meeting.agenda.find((each) => each.item === item)?.number ?? null;
  return (
    <Row head={name}>
      <Cell>{holder}</Cell>
      <Cell>
        <Symbol name={symbols[as]} /> {servesFor ? say.servesFor(servesFor.name) : say.as[as]}{' '}
        <span class="quiet">{say.stretch(number(fromItem), number(toItem))}</span>
      </Cell>
    </Row>
  );
}

export function PresenceTable({ meeting, body }: { meeting: Meeting; body: { id: string; name: string } }) {
  const say = useSay().meeting.attendance;
  const own = meeting.presences.filter(({ seat }) => seat.startsWith(`${body.id}/`));
  if (own.length === 0) return null;
  const serving = own.filter(({ as }) => as === 'member' || as === 'serving').length;
  const { seat, holder, as } = say.columns;
  return (
    <section>
      {meeting.jointWith.length > 0 && <h2>{body.name}</h2>}
      <p class="quiet">{say.takingPart(serving)}</p>
      <StackedTable
        class="presences"
        caption={body.name}
        columns={[seat, holder, as].map((name) => ({ name }))}
      >
        {own.map((presence, at) => (
          <PresenceRow key={`${presence.seat} ${at}`} presence={presence} meeting={meeting} />
        ))}
      </StackedTable>
    </section>
  );
}

function Chosen({ meeting: { chair, adjusters, secretary, adjustment } }: { meeting: Meeting }) {
  const say = useSay().meeting;
  const rows = [
    [say.chairRole, chair?.name],
    [say.secretary, secretary],
    [say.adjusters, adjusters.map(({ name }) => name).join(', ')],
    [say.adjustment, adjustment],
  ].filter(([, value]) => value);
  if (rows.length === 0) return null;
  return (
    <dl class="chosen">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function AttendanceTab({ meeting, sitting }: { meeting: Meeting; sitting: Sitting | null }) {
  const say = useSay().meeting.attendance;
  const { presences, othersPresent, state } = meeting;
  const noted = presences.length > 0 || othersPresent;
  return (
    <>
      <Chosen meeting={meeting} />
      {!noted && !(sitting && state === 'held') && <p class="empty">{say.none}</p>}
      {sitting && state === 'held' && (
        <div class="acts">
          <Unfold label={noted ? say.again : say.act}>
            {(close) => <AttendanceForm sitting={sitting} close={close} />}
          </Unfold>
        </div>
      )}
      {[meeting.body, ...meeting.jointWith].map((body) => (
        <PresenceTable key={body.id} meeting={meeting} body={body} />
      ))}
      {othersPresent && (
        <p>
          <span class="quiet">{say.others}: </span>
          {othersPresent}
        </p>
      )}
    </>
  );
}
