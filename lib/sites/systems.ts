import type { Site } from '../model/site.ts';
import { accelo } from './systems/accelo.ts';
import { atomicCrm } from './systems/atomic-crm.ts';
import { autotask } from './systems/autotask.ts';
import { connectwisePsa } from './systems/connectwise-psa.ts';
import { copper } from './systems/copper.ts';
import { dynamics365 } from './systems/dynamics365.ts';
import { erpnext } from './systems/erpnext.ts';
import { erxes } from './systems/erxes.ts';
import { espocrm } from './systems/espocrm.ts';
import { frappeCrm } from './systems/frappe-crm.ts';
import { freshsales } from './systems/freshsales.ts';
import { halopsa } from './systems/halopsa.ts';
import { harvest } from './systems/harvest.ts';
import { hubspot } from './systems/hubspot.ts';
import { insightly } from './systems/insightly.ts';
import { kantataOx } from './systems/kantata-ox.ts';
import { krayin } from './systems/krayin.ts';
import { monday } from './systems/monday.ts';
import { netsuite } from './systems/netsuite.ts';
import { odoo } from './systems/odoo.ts';
import { pipedrive } from './systems/pipedrive.ts';
import { productive } from './systems/productive.ts';
import { redmine } from './systems/redmine.ts';
import { rocketlane } from './systems/rocketlane.ts';
import { salesforce } from './systems/salesforce.ts';
import { scoro } from './systems/scoro.ts';
import { suitecrm7 } from './systems/suitecrm7.ts';
import { suitecrm8 } from './systems/suitecrm8.ts';
import { teamwork } from './systems/teamwork.ts';
import { tryton } from './systems/tryton.ts';
import { twenty } from './systems/twenty.ts';
import { vtiger } from './systems/vtiger.ts';
import { workday } from './systems/workday.ts';
import { zendeskSell } from './systems/zendesk-sell.ts';
import { zohoCrm } from './systems/zoho-crm.ts';

/** Every system we know: one file each. */
export const sites: readonly Site[] = [
  salesforce,
  dynamics365,
  hubspot,
  zohoCrm,
  pipedrive,
  zendeskSell,
  freshsales,
  copper,
  insightly,
  monday,
  kantataOx,
  connectwisePsa,
  autotask,
  halopsa,
  accelo,
  scoro,
  rocketlane,
  productive,
  teamwork,
  harvest,
  netsuite,
  workday,
  tryton,
  odoo,
  erpnext,
  frappeCrm,
  espocrm,
  suitecrm8,
  suitecrm7,
  vtiger,
  krayin,
  twenty,
  atomicCrm,
  erxes,
  redmine,
];
