//! The columns that a file may have ([`ColonneDuStock`]): what each is called, and its words. `docs/stock.md` lists them.

use crate::notions::choix::{Choix, choix};
use crate::notions::lettres::sans_accents;
use crate::notions::mois::Mois;
use crate::questions::droits::{CleDroit, Refus};
use crate::questions::vocabulaire::{EtapeImpaye, Nature};

choix! {
    /// A column that is not about one income, one right or one step of the procedure.
    ColonnePropre {
        Id => "id", "le repère du locataire, rendu dans la réponse";
        Mois => "mois", "le mois calculé";
        Naissance => "naissance", "la date ou l'année de naissance du locataire";
        NaissanceConjoint => "naissance_conjoint", "la date ou l'année de naissance du conjoint";
        Couple => "couple", "si le locataire vit en couple, ou la forme du couple";
        Adultes => "adultes", "le nombre d'adultes dans le logement";
        Enfants => "enfants", "le nombre d'enfants dans le logement";
        NaissancesEnfants => "naissances_enfants", "les dates ou les années de naissance des enfants";
        Activite => "activite", "l'activité du locataire";
        ActiviteConjoint => "activite_conjoint", "l'activité du conjoint";
        Ressources => "ressources", "les ressources du foyer par mois, sans leur nature ni leur personne";
        RessourcesAnnuelles => "ressources_annuelles", "les mêmes, par an";
        Rfr => "rfr", "le revenu fiscal de référence";
        Parts => "parts", "le nombre de parts fiscales";
        AnneeRfr => "annee_rfr", "l'année des revenus de cet avis d'impôt";
        Occupation => "occupation", "le type de logement";
        Commune => "commune", "le code Insee de la commune";
        CodePostal => "code_postal", "le code postal";
        Ville => "ville", "le nom de la commune";
        Loyer => "loyer", "le loyer du mois, sans les charges";
        Charges => "charges", "les charges du mois";
        Annexes => "annexes", "le loyer du garage et des annexes";
        Surface => "surface", "la surface";
        Pieces => "pieces", "le nombre de pièces";
        Financement => "financement", "le financement du logement";
        Entree => "entree", "le mois d'entrée dans le logement";
        Sls => "sls", "le supplément de loyer";
        Apl => "apl", "l'aide au logement reçue pour ce mois";
        Rls => "rls", "la réduction de loyer de solidarité déjà faite";
        Impaye => "impaye", "ce qui est dû au bailleur, en tout";
        PremierImpaye => "premier_impaye", "le premier mois qui n'a pas été payé en entier";
    }
}

/// A column of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColonneDuStock {
    /// One of the list.
    Propre(ColonnePropre),
    /// An income of the tenant, or of the partner (`salaire`, `salaire_conjoint`).
    Revenu(Adulte, Nature),
    /// What is received of a right (`recu_rsa`).
    Recu(CleDroit),
    /// What is unpaid of a month (`impaye_2026-09`).
    ImpayeDe(Mois),
    /// The day of a step of the procedure (`assignation`).
    Etape(EtapeImpaye),
}

/// Which adult a column is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Adulte {
    /// The tenant.
    Locataire,
    /// The partner.
    Conjoint,
}

/// The end of the columns of the partner.
const DU_CONJOINT: &str = "_conjoint";
/// The beginning of what is received of a right.
const RECU: &str = "recu_";
/// The beginning of what is unpaid of a month.
const IMPAYE: &str = "impaye_";

impl ColonneDuStock {
    /// The column of a heading, as a spreadsheet spells it: capitals, accents, spaces and hyphens do not count.
    pub fn du_titre(titre: &str) -> Option<ColonneDuStock> {
        let nom = simple(titre);
        if let Some(propre) = ColonnePropre::depuis_code(&nom) {
            return Some(ColonneDuStock::Propre(propre));
        }
        if let Some(droit) = nom.strip_prefix(RECU) {
            return CleDroit::depuis_code(droit).filter(est_montre).map(ColonneDuStock::recu);
        }
        if let Some(mois) = nom.strip_prefix(IMPAYE) {
            return mois.replace('_', "-").parse().ok().map(ColonneDuStock::ImpayeDe);
        }
        if let Some(etape) = EtapeImpaye::depuis_code(&nom) {
            return Some(ColonneDuStock::Etape(etape));
        }
        match nom.strip_suffix(DU_CONJOINT) {
            Some(nature) => {
                Nature::depuis_code(nature).map(|nature| ColonneDuStock::Revenu(Adulte::Conjoint, nature))
            }
            None => Nature::depuis_code(&nom).map(|nature| ColonneDuStock::Revenu(Adulte::Locataire, nature)),
        }
    }

    /// What is received of a right; the two that a landlord knows have columns of their own.
    fn recu(droit: CleDroit) -> ColonneDuStock {
        match droit {
            CleDroit::AideLogement => ColonneDuStock::Propre(ColonnePropre::Apl),
            CleDroit::ReductionLoyer => ColonneDuStock::Propre(ColonnePropre::Rls),
            droit => ColonneDuStock::Recu(droit),
        }
    }

    /// Its name.
    pub fn nom(self) -> String {
        match self {
            ColonneDuStock::Propre(propre) => propre.code().to_owned(),
            ColonneDuStock::Revenu(Adulte::Locataire, nature) => nature.code().to_owned(),
            ColonneDuStock::Revenu(Adulte::Conjoint, nature) => format!("{}{DU_CONJOINT}", nature.code()),
            ColonneDuStock::Recu(droit) => format!("{RECU}{}", droit.code()),
            ColonneDuStock::ImpayeDe(mois) => format!("{IMPAYE}{}", mois.iso()),
            ColonneDuStock::Etape(etape) => etape.code().to_owned(),
        }
    }
}

/// Whether a landlord is told of a right: not where its name alone tells of somebody's health.
pub fn est_montre(droit: &CleDroit) -> bool {
    droit.refus() != Refus::Tu
}

/// A word in small letters, without accents, its parts joined by `_`.
pub fn simple(texte: &str) -> String {
    let lettres = sans_accents(texte.trim().trim_start_matches('\u{feff}'));
    let mots = lettres.split(|lettre: char| !lettre.is_alphanumeric()).filter(|mot| !mot.is_empty());
    mots.collect::<Vec<_>>().join("_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn un_titre_de_tableur_se_reconnait_et_chaque_colonne_se_retrouve_de_son_nom() {
        assert_eq!(
            ColonneDuStock::du_titre(" Année RFR "),
            Some(ColonneDuStock::Propre(ColonnePropre::AnneeRfr))
        );
        assert_eq!(
            ColonneDuStock::du_titre("Salaire conjoint"),
            Some(ColonneDuStock::Revenu(Adulte::Conjoint, Nature::Salaire))
        );
        assert_eq!(ColonneDuStock::du_titre("recu_rsa"), Some(ColonneDuStock::Recu(CleDroit::Rsa)));
        assert_eq!(
            ColonneDuStock::du_titre("recu_aide_logement"),
            Some(ColonneDuStock::Propre(ColonnePropre::Apl))
        );
        let septembre = Some(ColonneDuStock::ImpayeDe(Mois::new(2026, 9)));
        assert_eq!(
            [ColonneDuStock::du_titre("impaye_2026-09"), ColonneDuStock::du_titre("Impayé 09/2026")],
            [septembre; 2]
        );
        assert_eq!(ColonneDuStock::du_titre("nom de famille"), None);
        let propres = ColonnePropre::TOUS.iter().copied().map(ColonneDuStock::Propre);
        let revenus = Nature::TOUS.iter().map(|nature| ColonneDuStock::Revenu(Adulte::Conjoint, *nature));
        let etapes = EtapeImpaye::TOUS.iter().copied().map(ColonneDuStock::Etape);
        for colonne in propres.chain(revenus).chain(etapes) {
            assert_eq!(ColonneDuStock::du_titre(&colonne.nom()), Some(colonne), "{}", colonne.nom());
        }
    }

    #[test]
    fn ce_qui_dit_la_sante_n_a_pas_de_colonne() {
        assert_eq!(ColonneDuStock::du_titre("recu_aah"), None);
        assert_eq!(ColonneDuStock::du_titre("recu_aeeh"), None);
    }
}
