import { acknowledgementKind } from './acknowledgement.ts';
import { actionKind } from './action.ts';
import { answerKind } from './answer.ts';
import { castRoleKind } from './cast-role.ts';
import { clientKind } from './client.ts';
import { commitmentKind } from './commitment.ts';
import { concernKind } from './concern.ts';
import { deliverableKind } from './deliverable.ts';
import { engagementKind } from './engagement.ts';
import { expectationKind } from './expectation.ts';
import { improvementKind } from './improvement.ts';
import { journeyKind } from './journey.ts';
import { journeyTemplateKind } from './journey-template.ts';
import type { Entity, Kind } from './kind.ts';
import { noteKind } from './note.ts';
import { offeringKind } from './offering.ts';
import { partKind } from './part.ts';
import { personaKind } from './persona.ts';
import { ratingKind } from './rating.ts';
import { recordLinkKind } from './record-link.ts';
import { requestKind } from './request.ts';
import { revisionKind } from './revision.ts';
import { serviceLineKind } from './service-line.ts';
import { stageKind } from './stage.ts';
import { stakeholderKind } from './stakeholder.ts';
import { taughtSiteKind } from './taught-site.ts';
import { touchpointKind } from './touchpoint.ts';
import { useCaseKind } from './use-case.ts';

/** Every kind of record that this build knows, by its word on the wire. */
export const kinds = {
  acknowledgement: acknowledgementKind,
  action: actionKind,
  answer: answerKind,
  castrole: castRoleKind,
  client: clientKind,
  commitment: commitmentKind,
  concern: concernKind,
  deliverable: deliverableKind,
  engagement: engagementKind,
  expectation: expectationKind,
  improvement: improvementKind,
  journey: journeyKind,
  link: recordLinkKind,
  note: noteKind,
  offering: offeringKind,
  part: partKind,
  persona: personaKind,
  rating: ratingKind,
  request: requestKind,
  revision: revisionKind,
  serviceline: serviceLineKind,
  stage: stageKind,
  stakeholder: stakeholderKind,
  taughtsite: taughtSiteKind,
  template: journeyTemplateKind,
  touchpoint: touchpointKind,
  usecase: useCaseKind,
} as const;

export type Kinds = typeof kinds;
export type KindName = keyof Kinds;
export type EntityOf<K extends KindName> = Entity<Kinds[K]>;

/** The kind of that name, or undefined for one from a newer version. */
export function kindOf(name: string): Kind | undefined {
  return Object.hasOwn(kinds, name) ? kinds[name as KindName] : undefined;
}
