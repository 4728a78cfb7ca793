// What can be done about an item: before the meeting, at it, and until its section is adjusted.
import { Unfold } from '../parts/form.tsx';
import type { AgendaItem } from '../service/meetings.ts';
import type { Moving } from './agenda_line.tsx';
import { GiveAssignmentForm } from './assignment_forms.tsx';
import { ConflictForm, TakeBackConflictForm } from './conflict_form.tsx';
import { ItemForm } from './item_form.tsx';
import type { Sitting } from './keeping.ts';
import { OutcomeForm } from './outcome_form.tsx';
import type { MeetingAround } from './reading.ts';
import { WithdrawForm } from './withdraw_form.tsx';
import { useSay } from './words/use_say.ts';

function MoveButtons({ moving, title }: { moving: Moving; title: string }) {
  const say = useSay().meeting;
  return (
    <>
      <button type="button" disabled={moving.first} onClick={() => moving.move(-1)}>
        {say.up}
        <span class="unseen"> {title}</span>
      </button>
      <button type="button" disabled={moving.last} onClick={() => moving.move(1)}>
        {say.down}
        <span class="unseen"> {title}</span>
      </button>
    </>
  );
}

function decides({ kind }: AgendaItem): boolean {
  return kind === 'decision' || kind === 'election';
}

export interface ActsProps {
  item: AgendaItem;
  around: MeetingAround;
  sitting: Sitting;
  moving: Moving | null;
}

export function ItemActs({ item, around, sitting, moving }: ActsProps) {
  const say = useSay().meeting;
  const { keeping } = sitting;
  const { state, parts } = around.meeting;
  const title = item.title ?? '';
  const part = parts.find((each) => each.part === item.part);
  const fixed = part !== undefined && part.state !== 'written';
  if (item.withdrawn || fixed || state === 'closed' || state === 'cancelled') return null;
  const held = state === 'held';
  return (
    <div class="acts">
      {held && (
        <Unfold
          label={item.outcome ? say.correct : decides(item) ? say.decideAct : say.noteAct}
          about={title}
        >
          {(close) => <OutcomeForm sitting={sitting} item={item} close={close} />}
        </Unfold>
      )}
      {held && (
        <Unfold label={say.conflict} about={title}>
          {(close) => <ConflictForm sitting={sitting} item={item} close={close} />}
        </Unfold>
      )}
      {held && item.conflicts.length > 0 && (
        <Unfold label={say.conflictBack} about={title}>
          {(close) => <TakeBackConflictForm sitting={sitting} item={item} close={close} />}
        </Unfold>
      )}
      {held && item.outcome && (
        <Unfold label={say.giveAssignment} about={title}>
          {(close) => <GiveAssignmentForm keeping={keeping} item={item} close={close} />}
        </Unfold>
      )}
      {moving && <MoveButtons moving={moving} title={title} />}
      {!item.outcome && (
        <Unfold label={say.change} about={title}>
          {(close) => (
            <ItemForm keeping={keeping} legend={say.changeLegend(title)} item={item} close={close} />
          )}
        </Unfold>
      )}
      {!item.outcome && (
        <Unfold label={say.withdraw} about={title}>
          {(close) => <WithdrawForm keeping={keeping} item={item} close={close} />}
        </Unfold>
      )}
    </div>
  );
}
