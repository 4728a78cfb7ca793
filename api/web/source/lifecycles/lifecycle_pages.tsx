// The lifecycles of a collaboration; one of them has its own page.
import '../parts/desk_style.ts';
import { useAdministers } from '../frame/session.tsx';
import { localDay } from '../format/instant.ts';
import { useTitle, useWords } from '../language/language.tsx';
import { DayText } from '../parts/day.tsx';
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { Read } from '../parts/reading.tsx';
import { textIn } from '../parts/sending.ts';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { Told, useTold } from '../parts/told.tsx';
import { lifecyclePath } from '../route/route.ts';
import { Link } from '../route/router.tsx';
import { lifecycles, type LifecycleSummary } from '../service/lifecycles.ts';
import { useResource } from '../service/resource.ts';
import { Drafts } from './drafts.tsx';
import { lifecycleWords } from './words_en.ts';

export { LifecyclePage } from './one_lifecycle.tsx';

interface ListProps {
  collaboration: string;
  list: readonly LifecycleSummary[];
}

function List({ collaboration, list }: ListProps) {
  const title = useTitle();
  const say = lifecycleWords[useWords().code];
  const byTitle = [...list].sort((a, b) => title(a.title).localeCompare(title(b.title), 'sv'));
  if (list.length === 0) return <p class="empty">{say.list.none}</p>;
  return (
    <StackedTable
      class="plain-table"
      caption={say.title}
      columns={[
        { name: say.list.columns.name, explain: 'lifecycle' },
        { name: say.list.columns.version },
        { name: say.list.columns.since },
      ]}
    >
      {byTitle.map((each) => (
        <Row
          key={each.name}
          head={<Link to={lifecyclePath(collaboration, each.name)}>{title(each.title)}</Link>}
        >
          <Cell>{say.list.version(each.version)}</Cell>
          <Cell>
            <DayText day={localDay(each.publishedAt)} />
          </Cell>
        </Row>
      ))}
    </StackedTable>
  );
}

interface ShipProps extends ListProps {
  tell: (text: string) => void;
  close: () => void;
}

function ShipForm({ collaboration, list, tell, close }: ShipProps) {
  const words = useWords();
  const title = useTitle();
  const say = lifecycleWords[words.code].ship;
  const read = useResource('shipped', '', lifecycles.shipped);
  const used = new Set(list.map(({ name }) => name));
  const act = async (form: FormData): Promise<void> => {
    const made = await lifecycles.publishShipped(collaboration, textIn(form, 'shipped'));
    tell(say.done(title(made.title)));
  };
  return (
    <Read resource={read}>
      {(shipped) => {
        const rest = shipped.filter(({ name }) => !used.has(name));
        if (rest.length === 0) return <p class="quiet">{say.all}</p>;
        return (
          <ActForm
            legend={say.legend}
            fields={['shipped']}
            act={act}
            close={close}
            submit={say.submit}
          >
            <Field name="shipped" label={say.which}>
              {(control) => (
                <select {...control}>
                  {rest.map((each) => (
                    <option key={each.name} value={each.name}>
                      {title(each.title)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </ActForm>
        );
      }}
    </Read>
  );
}

export function LifecyclesPage({ collaboration }: { collaboration: string }) {
  const say = lifecycleWords[useWords().code];
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const may = useAdministers(collaboration);
  const read = useResource(`lifecycles ${collaboration}`, '', (signal) =>
    lifecycles.list(collaboration, signal),
  );
  const [told, tell] = useTold(read.reload);
  useWindowTitle(say.title);
  return (
    <div class="sections">
      <h1 ref={heading} tabIndex={-1}>
        {say.title}
      </h1>
      <p class="quiet">{say.help}</p>
      <Told text={told} />
      <Read resource={read}>
        {(list) => (
          <>
            <List collaboration={collaboration} list={list} />
            {may && (
              <div class="after-table">
                <Unfold label={say.ship.open}>
                  {(close) => (
                    <ShipForm collaboration={collaboration} list={list} tell={tell} close={close} />
                  )}
                </Unfold>
              </div>
            )}
          </>
        )}
      </Read>
      <Drafts collaboration={collaboration} may={may} published={read.reload} />
    </div>
  );
}
