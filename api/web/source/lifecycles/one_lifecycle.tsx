// One lifecycle: drawn, in words, its versions and what changed between them, the bodies in its places,
// and open cases going over. Version and part live in the address.
import { useAdministers } from '../frame/session.tsx';
import { Drawing } from '../case/more/diagram_tab.tsx';
import { localDay } from '../format/instant.ts';
import { useTitle, useWords } from '../language/language.tsx';
import { Read } from '../parts/reading.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { TabLinks, useTab } from '../parts/tab_links.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { lifecyclesPath } from '../route/route.ts';
import { Link, queryAddress, useAddress } from '../route/router.tsx';
import { service } from '../service/client.ts';
import {
  lifecycles,
  lifecycleTextAddress,
  type Lifecycle,
  type LifecyclePlace,
} from '../service/lifecycles.ts';
import { useResource } from '../service/resource.ts';
import { Content } from './content.tsx';
import { Migrations } from './migrations.tsx';
import { Places } from './places.tsx';
import { Versions } from './versions.tsx';
import { lifecycleWords } from './words_en.ts';

export interface OneProps {
  place: LifecyclePlace;
  of: Lifecycle;
  /** The number of the newest version. */
  newest: number;
  may: boolean;
}

async function readOne(place: LifecyclePlace, version: number | null, signal: AbortSignal) {
  const latest = await lifecycles.read(place, null, signal);
  const of =
    version === null || version === latest.version ? latest : await lifecycles.read(place, version, signal);
  return { of, newest: latest.version };
}

function Diagram({ place, of }: OneProps) {
  const words = useWords();
  const say = words.tab.diagram;
  const read = useResource(
    `diagram ${place.collaboration} ${of.name} ${of.version} ${words.code}`,
    '',
    (signal) => service.diagram(place.collaboration, of, words.code, signal),
  );
  return (
    <>
      <p class="quiet">{say.legend}</p>
      <Read resource={read}>
        {(text) => <Drawing text={text} states={[]} name={say.title} description={say.legend} />}
      </Read>
    </>
  );
}

function Facts({ place, of, newest }: OneProps) {
  const words = useWords();
  const say = lifecycleWords[words.code].one;
  return (
    <>
      <p>
        {say.facts(of.version, words.day(localDay(of.publishedAt)))}
        {of.version === newest && <span class="quiet"> ({say.newest})</span>}{' '}
        <a href={lifecycleTextAddress(place, of.version)} download={`${of.name}-${of.version}.yaml`}>
          {say.file}
        </a>
      </p>
      {of.version !== newest && (
        <p class="note">
          {say.older(newest)} <Link to={queryAddress({ version: null })}>{say.newest}</Link>
        </p>
      )}
      <details class="group proof">
        <summary>
          <Symbol name="done" /> {say.proof}
        </summary>
        <p>{say.proofIs}</p>
        <p class="quiet">{say.proofNot}</p>
      </details>
    </>
  );
}

function One(props: OneProps) {
  const say = lifecycleWords[useWords().code].one.tabs;
  const tabs = [
    ['diagram', say.diagram],
    ['content', say.content],
    ['versions', say.versions],
    ['places', say.places],
    ['migration', say.migration],
  ] as const;
  const tab = useTab(tabs);
  return (
    <>
      <Facts {...props} />
      <TabLinks label={say.label} tabs={tabs} shown={tab} drop={['run', 'with', 'choices']} />
      <section class="tab" aria-labelledby="tab-title">
        <h2 id="tab-title" class="unseen">
          {say[tab]}
        </h2>
        {tab === 'diagram' && <Diagram {...props} />}
        {tab === 'content' && <Content of={props.of} />}
        {tab === 'versions' && <Versions {...props} />}
        {tab === 'places' && <Places {...props} />}
        {tab === 'migration' && <Migrations {...props} />}
      </section>
    </>
  );
}

export function LifecyclePage({ place }: { place: LifecyclePlace }) {
  const title = useTitle();
  const say = lifecycleWords[useWords().code].one;
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const may = useAdministers(place.collaboration);
  const asked = useAddress().query.get('version');
  const version = asked === null ? null : Math.max(1, Number.parseInt(asked, 10) || 1);
  const read = useResource(`lifecycle ${place.collaboration} ${place.lifecycle}`, String(version), (signal) =>
    readOne(place, version, signal),
  );
  const name = read.value ? title(read.value.of.title) : place.lifecycle;
  useWindowTitle(name);
  return (
    <>
      <p>
        <Link to={lifecyclesPath(place.collaboration)}>{say.back}</Link>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {name}
      </h1>
      <Read resource={read}>{(found) => <One place={place} may={may} {...found} />}</Read>
    </>
  );
}
