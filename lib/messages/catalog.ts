import * as z from 'zod/mini';
import { authorNameSchema } from '../model/author-name.ts';
import { idSchema, lineSchema, TEXT_LIMIT } from '../model/value.ts';
import { actAnswerSchema, cardActSchema } from '../views/card-act.ts';
import { cardViewSchema, suggestionSchema } from '../views/card-view.ts';
import { lessonStepSchema, pickedSchema } from '../views/lesson.ts';
import { personaViewSchema } from '../views/person-view.ts';
import { siteStatusSchema, siteViewSchema, systemChoiceSchema } from '../views/site-view.ts';
import { taughtViewSchema } from '../views/taught-view.ts';
import { foundAnswerSchema, sheetAnswerSchema, teamAnswerSchema } from '../views/team-view.ts';
import { wayInSchema } from './sharing/way-in.ts';

/** Who may send a message: the content script in a CRM page's top frame, the card's frame in one, or our own top-level pages. */
export type Sender = 'page' | 'card' | 'own';

/** Where the card sits and whether it is folded; distances and width in CSS pixels. */
export const placeSchema = z.object({
  mode: z.enum(['inline', 'dock']),
  right: z.number().check(z.gte(0), z.lte(20_000)),
  bottom: z.number().check(z.gte(0), z.lte(20_000)),
  width: z.number().check(z.gte(200), z.lte(2_000)),
  collapsed: z.boolean(),
});
export type Place = z.infer<typeof placeSchema>;

const nothing = z.object({});
const done = z.object({ ok: z.literal(true) });
/** Whether it is worth asking at once again. */
const waited = z.object({ again: z.boolean() });
const url = z.string().check(z.maxLength(200_000));
const statement = z.object({ at: url, text: z.string().check(z.maxLength(500)) });
const visit = z.string().check(z.maxLength(100));
const teamId = z.string().check(z.maxLength(40));
/** A secret between a card, or what else does a handshake, and the background. */
export const sessionSchema = z.string().check(z.minLength(20), z.maxLength(100));
const session = sessionSchema;
const draft = z.record(
  z.string().check(z.maxLength(200)),
  z.string().check(z.maxLength(TEXT_LIMIT)),
);

const scene = z.object({
  /** When it was made, in milliseconds: one may overtake another. */
  at: z.number(),
  view: cardViewSchema,
  place: placeSchema,
  dark: z.boolean(),
  visit,
  drafts: draft,
});

function message<W extends Sender, I extends z.ZodMiniType, O extends z.ZodMiniType>(
  from: W,
  input: I,
  output: O,
) {
  return { from, input, output } as const;
}

/** Every message to the background: who may send it, what it carries, what it answers. */
export const catalog = {
  /** The page is at an address: is there a card to show, and where? `stated` is what it said of its record's id, and the address it was at. */
  'page.visit': message(
    'page',
    z.object({ url, dark: z.boolean(), stated: z.optional(statement) }),
    z.unknown(),
  ),
  /** The frame has to be made again: a fresh address with a new single-use token. */
  'page.frame': message('page', z.object({ visit }), z.object({ frame: z.string() })),
  /** The page shows the record's name, or a new one. */
  'page.name': message('page', z.object({ visit, name: z.string().check(z.maxLength(500)) }), done),
  /** The page became dark or light. */
  'page.look': message('page', z.object({ visit, dark: z.boolean() }), done),
  /** The person moved the dock. */
  'page.place': message('page', z.object({ place: placeSchema }), done),
  /** The page does not let the frame in. */
  'page.blocked': message('page', z.object({ visit }), done),

  /** What the script that points is to look for. */
  'page.pointing': message(
    'page',
    nothing,
    z.object({ at: z.optional(z.enum(['name', 'place'])), words: z.string() }),
  ),
  /** The person pointed at something; nothing when it was given up. */
  'page.picked': message('page', z.object({ picked: z.optional(pickedSchema) }), done),

  /** The card's handshake: the single-use token against a session for this tab, and what the card shows, with its first paint in HTML; where that fails, the card asks for it. */
  'card.open': message(
    'card',
    z.object({ token: session }),
    z.object({
      session,
      tab: z.number(),
      scene: z.optional(scene),
      html: z.optional(z.string()),
    }),
  ),
  /** What the card shows now. */
  'card.view': message('card', z.object({ session, engagement: z.optional(idSchema) }), scene),
  /** Does something to the client or the record of the page. */
  'card.act': message(
    'card',
    z.object({ session, visit, engagement: z.optional(idSchema), act: cardActSchema }),
    actAnswerSchema,
  ),
  /** Takes an act back. */
  'card.undo': message(
    'card',
    z.object({ session, undo: z.number(), team: z.optional(teamId) }),
    actAnswerSchema,
  ),
  /** Another team is the one that clients are linked in. */
  'card.team': message('card', z.object({ session, team: teamId }), done),
  /** Clients by the beginning of their names. */
  'card.search': message(
    'card',
    z.object({ session, text: z.string().check(z.maxLength(200)) }),
    z.array(suggestionSchema),
  ),
  /** A persona of the library in full. */
  'card.persona': message('card', z.object({ session, id: idSchema }), personaViewSchema),
  /** Keeps a half-typed text for this record. */
  'card.draft': message(
    'card',
    z.object({
      session,
      visit,
      key: z.string().check(z.maxLength(200)),
      text: z.string().check(z.maxLength(TEXT_LIMIT)),
    }),
    done,
  ),
  /** The height that the card needs, in CSS pixels. */
  'card.height': message('card', z.object({ session, height: z.number() }), done),
  /** Puts the card elsewhere, or folds it. */
  'card.place': message('card', z.object({ session, place: placeSchema }), done),
  /** Hides cards on this site, until the popup shows them again. */
  'card.hide': message('card', z.object({ session }), done),
  /** Escape: gives the focus back to the page. */
  'card.leave': message('card', z.object({ session }), done),
  /** A step in teaching this site. */
  'card.lesson': message('card', z.object({ session, lesson: lessonStepSchema }), actAnswerSchema),
  /** Opens this client in the workspace. */
  'card.workspace': message('card', z.object({ session }), done),
  /** Somebody looks at the card: what others share meanwhile is brought; answered within half a minute. */
  'card.wait': message('card', z.object({ session }), waited),

  /** What the popup says of a tab. */
  'site.status': message('own', z.object({ tab: z.optional(z.number()) }), siteStatusSchema),
  /** The sites that are switched on or declared. */
  'site.list': message('own', nothing, z.array(siteViewSchema)),
  /** The systems that can be declared. */
  'site.systems': message('own', nothing, z.array(systemChoiceSchema)),
  /** Remembers that a system lives on a host of the person's own. */
  'site.declare': message(
    'own',
    z.object({ origin: lineSchema, basePath: lineSchema, system: lineSchema }),
    actAnswerSchema,
  ),
  /** Lets cards show on a site, or takes them away and gives its host back unless sharing needs it. */
  'site.switch': message(
    'own',
    z.object({ origin: lineSchema, isOn: z.boolean() }),
    z.object({ isKept: z.boolean() }),
  ),
  /** Forgets a site: its declaration, its preferences and, unless something else needs it, its permission. */
  'site.forget': message(
    'own',
    z.object({ origin: lineSchema, basePath: z.optional(lineSchema) }),
    done,
  ),
  /** Begins to teach the site of a tab, on a page that is a record. */
  'site.teach': message('own', z.object({ tab: z.number() }), actAnswerSchema),
  /** The person gave no access: the lesson is over. */
  'site.untaught': message('own', z.object({ tab: z.number() }), done),
  /** The taught sites that are here and not in use. */
  'site.taught': message('own', nothing, z.array(taughtViewSchema)),
  /** Puts a taught site to use as it is now. */
  'site.accept': message('own', z.object({ id: idSchema }), actAnswerSchema),
  /** A write of a store was undone: where it had kept a lesson, its site is used as before. */
  'site.undone': message('own', z.object({ store: lineSchema, undo: z.number() }), done),
  /** Shows or hides the cards of a site. */
  'site.hidden': message('own', z.object({ origin: lineSchema, hidden: z.boolean() }), done),

  /** What is behind a join link, a token or a sign-in, before anything is joined. */
  'team.try': message('own', z.object({ entrance: wayInSchema }), foundAnswerSchema),
  /** Joins a workspace, with what a team has here or apart from it; the nonce is the same when it is tried again. */
  'team.join': message(
    'own',
    z.object({
      entrance: wayInSchema,
      /** Empty where who we are there is known. */
      name: z.union([z.literal(''), authorNameSchema]),
      nonce: session,
      /** The team that the page shows, and asked about. */
      team: teamId,
      /** What becomes of what that team has; nothing where there was nothing to ask. */
      choice: z.optional(z.enum(['share', 'apart'])),
      /** Whether it is to be sealed, with a key that is made now. */
      isToSeal: z.optional(z.boolean()),
    }),
    teamAnswerSchema,
  ),
  /** Takes the key of a sealed workspace; without one, makes it where nobody has yet. */
  'team.key': message(
    'own',
    z.object({ team: teamId, key: z.optional(z.string().check(z.maxLength(500))) }),
    teamAnswerSchema,
  ),
  /** The key that was made here for a team's workspace, as it is written, and when: until somebody says that it is kept. */
  'team.sheet': message('own', z.object({ team: teamId }), sheetAnswerSchema),
  /** Somebody has the key in a safe place. */
  'team.kept': message('own', z.object({ team: teamId }), done),
  /** A page needs the hosts no more that it asked for to join or to sign in: those that no team needs are given back. */
  'team.letGo': message('own', nothing, done),
  /** Leaves a team; what is here stays on this device, or goes. */
  'team.leave': message('own', z.object({ team: teamId, isKept: z.boolean() }), teamAnswerSchema),
  /** Shows another team's clients. */
  'team.choose': message('own', z.object({ team: teamId }), teamAnswerSchema),
  /** Shares now, because somebody asks; with leave to delete as much as the team did. */
  'team.share': message(
    'own',
    z.object({ team: teamId, isDeleteAllowed: z.optional(z.boolean()) }),
    done,
  ),
  /** Somebody looks at a page of ours: what others share meanwhile is brought; answered within half a minute. */
  'team.wait': message('own', nothing, waited),
} as const;

export type Catalog = typeof catalog;
export type MessageName = keyof Catalog;
export type MessageInput<N extends MessageName> = z.input<Catalog[N]['input']>;
export type MessageOutput<N extends MessageName> = z.output<Catalog[N]['output']>;
