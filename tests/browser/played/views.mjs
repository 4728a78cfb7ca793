// Every view of the page, as those who come there see it when the story has been played: who looks, and where.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { collaboration } from './people.mjs';

const lead = 'Projektledare, Välfärd och folkhälsa';
const secretary = 'Sekreterare, chefsgruppen';
const coordinator = 'Införandesamordnare';
const registrar = 'Registrator, Kumla kommun';
const keeper = 'Förvaltare av Överens';

const tabs = ['decisions', 'remarks', 'tasks', 'plan', 'documents', 'links', 'steps', 'diagram', 'history'];
const parts = ['people', 'organisations', 'bodies', 'registers', 'webhooks'];

/** `at`: the address of the case. */
export function views(at) {
  const meeting = `${collaboration}/bodies/managers_group/meetings/2023-09-08`;
  const council = `${collaboration}/bodies/regional_council/meetings/2024-09-13`;
  return [
    ['start-leader', lead, collaboration],
    ['start-secretary', secretary, collaboration],
    ['start-coordinator', coordinator, collaboration],
    ['start-registrar', registrar, collaboration],
    ...tabs.map((tab) => [`case-${tab}`, lead, `${at}?tab=${tab}`]),
    ['case-then', lead, `${at}?asOf=2024-11-28`],
    ['case-registrar', registrar, `${at}?tab=decisions`],
    ['case-coordinator', coordinator, `${at}?tab=tasks`],
    ['cases-table', lead, `${collaboration}/cases`],
    ['cases-board', lead, `${collaboration}/cases?view=board`],
    ['cases-timeline', lead, `${collaboration}/cases?view=timeline`],
    ['bodies', secretary, `${collaboration}/bodies`],
    ['body', secretary, `${collaboration}/bodies/managers_group`],
    ['meeting-agenda', secretary, meeting],
    ['meeting-attendance', secretary, `${meeting}?tab=attendance`],
    ['meeting-minutes', secretary, `${meeting}?tab=minutes`],
    ['meeting-assignments', secretary, `${meeting}?tab=assignments`],
    ['meeting-papers', secretary, `${meeting}/papers`],
    ['meeting-hall', secretary, `${council}/hall`],
    ['decision-log', secretary, `${collaboration}/decision-log`],
    ['assignments', secretary, `${collaboration}/assignments`],
    ['notices', lead, `${collaboration}/notices`],
    ['account', lead, '/account'],
    ...parts.map((part) => [`administration-${part}`, keeper, `${collaboration}/administration?tab=${part}`]),
    ['installation', keeper, '/installation'],
    ['lifecycles', keeper, `${collaboration}/lifecycles`],
    ['lifecycle', keeper, `${collaboration}/lifecycles/county_agreement`],
    ['help', lead, '/help'],
    ['accessibility', lead, '/accessibility'],
  ];
}

const looks = [
  ['wide-light', { width: 1280, height: 900 }, 'light'],
  ['wide-dark', { width: 1280, height: 900 }, 'dark'],
  ['narrow-dark', { width: 320, height: 640 }, 'dark'],
  ['narrow-light', { width: 320, height: 640 }, 'light'],
];

/** In both themes, wide and narrow: four pictures of each view. How much wider than its window a view is, by view. */
export async function pictures(as, at, folder) {
  await mkdir(folder, { recursive: true });
  const tooWide = {};
  for (const [name, who, address] of views(at)) {
    const { page, base } = await as(who);
    await page.goto(base + address);
    await page.locator('h1').first().waitFor();
    await page.waitForFunction(() => document.querySelector('.reading') === null);
    for (const [look, size, colorScheme] of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) tooWide[`${name} ${look}`] = over;
      await page.screenshot({ path: path.join(folder, `${name}-${look}.png`), fullPage: true, animations: 'disabled' });
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  return tooWide;
}
