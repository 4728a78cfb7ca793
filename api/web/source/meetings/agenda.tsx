// The agenda of a meeting: written in order by drag or by menu, then fixed, then decided item by item.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTitle, useWords } from '../language/language.tsx';
import { Unfold } from '../parts/form.tsx';
import { problemText } from '../parts/reading.tsx';
import type { ServiceProblem } from '../service/client.ts';
import type { AgendaItem, MeetingPlace } from '../service/meetings.ts';
import { AgendaLine, type Moving } from './agenda_line.tsx';
import { ItemForm } from './item_form.tsx';
import type { Sitting } from './keeping.ts';
import type { MeetingAround } from './reading.ts';
import { useOrder } from './use_order.ts';
import { useSay } from './words/use_say.ts';

function OrderProblem({ problem }: { problem: ServiceProblem }) {
  const words = useWords();
  const title = useTitle();
  const { form } = words.tab.round;
  const why = problem.blockers.map(({ message }) => title(message)).join(' ');
  return (
    <p class="note note-late" role="alert">
      {problem.status === 412 ? form.stale : why || problemText(problem.status, words.problem)}
    </p>
  );
}

/** Dragging with the mouse; the menu of each item does the same for everybody else. */
function useDrag(move: (item: AgendaItem, place: number) => void) {
  const dragged = useRef<AgendaItem | null>(null);
  const [over, setOver] = useState<number | null>(null);
  return {
    over,
    start: (item: AgendaItem) => (event: DragEvent) => {
      dragged.current = item;
      event.dataTransfer?.setData('text/plain', item.title ?? '');
      const line = event.target instanceof Element ? event.target.closest('li') : null;
      if (!event.dataTransfer) return;
      event.dataTransfer.effectAllowed = 'move';
      if (line) event.dataTransfer.setDragImage(line, 0, 0);
    },
    enter: (place: number) => (event: DragEvent) => {
      if (!dragged.current) return;
      event.preventDefault();
      setOver(place);
    },
    drop: (place: number) => (event: DragEvent) => {
      event.preventDefault();
      if (dragged.current) move(dragged.current, place);
      dragged.current = null;
      setOver(null);
    },
    end: () => {
      dragged.current = null;
      setOver(null);
    },
  };
}

/** To the item that the address names, once the agenda is there. */
function useNamedItem(): void {
  useEffect(() => {
    if (location.hash.startsWith('#item-')) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
}

interface AgendaProps {
  place: MeetingPlace;
  around: MeetingAround;
  sitting: Sitting | null;
}

function AddItem({ sitting }: { sitting: Sitting }) {
  const say = useSay().meeting;
  const { keeping } = sitting;
  const { state, body } = keeping.meeting;
  if (state === 'closed' || state === 'cancelled') return null;
  const tables = state !== 'planned';
  const given = { kind: 'decision' as const, title: '', case: null, task: null, body: body.id };
  return (
    <div class="acts">
      <Unfold label={tables ? say.table : say.add}>
        {(close) => (
          <ItemForm
            keeping={keeping}
            legend={tables ? say.tableLegend : say.addLegend}
            given={given}
            close={close}
          />
        )}
      </Unfold>
    </div>
  );
}

function isLeft({ withdrawn, outcome }: AgendaItem): boolean {
  return !withdrawn && outcome === null;
}

export function Agenda({ place, around, sitting }: AgendaProps) {
  const say = useSay().meeting;
  useNamedItem();
  const { meeting } = around;
  const draft = meeting.state === 'planned';
  const agenda = draft ? meeting.agenda.filter(({ withdrawn }) => !withdrawn) : meeting.agenda;
  const keeping = sitting?.keeping ?? null;
  const order = useOrder(agenda, keeping, (item, at) => say.ordered(item.title ?? '', at));
  const drag = useDrag(order.move);
  const mayMove = draft && keeping !== null && agenda.length > 1;
  const moving = (item: AgendaItem, at: number): Moving => ({
    isOver: drag.over === at,
    first: at === 0,
    last: at === order.items.length - 1,
    move: (by) => order.move(item, at + by),
    handle: { draggable: true, onDragStart: drag.start(item), onDragEnd: drag.end },
    over: { onDragOver: drag.enter(at), onDrop: drag.drop(at) },
  });
  return (
    <>
      {agenda.length === 0 && <p class="empty">{keeping ? say.agendaNone : say.agendaNoneRead}</p>}
      {mayMove && <p class="quiet">{say.dragHelp}</p>}
      {['summoned', 'held'].includes(meeting.state) && <p class="quiet">{say.fixed}</p>}
      {order.problem && <OrderProblem problem={order.problem} />}
      <ol class="agenda">
        {order.items.map((item, at) => (
          <AgendaLine
            key={item.item}
            place={place}
            item={item}
            number={draft ? at + 1 : item.number}
            current={meeting.state === 'held' && item === order.items.find(isLeft)}
            around={around}
            sitting={sitting}
            moving={mayMove ? moving(item, at) : null}
          />
        ))}
      </ol>
      {sitting && <AddItem key={meeting.state} sitting={sitting} />}
    </>
  );
}
