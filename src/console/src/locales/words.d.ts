/** Texts under their whole keys, cut by `words.ts` of the build. */
declare module 'virtual:words/*' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
