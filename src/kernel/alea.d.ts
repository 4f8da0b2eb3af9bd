// @types/seedrandom describes the package's root only; the root costs 2.9 kB gzipped where this file costs 0.8.
declare module "seedrandom/lib/alea.js" {
  export default function alea(seed: string): { double(): number };
}
