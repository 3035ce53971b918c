import type { HostRule } from '../../model/site.ts';

/** A domain under which customers have their My Domain; `world` keeps separate clouds apart in the key. */
interface Domain {
  base: string;
  pages: 'org' | 'site';
  world: string;
}

const domains: Domain[] = [
  { base: 'lightning.force.com', pages: 'org', world: '' },
  { base: 'my.salesforce.com', pages: 'org', world: '' },
  { base: 'cloudforce.com', pages: 'org', world: '' },
  { base: 'database.com', pages: 'org', world: '' },
  { base: 'my.site.com', pages: 'site', world: '' },
  { base: 'my-lightning.com', pages: 'org', world: '.my-salesforce.com' },
  { base: 'my-salesforce.com', pages: 'org', world: '.my-salesforce.com' },
  { base: 'lightning.crmforce.mil', pages: 'org', world: '.mil' },
  { base: 'lightning.force.mil', pages: 'org', world: '.mil' },
  { base: 'my.salesforce.mil', pages: 'org', world: '.mil' },
  { base: 'lightning.sfcrmapps.cn', pages: 'org', world: '.cn' },
  { base: 'my.sfcrmproducts.cn', pages: 'org', world: '.cn' },
];

/**
 * The forms of one domain. The label between a sandbox's name and the domain (`sandbox`) comes and goes, and the
 * name says already that it is a sandbox: it is dropped, and so is an instance in older addresses, which tells
 * nothing of the org. Where only that label tells an org from production (`acme.demo`), it stays.
 */
function forms({ base, pages, world }: Domain): HostRule[] {
  const between = `{part:salesforce-partition}.${base}`;
  return [
    { name: `{org:salesforce-org}.${base}`, tenant: `{org}${world}`, pages },
    {
      name: `{org:salesforce-org}.{at:salesforce-instance}.${base}`,
      tenant: `{org}${world}`,
      pages,
    },
    { name: `{org:salesforce-marked-org}.${between}`, tenant: `{org}${world}`, pages },
    { name: `{org:salesforce-org}.${between}`, tenant: `{org}.{part}${world}`, pages },
  ];
}

/** An instance's own host serves every org on it; it never reads like a My Domain, which has no dot. */
const instances: HostRule[] = ['salesforce.com', 'lightning.force.com'].map((base) => ({
  name: `{instance:salesforce-instance}.${base}`,
  tenant: '{instance}.salesforce.com',
  pages: 'org',
}));

/** Every host on which Salesforce shows records; set-up, Visualforce and log-in hosts are left out on purpose. */
export const salesforceHosts: HostRule[] = [...instances, ...domains.flatMap(forms)];
