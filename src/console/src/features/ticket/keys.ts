export const ticketKey = (id: string) => ['ticket', id] as const;
export const timelineKey = (id: string) => ['timeline', id] as const;
