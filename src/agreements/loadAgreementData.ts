import type { AgreementData, AgreementYear } from "./agreement";

const loaders = {
  2022: async () => (await import(/* webpackChunkName: "data-2022" */ "./data/2022")).data2022,
  2023: async () => (await import(/* webpackChunkName: "data-2023" */ "./data/2023")).data2023,
  2024: async () => (await import(/* webpackChunkName: "data-2024" */ "./data/2024")).data2024,
} satisfies Record<AgreementYear, () => Promise<AgreementData>>;

/**
 * Regions, municipalities and decided amounts of a year. They are a chunk of their own, so the pane does not
 * carry 290 municipalities until a template is made. Rejects when the chunk cannot be fetched.
 */
export function loadAgreementData(year: AgreementYear): Promise<AgreementData> {
  return loaders[year]();
}
