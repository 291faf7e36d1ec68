/** Record classes as the server knows them. */
export const classes = ['correspondence', 'attachment', 'note', 'wording', 'order-pii'] as const;
export type RecordClass = (typeof classes)[number];
