/** A concave function of points, by its gradient. */
export type Gradient = (point: readonly number[]) => number[];

/** A vertex of the convex hull: the best point for some weights. */
export type Oracle = (weights: readonly number[]) => readonly number[];

/** How often the hull is asked for a vertex, and how often mass moves between known ones before each. */
const ASKED = 40;
const MOVES = 25;
/** How many halvings find where a step stops to gain. */
const HALVINGS = 30;
/** The share of the slope at which a vertex is no news. */
const SATISFIED = 1e-4;

/**
 * Looks for the point of a convex hull with the greatest value of a concave function, by pairwise Frank–Wolfe steps: mass
 * moves from the worst to the best of the known vertices until another vertex of the hull promises more.
 *
 * @returns Gradients on the way, the last first. Each of them, as weights, bounds the function over the hull; the last bounds
 * it best.
 *
 * Source: Lacoste-Julien and Jaggi (2015), *On the Global Linear Convergence of Frank–Wolfe Optimization Variants*.
 */
export function ascend(oracle: Oracle, gradient: Gradient, first: readonly (readonly number[])[]): number[][] {
  const vertices = [...first];
  const mass = vertices.map(() => 1 / vertices.length);
  let point = mixture(vertices, mass);
  const trail: number[][] = [];
  for (let asked = 0; asked < ASKED; asked++) {
    for (let move = 0; move < MOVES; move++) {
      const slope = gradient(point);
      let [to, from] = [0, -1];
      let [most, least] = [-Infinity, Infinity];
      for (let v = 0; v < vertices.length; v++) {
        const height = dot(slope, vertices[v]!);
        if (height > most) [most, to] = [height, v];
        if (mass[v]! > 0 && height < least) [least, from] = [height, v];
      }
      if (from < 0 || most - dot(slope, point) <= SATISFIED * (Math.abs(most) + sizeOf(slope) * SATISFIED)) break;
      const direction = vertices[to]!.map((x, i) => x - vertices[from]![i]!);
      const step = stepAlong(point, direction, mass[from]!, gradient);
      if (step <= 0) break;
      mass[from]! -= step;
      mass[to]! += step;
      point = mixture(vertices, mass);
    }
    const slope = gradient(point);
    trail.push(slope);
    const vertex = oracle(slope);
    if (dot(slope, vertex) - dot(slope, point) <= SATISFIED * (Math.abs(dot(slope, point)) + sizeOf(slope) * SATISFIED)) break;
    if (vertices.some((known) => known.every((x, i) => x === vertex[i]))) break;
    vertices.push(vertex);
    mass.push(0);
  }
  return trail.reverse();
}

/** Where along a direction the function stops to rise, at most `most`. */
function stepAlong(point: readonly number[], direction: readonly number[], most: number, gradient: Gradient): number {
  const slopeAt = (step: number): number => dot(gradient(point.map((x, i) => x + step * direction[i]!)), direction);
  if (slopeAt(most) >= 0) return most;
  let [low, high] = [0, most];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (slopeAt(middle) >= 0) low = middle;
    else high = middle;
  }
  return low;
}

function mixture(vertices: readonly (readonly number[])[], mass: readonly number[]): number[] {
  const point = vertices[0]!.map(() => 0);
  vertices.forEach((vertex, v) => {
    if (mass[v]! > 0) vertex.forEach((x, i) => (point[i]! += mass[v]! * x));
  });
  return point;
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

const sizeOf = (a: readonly number[]): number => a.reduce((sum, x) => sum + Math.abs(x), 0);
