const MODEL = /^[a-z_][a-z0-9_]*(?:\.[a-z0-9_]+)*$/;
const LONGEST = 100;

/** The name of a model: `res.partner`, `x_engagement`. */
export function modelName(text: string): string | null {
  return text.length <= LONGEST && MODEL.test(text) ? text : null;
}

/** The model that a path names outright: with a dot in it, or behind `m-`. */
export function modelSegment(segment: string): string | null {
  if (segment.startsWith('m-')) return modelName(segment.slice(2));
  return segment.includes('.') ? modelName(segment) : null;
}

/** An action as a path names it: `action-345`, `action-crm.leads`, or a word of its own. */
export function actionName(segment: string): string | null {
  if (segment.length > LONGEST || segment === 'new' || segment.startsWith('m-')) return null;
  if (segment.startsWith('action-')) return actionOfOldAddress(segment.slice('action-'.length));
  return /^[a-z][a-z0-9_-]*$/.test(segment) ? segment : null;
}

/** The action that an address from before Odoo 17.2 gives as a number or as a name, as paths name it today. */
export function actionOfOldAddress(text: string): string | null {
  if (text.length > LONGEST || !/^(?:[1-9][0-9]*|\w+\.\w+)$/.test(text)) return null;
  return `action-${text}`;
}
