import * as z from 'zod/mini';
import { pageGuideSchema } from './page-guide.ts';
import { recordKindSchema } from './record-link.ts';

const wordSchema = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/));
const lineSchema = z.string().check(z.minLength(1), z.maxLength(120));
const templateSchema = z.string().check(z.minLength(1), z.maxLength(300));

const hostSchema = z.object({
  name: templateSchema.check(z.describe('Host name; a capture stands for one label')),
  tenant: templateSchema.check(
    z.describe('What separates one customer of the vendor from another'),
  ),
  pages: wordSchema.check(z.describe('The group of routes that this host serves')),
});

const routeSchema = z.object({
  at: templateSchema.check(z.describe('Address template, see template.ts')),
  object: z
    .optional(lineSchema)
    .check(z.describe('The object of such pages, where the address does not name it')),
  on: z.optional(wordSchema).check(z.describe('Only on hosts of this group; absent: on all')),
  inside: z
    .optional(z.enum(['address', 'salesforce-component']))
    .check(z.describe('How {page} hides the address of the record')),
  view: wordSchema.check(z.describe('The key of the guide for such pages')),
  id: z
    .optional(z.literal('on-page'))
    .check(
      z.describe("The address has another id: the guide's `canonical` tells the record's own"),
    ),
});

const objectSchema = z.object({
  kind: z.nullable(recordKindSchema).check(z.describe('null: a page of this object is no record')),
  label: lineSchema.check(z.describe('How people call it, in lower case')),
});

/** A system as data: its hosts, its record routes, its objects, and where its pages show the name. */
export const siteSchema = z.object({
  system: wordSchema,
  title: lineSchema,
  selfHosted: z.boolean().check(z.describe('Found on hosts of its users, which they declare')),
  hosts: z.array(hostSchema).check(z.maxLength(100)),
  declaredTenant: templateSchema.check(z.describe('The tenant on a host that a person declared')),
  anyCase: z
    .optional(z.boolean())
    .check(z.describe('Fixed parts of paths and parameters may be written in any case')),
  starts: z
    .optional(z.array(lineSchema).check(z.maxLength(8)))
    .check(
      z.describe('First parts of its own paths, which may be declared as if they were a base'),
    ),
  words: z
    .optional(z.record(lineSchema, lineSchema))
    .check(z.describe('What {object:word} takes, and the object that each word means')),
  uniqueIn: z
    .enum(['tenant', 'object'])
    .check(
      z.describe(
        'Whether two objects of a tenant may use one id; {within} stands in for an unknown object',
      ),
    ),
  objects: z
    .record(lineSchema, objectSchema)
    .check(z.describe('By name; a * stands for any beginning or any end')),
  prefixes: z
    .optional(z.record(lineSchema, z.nullable(lineSchema)))
    .check(z.describe("Object by the id's first letters; null: one of the customer's own")),
  routes: z.array(routeSchema).check(z.minLength(1), z.maxLength(100)),
  except: z.optional(z.array(templateSchema).check(z.maxLength(40), z.describe('Never a record'))),
  traces: z.optional(
    z
      .array(templateSchema)
      .check(z.maxLength(20), z.describe('Addresses that tell the system on an unknown host')),
  ),
  idForms: z
    .array(templateSchema)
    .check(
      z.maxLength(8),
      z.describe('How links inside a page carry the id: {id}, {id15}, {object}'),
    ),
  guides: z
    .record(wordSchema, z.omit(pageGuideSchema, { ids: true }))
    .check(z.describe('By view; the first is the main one; {Label} is the name of the object')),
});
export type Site = z.infer<typeof siteSchema>;
export type Route = z.infer<typeof routeSchema>;
export type HostRule = z.infer<typeof hostSchema>;
