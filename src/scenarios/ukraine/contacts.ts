import type { Channel } from "../../scenario/scenario.ts";
import { derived, documented, illustrative, judged, type Provenances, SNAPSHOT } from "./evidence.ts";
import type { UkraineActor, UkraineEvent, UkraineNames } from "./names.ts";

/** Who can talk to whom at the start: everybody, except the United States and Russia. */
export const channels = [
  { between: ["europe", "russia"], open: true },
  { between: ["europe", "ukraine"], open: true },
  { between: ["europe", "united_states"], open: true },
  { between: ["russia", "ukraine"], open: true },
  { between: ["russia", "united_states"], open: false },
  { between: ["ukraine", "united_states"], open: true },
] as const satisfies readonly Channel<UkraineNames>[];

/**
 * What a direct contact is worth, in utility, to an actor that was isolated before it.
 *
 * The convention is the same for any actor: a contact at the level of leaders or ministers brings recognition to those
 * of its participants that were isolated at the snapshot, by the three marks of {@link isolated}. It is `sunk`: a later
 * settlement does not undo a meeting, so it moves no no-deal value.
 */
export const CONTACT_GAIN = 0.03;

/**
 * Who was isolated at the snapshot, by three marks together: condemned by name in a resolution of the UN General
 * Assembly's emergency session, its leader under a warrant of the International Criminal Court, and no call between
 * its leader and the other side's for a year or more.
 */
export const isolated: Readonly<Record<UkraineActor, boolean>> = {
  europe: false,
  russia: true,
  ukraine: false,
  united_states: false,
};

/** What happens outside the table under the policy of engagement. Round 1 is the second half of February 2025. */
export const engagementEvents = [
  {
    id: "call_of_12_february",
    label: "The call between Donald Trump and Vladimir Putin, 12 February 2025",
    when: { kind: "at", round: 1 },
    effects: [
      { kind: "channel", between: ["russia", "united_states"], open: true },
      ...recognition("russia", "united_states"),
    ],
  },
  {
    id: "riyadh_meeting",
    label: "US and Russian ministers meet in Riyadh, 18 February 2025",
    when: { kind: "at", round: 1 },
    effects: recognition("russia", "united_states"),
  },
  {
    id: "visit_to_moscow",
    label: "A US presidential visit to Moscow",
    when: { kind: "chance", probability: 0.05, from: 2 },
    guard: { kind: "channel", between: ["russia", "united_states"], open: true },
    effects: recognition("russia", "united_states"),
  },
  {
    id: "visit_to_washington",
    label: "A Russian presidential visit to the United States",
    when: { kind: "chance", probability: 0.05, from: 2 },
    guard: { kind: "channel", between: ["russia", "united_states"], open: true },
    effects: recognition("russia", "united_states"),
  },
] as const satisfies readonly UkraineEvent[];

interface Recognition {
  readonly kind: "process-gain";
  readonly actor: UkraineActor;
  readonly gain: number;
  readonly nature: "sunk";
}

function recognition(...participants: readonly UkraineActor[]): readonly Recognition[] {
  return participants
    .filter((actor) => isolated[actor])
    .map((actor) => ({ kind: "process-gain", actor, gain: CONTACT_GAIN, nature: "sunk" }));
}

const open = "Open by assumption: the format seats them together.";

/** Where the channels come from. */
export const channelProvenance: Provenances = {
  "channels.0": illustrative(`${open} By the snapshot there was little direct contact.`),
  "channels.1": documented("2025-02-12", ["WEI"], "European governments and Ukraine speak for each other."),
  "channels.2": documented("2025-02-17", ["WEI", "PAR17"], "Allies."),
  "channels.3": judged("2022-04-15", ["IC22", "IC22c"], `${open} They last met on a settlement in 2022.`),
  "channels.4": documented("2025-02-12", ["CALL1"], "No call between the two presidents from February 2022 to 12 February 2025."),
  "channels.5": documented("2024-06-14", ["P24b"], "Allies by agreement since June 2024."),
};

const gain = {
  ...illustrative(
    "One contact, one gain, whoever is isolated; at the snapshot that is Russia, by the three marks cited. That contact is a gain for it is the judgement of the article behind the scenario. Two contacts pass ε = 0.05, one does not.",
    ["UNG1", "ICC", "CALL1", "ARTICLE"],
  ),
  asOf: SNAPSHOT,
  range: [0, 0.1],
  unit: "utility",
} as const;
const chance = {
  ...illustrative("Invited or talked of on 12 February 2025, no date set. The chance per round is a guess."),
  range: [0, 0.2],
  unit: "probability per round",
} as const;
const firstRound = "Round 1 is the second half of February 2025.";
const guarded = "A visit needs an open channel.";

/** Where the events of the policy of engagement come from. */
export const eventProvenance: Provenances = {
  "events.call_of_12_february.when": documented("2025-02-12", ["CALL1", "CALL2"], firstRound),
  "events.call_of_12_february.effects.0": documented("2025-02-12", ["CALL1"], "Teams are to start negotiations immediately."),
  "events.call_of_12_february.effects.1": gain,
  "events.riyadh_meeting.when": documented("2025-02-18", ["RIY"], firstRound),
  "events.riyadh_meeting.effects.0": gain,
  "events.visit_to_moscow.when": chance,
  "events.visit_to_moscow.guard": derived("2025-02-12", ["CALL2"], guarded),
  "events.visit_to_moscow.effects.0": gain,
  "events.visit_to_washington.when": chance,
  "events.visit_to_washington.guard": derived("2025-02-12", ["CALL1"], guarded),
  "events.visit_to_washington.effects.0": gain,
};
