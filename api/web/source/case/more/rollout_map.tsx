// The rollout as a whole: its waves, how far each party has come, and when all will have. Fetched when somebody
// opens the tab of a case that has one.
import { useState } from 'preact/hooks';
import type { Day } from '../../format/day.ts';
import { useChanges } from '../../service/changes.ts';
import type { Case, Work } from '../../service/client.ts';
import { useResource } from '../../service/resource.ts';
import { rollouts } from '../../service/rollouts.ts';
import type { Acting } from '../rounds/disposition_form.tsx';
import { ForecastLine } from './forecast_line.tsx';
import { ProgressMap } from './progress_map.tsx';
import { NextMeetings, RolloutFiles, RolloutProgress } from './rollout_progress.tsx';
import type { MapRow } from './task_facts.ts';
import { Waves } from './waves.tsx';

export interface RolloutMapProps {
  of: Case;
  works: readonly Work[];
  rows: readonly MapRow[];
  asOf: Day | null;
  acting: Acting | null;
}

export function RolloutMap({ of, works, rows, asOf, acting }: RolloutMapProps) {
  const [wave, choose] = useState<number | null>(null);
  const place = { collaboration: of.collaboration, case: of.id };
  const read = useResource(`rollout ${of.id}`, asOf ?? '', (signal) => rollouts.rollout(place, asOf, signal));
  useChanges(of.collaboration, of.id, read.reload);
  const here = acting && {
    ...acting,
    saved: (what: string): void => {
      acting.saved(what);
      read.reload();
    },
  };
  const members = read.value?.parties.filter((row) => row.wave === wave).map(({ party }) => party.id);
  const shown = wave === null ? rows : rows.filter(({ party }) => members?.includes(party.id));
  return (
    <>
      {read.value && <Waves rollout={read.value} acting={here} chosen={wave} choose={choose} />}
      {read.value && <RolloutProgress rollout={read.value} today={of.today} />}
      <ProgressMap of={of} works={works} rows={shown} acting={here} />
      <RolloutFiles place={place} wave={wave} asOf={asOf} />
      {read.value && <NextMeetings rollout={read.value} today={of.today} />}
      <ForecastLine of={of} asOf={asOf} />
    </>
  );
}
