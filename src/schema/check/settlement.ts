import { joinPath } from "../../kernel/index.ts";
import { elementNames, isList, isMembers, ownMember, type Members } from "../../scenario/elements.ts";
import { parameters } from "../../scenario/parameters.ts";
import type { Check } from "./check.ts";
import { list } from "./lists.ts";
import { object, union } from "./objects.ts";
import type { Reading } from "./reading.ts";
import { actors, byName, issues, pair, reference, references } from "./references.ts";
import { flag, id, number, text } from "./values.ts";

/** Who can talk directly. */
export const channelList: Check = list("channels", object("a channel", { between: pair(actors), open: flag }), {
  also: checkChannels,
});

/** Who must confirm a text at home. */
export const ratifierList: Check = list(
  "ratifiers",
  object(
    "a ratifier",
    {
      id,
      actor: reference(actors),
      threshold: union("a threshold", {
        utility: [{ least: number(parameters.ratifierLeast) }],
        "no-deal": [{}, { margin: number(parameters.ratifierMargin) }],
        floor: [{}],
      }),
    },
    { label: text },
  ),
  { unique: "ids" },
);

/** Who holds the levers. */
export const deliveryList: Check = list(
  "deliveries",
  object("a delivery", {
    issue: reference(issues),
    controllers: union("controllers", {
      all: [{ actors: references(actors, "actor") }],
      any: [{ actors: references(actors, "actor") }],
      shares: [
        {
          shares: byName("shares", actors, () => number(parameters.controllerShare)),
          needed: number(parameters.sharesNeeded),
        },
        {},
        checkShares,
      ],
    }),
  }),
  { also: checkDeliveries },
);

/** The thresholds of the verdict. */
export const thresholds: Check = object(
  "thresholds",
  {},
  {
    epsilon: number(parameters.epsilon),
    rho: number(parameters.rho),
    sigma: number(parameters.sigma),
    theta: number(parameters.theta),
    horizon: number(parameters.horizon),
  },
);

function checkShares(controllers: Members, path: string, reading: Reading): void {
  const shares = ownMember(controllers, "shares");
  if (!isMembers(shares)) return;
  if (Object.values(shares).every((share) => share === 0)) {
    reading.report("out-of-range", joinPath(path, "shares"), shares, { expected: "above 0 for at least one actor" });
  }
}

function checkChannels(channels: readonly unknown[], path: string, reading: Reading): void {
  reportTwice(channels, path, "between", reading, (between) => {
    if (!isList(between) || between.length !== 2) return undefined;
    const [one, other] = between;
    if (typeof one !== "string" || typeof other !== "string" || one === other) return undefined;
    return JSON.stringify(one < other ? [one, other] : [other, one]);
  });
}

function checkDeliveries(deliveries: readonly unknown[], path: string, reading: Reading): void {
  reportTwice(deliveries, path, "issue", reading, (issue) => (typeof issue === "string" ? issue : undefined));
}

function reportTwice(
  elements: readonly unknown[],
  path: string,
  member: string,
  reading: Reading,
  keyOf: (value: unknown) => string | undefined,
): void {
  const first = new Map<string, string>();
  elementNames(elements).forEach((name, index) => {
    const element = elements[index];
    const value = isMembers(element) ? ownMember(element, member) : undefined;
    const key = keyOf(value);
    if (key === undefined) return;
    const place = joinPath(joinPath(path, name), member);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, place);
    else reading.report("repeated", place, value, { first: earlier });
  });
}
