/** A household, as docs/format-situation.md says it; `situation.schema.json` in this package is its JSON Schema. */
export interface Situation {
  format: "reste-a-vivre/1";
  /** The month computed: `2026-11`. */
  mois: string;
  personnes: Record<string, unknown>[];
  [champ: string]: unknown;
}

/** Euros; the lowest and the highest (`null`: not bounded); `null`: not known. */
export type Montant = number | [number, number | null] | null;

/** A document that cannot be read as one, with every reason. */
export interface Refus {
  id: string | null;
  erreurs: { champ: string; lu: string; message: string }[];
}

/** All that may be said of a household on a day; `dossier.schema.json` in this package is its JSON Schema. */
export interface Dossier {
  id: string | null;
  mois: string;
  le: string;
  droits: Record<string, Montant | boolean>;
  etats: Record<string, "ferme" | "indetermine">;
  intervalles: Record<string, [number, number | null]>;
  manquants: Record<string, string[]>;
  droits_recus: Record<string, number | null> | null;
  budget: {
    aujourdhui: Record<string, Montant | string[]>;
    une_fois_paye: Record<string, Montant | string>;
  };
  a_faire: Record<string, unknown>[];
  impaye: Record<string, unknown>;
  calendrier: { date: string; nature: string; code: string; texte: string; [cle: string]: unknown }[];
  [cle: string]: unknown;
}

/** Rights and budget of a month. */
export interface Reponse {
  id: string | null;
  mois: string;
  droits: Record<string, number | boolean | null>;
  etats: Record<string, "ferme" | "indetermine">;
  intervalles: Record<string, [number, number | null]>;
  manquants: Record<string, string[]>;
  budget: Record<string, unknown>;
  avertissements: string[];
  [cle: string]: unknown;
}

/**
 * The dossier of a document (a value, or the text of a file), on a day (the first of its month otherwise), for an
 * organisation's profile. Throws where the day or the profile cannot be read.
 */
export function simuler(
  document: Situation | string,
  options?: { le?: string; profil?: object | string },
): Dossier | Refus;

/** Rights and budget alone, much quicker. */
export function repondre(document: Situation | string): Reponse | Refus;

/** The version of the engine, and the month of the last check of the tables of the law. */
export function versions(): { moteur: string; baremes: string };
