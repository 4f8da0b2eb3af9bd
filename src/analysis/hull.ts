/** A point of the hull, in whole units. */
export interface Corner {
  readonly terms: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The points on the upper right boundary of the convex hull of points that do not dominate each other, by rising x. Points
 * on a straight line between others are there too; of equal points, the first. Compared without error.
 *
 * Source: Andrew (1979), Another Efficient Algorithm for Convex Hulls in Two Dimensions.
 */
export function upperHull(points: readonly Corner[]): Corner[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || b.y - a.y || a.terms - b.terms);
  const corners: Corner[] = [];
  for (const point of sorted) {
    if (corners.at(-1)?.x === point.x) continue;
    while (corners.length > 1 && turn(corners.at(-2)!, corners.at(-1)!, point) > 0) corners.pop();
    corners.push(point);
  }
  return corners;
}

/** Above 0 where the way from a over b to c turns left, 0 where it goes straight on. */
function turn(a: Corner, b: Corner, c: Corner): number {
  const [one, other] = [(b.x - a.x) * (c.y - a.y), (b.y - a.y) * (c.x - a.x)];
  if (Math.abs(one - other) > NEAR * Math.max(Math.abs(one), Math.abs(other))) return one - other;
  const whole = BigInt(b.x - a.x) * BigInt(c.y - a.y) - BigInt(b.y - a.y) * BigInt(c.x - a.x);
  return whole > 0n ? 1 : whole < 0n ? -1 : 0;
}

const NEAR = 1e-12;
