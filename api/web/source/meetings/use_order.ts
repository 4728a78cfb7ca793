// Moving items of an agenda: shown at once in the new order, and put back if the server refuses.
import { useEffect, useState } from 'preact/hooks';
import { freshKey } from '../parts/fresh_key.ts';
import { ServiceProblem } from '../service/client.ts';
import { meetingActs } from '../service/meeting_acts.ts';
import { meetings, type AgendaItem } from '../service/meetings.ts';
import { placed, sameOrder } from './agenda_order.ts';
import { actOf, type Keeping } from './keeping.ts';

export interface Order {
  items: AgendaItem[];
  problem: ServiceProblem | null;
  move: (item: AgendaItem, place: number) => void;
}

export function useOrder(
  agenda: readonly AgendaItem[],
  keeping: Keeping | null,
  said: (item: AgendaItem, place: number) => string,
): Order {
  const there = agenda.map(({ item }) => item);
  const [order, setOrder] = useState<readonly number[] | null>(null);
  const [problem, setProblem] = useState<ServiceProblem | null>(null);
  const key = there.join(' ');
  useEffect(() => setOrder(null), [key, keeping?.etag]);
  const shown = order ?? there;
  const send = async (wanted: number[], item: AgendaItem, place: number): Promise<void> => {
    if (!keeping) return;
    try {
      await meetingActs.order(actOf(keeping, keeping.etag, freshKey()), wanted);
      keeping.saved(said(item, place + 1), await meetings.meeting(keeping.place).catch(() => null));
    } catch (error) {
      setOrder(null);
      setProblem(error instanceof ServiceProblem ? error : new ServiceProblem(0, [], String(error)));
    }
  };
  return {
    items: shown.flatMap((number) => agenda.find(({ item }) => item === number) ?? []),
    problem,
    move: (item, place) => {
      const wanted = placed(shown, item.item, place);
      if (sameOrder(wanted, shown)) return;
      setProblem(null);
      setOrder(wanted);
      void send(wanted, item, place);
    },
  };
}
