/** The shape of a text that another language has to fill. */
export type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
