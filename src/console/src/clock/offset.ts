/** One answer of `GET /time`, in milliseconds since the epoch by the browser's and by the server's clock. */
export interface Sample {
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly serverNow: number;
}

export interface Offset {
  /** Add it to the browser's clock to get the server's. */
  readonly milliseconds: number;
  /** The measurement is wrong by at most half of the round trip. */
  readonly roundTrip: number;
}

/** The server read its clock somewhere between sending and receiving; the middle halves the worst error. */
export function offsetOf({ sentAt, receivedAt, serverNow }: Sample): Offset {
  const roundTrip = Math.max(0, receivedAt - sentAt);
  return { milliseconds: serverNow - (sentAt + roundTrip / 2), roundTrip };
}

/** The shortest round trip tells most. */
export function best(samples: readonly Sample[]): Offset | null {
  return samples.map(offsetOf).reduce<Offset | null>((a, b) => (a === null || b.roundTrip < a.roundTrip ? b : a), null);
}

/**
 * Whether the browser's clock and the time that passed drifted apart between two ticks: the computer slept, or somebody
 * set its clock. A measured offset is then worth nothing.
 */
export function jumped(wallDelta: number, monotonicDelta: number, expected: number): boolean {
  return Math.abs(wallDelta - monotonicDelta) > 1000 || wallDelta > expected + 10_000;
}
