import type { Site } from '../../model/site.ts';

type Guide = Site['guides'][string];

/** Every visited record stays in the page, hidden; only its host has `active`. Console tabs nest. */
const scopes = [
  'div.windowViewMode-normal.active',
  'section.oneConsoleTab.active div.windowViewMode-maximized.active.lafPageHost',
];

const names: Guide['names'] = [
  'records-highlights2 h1 slot[name="primaryField"] lightning-formatted-text',
  'records-highlights2 h1 slot[name="primaryField"] lightning-formatted-name',
  'records-highlights2 slot[name="primaryField"] lightning-formatted-text',
  'records-highlights2 slot[name="primaryField"] lightning-formatted-name',
  'records-highlights2 [slot="primaryField"]',
  'record_flexipage-highlights-primary-row [slot="primaryField"] lightning-formatted-text',
  'record_flexipage-highlights-primary-row [slot="primaryField"] lightning-formatted-name',
  'record_flexipage-highlights-primary-row [slot="primaryField"]',
  'force-highlights2 slot[name="primaryField"] lightning-formatted-text',
  'force-highlights2 slot[name="primaryField"] lightning-formatted-name',
  'force-highlights2 [slot="primaryField"]',
  '.forceHighlightsStencilDesktop .slds-page-header__title .uiOutputText',
].map((selector) => ({ selector, read: 'text' }));

/** Not inside the header itself: it sticks to the window when scrolled. */
const anchors: Guide['anchors'] = [
  { selector: 'records-lwc-highlights-panel', closest: 'flexipage-component2', where: 'after' },
  {
    selector: 'record_flexipage-dynamic-highlights2',
    closest: 'flexipage-component2',
    where: 'after',
  },
  { selector: '.forcegenerated-flexipage-template', where: 'prepend' },
];

/**
 * `Acme | Account | Salesforce` or `Acme | Salesforce`. The middle is localised and a name may hold ` | ` itself,
 * so nothing is cut at a bar: only whole endings that are surely no part of the name go. In a language we do
 * not know the label stays behind the name, which is wordy but never another name.
 */
const title: Guide['title'] = {
  strip: [' | {Label} | Salesforce', ' | Salesforce'],
  ignore: [
    'Lightning Experience',
    'Lightning Experience | Salesforce',
    'Salesforce',
    'Home',
    'Home | Salesforce',
    '{Label}',
    '{Label} | Salesforce',
  ],
};

/** Where each sort of page shows the name: `part` is a page inside a record, whose title says something else. */
export const salesforceGuides: Site['guides'] = {
  record: { scopes, names, title, anchors },
  part: { scopes, names, anchors },
  classic: {
    scopes: ['body.sfdcBody'],
    names: [
      { selector: '#bodyCell .bPageTitle .pageDescription', read: 'text' },
      { selector: '#bodyCell .pageDescription', read: 'text' },
    ],
    anchors: [
      { selector: '.bPageTitle', where: 'after' },
      { selector: '#bodyCell', where: 'prepend' },
    ],
  },
  dock: { scopes: [], names: [], anchors: [] },
};
