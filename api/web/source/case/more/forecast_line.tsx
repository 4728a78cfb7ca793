// When all will probably have done it: a range of days, or that there is too little to learn from.
import type { Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import type { Case } from '../../service/client.ts';
import { useResource } from '../../service/resource.ts';
import { rollouts } from '../../service/rollouts.ts';

export function ForecastLine({ of, asOf }: { of: Case; asOf: Day | null }) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.tasks.forecast;
  const place = { collaboration: of.collaboration, case: of.id };
  const read = useResource(`forecast ${of.id} ${of.version}`, asOf ?? '', (signal) =>
    rollouts.forecast(place, asOf, signal),
  );
  if (read.value === null) return null;
  const { forecast, measures, leastFinished, leastOfEach } = read.value;
  const name = title(read.value.title);
  const finished = measures.reduce((sum, each) => sum + each.finished, 0);
  if (forecast === null) {
    const few = measures.filter((each) => each.finished < leastOfEach);
    return (
      <p class="quiet forecast">
        {say.tooLittle(finished, leastFinished, leastOfEach)}{' '}
        {few.length > 0 && say.little(words.list(few.map((each) => `${title(each.title)} ${each.finished}`)))}
      </p>
    );
  }
  return (
    <p class="forecast">
      {say.range(name, words.day(forecast.from), words.day(forecast.to))}{' '}
      <span class="quiet">{say.learnt(forecast.learntFrom, forecast.organisations)}</span>
    </p>
  );
}
