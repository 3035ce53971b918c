/** The offerings that come with the extension, by the names of their files, in the order in which they are offered. */
export const starterOfferings = ['payroll', 'erp', 'managed-it'] as const;
export type StarterOffering = (typeof starterOfferings)[number];
