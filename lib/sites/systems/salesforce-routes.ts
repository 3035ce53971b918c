import type { Route } from '../../model/site.ts';

const ID = '{id:salesforce-id}';
const SAME = '{id:salesforce-id-in-path}';

/** Lightning names the object, writes a literal `sObject`, or leaves it out; an app may stand in front. */
const lightningRoots = ['/lightning/r', '/lightning/app/*/r'].flatMap((start) => [
  `${start}/sObject/${ID}`,
  `${start}/{object:name}/${ID}`,
  `${start}/${ID}`,
]);

/**
 * The pages of one record. An edit modal changes the address while another page stays behind: only if that
 * page is the same record's may the name be read from it.
 */
function lightningPages(root: string): Route[] {
  return [
    { at: root, on: 'org', view: 'record' },
    { at: `${root}/view`, on: 'org', view: 'record' },
    { at: `${root}/edit?backgroundContext=${SAME}`, on: 'org', view: 'part' },
    { at: `${root}/edit?backgroundContext=*`, on: 'org', view: 'dock' },
    { at: `${root}/**`, on: 'org', view: 'part' },
  ];
}

/** A quick action acts on the record it names; for one of the customer's own objects its name tells the object. */
const quickActions: Route[] = ['{hint:salesforce-action-object}', '*'].flatMap((action) => {
  const at = `/lightning/action/quick/${action}?recordId=${ID}`;
  return [
    { at: `${at}&backgroundContext=${SAME}`, on: 'org', view: 'part' },
    { at: `${at}&backgroundContext=*`, on: 'org', view: 'dock' },
    { at, on: 'org', view: 'part' },
  ];
});

/** Addresses from before Spring '18, which old links still open: a path in the hash, or a page reference. */
const oneApp: Route[] = [
  { at: `/one/one.app#/sObject/${ID}`, on: 'org', view: 'record' },
  { at: `/one/one.app#/sObject/${ID}/view`, on: 'org', view: 'record' },
  { at: `/one/one.app#/sObject/${ID}/**`, on: 'org', view: 'part' },
  { at: '/one/one.app#{page*}', on: 'org', inside: 'salesforce-component', view: 'dock' },
];

/**
 * Classic: the id is the path, and a letter behind it a page of the record: edited, in detail, to be printed. Its
 * console shows pages in frames, so only the address tells the record.
 */
const classic: Route[] = [
  ...['', '/e', '/d', '/p'].map((page) => ({ at: `/${ID}${page}`, on: 'org', view: 'classic' })),
  { at: '/console#{page*}', on: 'org', inside: 'address', view: 'dock' },
  {
    at: '/ui/support/servicedesk/ServiceDeskPage#{page*}',
    on: 'org',
    inside: 'address',
    view: 'dock',
  },
];

/** Experience Cloud: the word before the id is the object in lower case, `detail` or a label; the id tells more. */
const experience: Route[] = ['/s', '/*/s'].map((start) => ({
  at: `${start}/*/${ID}/**`,
  on: 'site',
  view: 'dock',
}));

/** Every record route; the first that fits decides. */
export const salesforceRoutes: Route[] = [
  ...lightningRoots.flatMap(lightningPages),
  ...quickActions,
  ...oneApp,
  ...classic,
  ...experience,
];

/** A clone is a new record, a search or the page builder is none, whatever ids they carry. */
export const salesforceExcept: string[] = [
  ...lightningRoots.map((root) => `${root}/clone`),
  `/one/one.app#/sObject/${ID}/clone`,
  `/${ID}/e?clone=*`,
  '/s/global-search/**',
  '/*/s/global-search/**',
  '/**?app=commeditor',
];
