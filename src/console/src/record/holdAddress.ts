/** Where a ticket or an order, named as the record names it, is put on hold or erased. */
export const holdAddress = (stream: string): string => `/verification/holds?about=${encodeURIComponent(stream)}`;
