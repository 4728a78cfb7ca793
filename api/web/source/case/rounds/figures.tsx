// How the rounds went: who answered, late or not at all; and who is often late.
import { useWords } from '../../language/language.tsx';
import { DayText } from '../../parts/day.tsx';
import type { Round } from '../../service/rounds.ts';
import { oftenLate } from './often_late.ts';

function RoundRow({ each }: { each: Round['rounds'][number] }) {
  const words = useWords();
  const say = words.tab.round.figures;
  return (
    <tr>
      <th scope="row">{each.withdrawn ? say.withdrawn(each.round) : each.round}</th>
      <td>
        <DayText day={each.openedOn} />
      </td>
      <td>{each.version !== null && words.tab.documents.version(each.version)}</td>
      <td class="nowrap">{say.ofAll(each.answered, each.asked, each.responsePercent)}</td>
      <td>{each.late}</td>
      <td>{each.unanswered}</td>
    </tr>
  );
}

function OftenLate({ told }: { told: Round }) {
  const say = useWords().tab.round.figures;
  const late = oftenLate(told.answerers);
  if (late.length === 0) return <p class="quiet">{say.allInTime}</p>;
  return (
    <>
      <h4>{say.oftenLate}</h4>
      <ul>
        {late.map(({ addressee, asked, late: times, unanswered }) => (
          <li key={addressee.id}>
            {addressee.name}:{' '}
            {[times > 0 && say.lateOf(times, asked), unanswered > 0 && say.unansweredOf(unanswered, asked)]
              .filter((text) => text !== false)
              .join(', ')}
          </li>
        ))}
      </ul>
    </>
  );
}

export function Figures({ told }: { told: Round }) {
  const say = useWords().tab.round.figures;
  if (told.rounds.length === 0) return null;
  return (
    <section class="around">
      <h3>{say.title}</h3>
      <div class="wide" role="region" aria-label={say.title} tabIndex={0}>
        <table class="figures">
          <caption class="unseen">{say.title}</caption>
          <thead>
            <tr>
              {Object.entries(say.columns).map(([key, name]) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.rounds.map((each) => (
              <RoundRow key={each.round} each={each} />
            ))}
          </tbody>
        </table>
      </div>
      <OftenLate told={told} />
    </section>
  );
}
