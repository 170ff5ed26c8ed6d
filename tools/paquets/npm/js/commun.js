// What both entries share: documents in, values out.

const texte = (valeur) => (typeof valeur === "string" ? valeur : JSON.stringify(valeur));

/** The functions of the package, over those of the program. */
export function fonctions(programme) {
  return {
    simuler(document, { le = "", profil } = {}) {
      return JSON.parse(programme.dossier_en_json(texte(document), le, profil === undefined ? "" : texte(profil)));
    },
    repondre(document) {
      return JSON.parse(programme.reponse_en_json(texte(document)));
    },
    versions() {
      return JSON.parse(programme.versions_en_json());
    },
  };
}
