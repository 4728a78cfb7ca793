import assert from 'node:assert/strict';
import { test } from 'node:test';
import { casePath, casesPath, changedQuery, routeOf, startPath } from 'page/route/route.ts';

test('every address of the page leads to one view', () => {
  const rows = [
    ['/', { view: 'collaborations' }],
    ['/collaborations', { view: 'collaborations' }],
    ['/collaborations/orebro', { view: 'start', collaboration: 'orebro' }],
    ['/collaborations/orebro/', { view: 'start', collaboration: 'orebro' }],
    ['/collaborations/orebro/cases', { view: 'cases', collaboration: 'orebro' }],
    ['/collaborations/orebro/cases/0192', { view: 'case', collaboration: 'orebro', case: '0192' }],
    ['/collaborations/orebro/cases/0192/more', { view: 'lost' }],
    ['/collaborations/orebro/administration', { view: 'administration', collaboration: 'orebro' }],
    ['/collaborations/orebro/administration/x', { view: 'lost' }],
    ['/collaborations/orebro/lifecycles', { view: 'lifecycles', collaboration: 'orebro' }],
    [
      '/collaborations/orebro/lifecycles/project',
      { view: 'lifecycle', collaboration: 'orebro', lifecycle: 'project' },
    ],
    ['/account', { view: 'account' }],
    ['/installation', { view: 'installation' }],
    ['/help', { view: 'help' }],
    ['/accessibility', { view: 'accessibility' }],
    ['/help/more', { view: 'lost' }],
    ['/collaborations/orebro/bodies', { view: 'meetings', collaboration: 'orebro', place: ['bodies'] }],
    [
      '/collaborations/orebro/bodies/c/meetings/m',
      { view: 'meetings', collaboration: 'orebro', place: ['bodies', 'c', 'meetings', 'm'] },
    ],
    ['/collaborations/orebro/organisations', { view: 'lost' }],
    ['/elsewhere', { view: 'lost' }],
  ];
  for (const [path, route] of rows) assert.deepEqual(routeOf(path), route, path);
});

test('the addresses that are made are found again', () => {
  assert.equal(routeOf(startPath('orebro')).view, 'start');
  assert.equal(routeOf(casesPath('orebro')).view, 'cases');
  assert.equal(routeOf(casePath('orebro', 'x')).view, 'case');
});

test('a change of the query leaves the rest of it alone', () => {
  assert.equal(
    changedQuery('?tab=history&lang=en', { asOf: '2024-12-12' }),
    'tab=history&lang=en&asOf=2024-12-12',
  );
  assert.equal(changedQuery('?tab=history&asOf=2024-12-12', { asOf: null }), 'tab=history');
  assert.equal(changedQuery('', { asOf: null }), '');
});
