/** Which strike comes after how many further commands: each kind once in an order of the seed's, then whatever comes. */
export const planOf = (seed, kinds, rounds, commands) => {
  const next = randoms(seed);
  const order = [...kinds];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return Array.from({ length: rounds }, (_, round) => ({
    strike: order[round] ?? kinds[Math.floor(next() * kinds.length)],
    after: 1 + Math.floor(next() * commands),
  }));
};

/** A sequence of numbers from 0 to 1 that is the same for the same seed: a linear congruential generator, of which the high bits are taken. */
const randoms = (seed) => {
  let state = BigInt(seed) & 0xffff_ffff_ffff_ffffn;
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffff_ffff_ffff_ffffn;
    return Number(state >> 32n) / 2 ** 32;
  };
};
