export { CONTACT_GAIN, isolated } from "./contacts.ts";
export { fullIssues as ukraineFullIssues, fullStatusQuo as ukraineFullStatusQuo } from "./full.ts";
export { JUNE_2024_FULL_TEXT } from "./further/june-2024-text.ts";
export { fullRedLineTable } from "./further/red-lines.ts";
export { JUNE_2024_TEXT } from "./june-2024-text.ts";
export { issues as ukraineIssues } from "./issues.ts";
export type {
  FullUkraineIssue,
  FullUkraineNames,
  FullUkraineOption,
  FullUkraineTerms,
  UkraineActor,
  UkraineIssue,
  UkraineNames,
  UkraineOption,
  UkraineTerms,
} from "./names.ts";
export { ukraineDefaults } from "./options.ts";
export type { UkraineAgenda, UkraineOptions, UkraineSettings } from "./options.ts";
export type { ProfileId } from "./profile.ts";
export type { RedLineRow } from "./red-line.ts";
export { redLineTable } from "./red-lines.ts";
export { sources as ukraineSources } from "./sources.ts";
export { statusQuo as ukraineStatusQuo } from "./status-quo.ts";
export { ukraine } from "./ukraine.ts";
