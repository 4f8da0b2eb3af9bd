import { type Kit, kit, standardKit } from "../../engine/index.ts";
import type { Kinds } from "../../scenario/index.ts";
import type { ProtocolKind, StrategyKind } from "../../seam/index.ts";

/** The strategies of a kit that are not built in. */
export const ownStrategies = ({ strategies }: Kit<Kinds>): readonly StrategyKind[] =>
  strategies.filter((kind) => !standardKit.strategies.includes(kind));

/** The protocols of a kit that are not built in. */
export const ownProtocols = ({ protocols }: Kit<Kinds>): readonly ProtocolKind[] =>
  protocols.filter((kind) => !standardKit.protocols.includes(kind));

/** A kit with other kinds than another has: what is given replaces its own of the same name. */
export function kitWith(base: Kit<Kinds>, kinds: { readonly strategies?: readonly StrategyKind[]; readonly protocols?: readonly ProtocolKind[] }): Kit<Kinds> {
  return kit({
    strategies: changed(base.strategies, standardKit.strategies, kinds.strategies),
    protocols: changed(base.protocols, standardKit.protocols, kinds.protocols),
  });
}

/** Every kit has the built-in kinds, so only the others are handed on. */
function changed<T extends { readonly kind: string }>(own: readonly T[], builtIn: readonly T[], others: readonly T[] = []): readonly T[] {
  return [...own.filter((kind) => !builtIn.includes(kind) && others.every((other) => other.kind !== kind.kind)), ...others];
}
