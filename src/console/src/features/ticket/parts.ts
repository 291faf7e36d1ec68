/** What a narrow screen shows one at a time. */
export const parts = ['conversation', 'notes', 'order'] as const;
export type Part = (typeof parts)[number];
