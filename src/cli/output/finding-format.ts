/** How findings of `validate` can be written. */
export const findingFormats = ['text', 'json', 'github', 'sarif', 'junit'] as const;

export type FindingFormat = (typeof findingFormats)[number];
