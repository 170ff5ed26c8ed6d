//! What each calculation leaves out, in the person's words: the side of the "not modelled" sections that is shown.

use crate::questions::droits::CleDroit;

/// The limits of a calculation, each a short sentence.
pub fn limites(cle: CleDroit) -> &'static [&'static str] {
    match cle {
        CleDroit::AideLogement => &[
            "La sous-location et l'accession à la propriété",
            "Le loyer de juillet dernier, que la CAF garde un an : c'est le loyer d'aujourd'hui qui compte ici",
            "Un logement trop petit ou non décent, ou un étudiant étranger depuis juillet 2026 : une remarque le dit",
        ],
        CleDroit::ReductionLoyer => &["L'enquête du bailleur quand la CAF ne connaît pas vos ressources"],
        CleDroit::Rsa => &[
            "Les revenus exceptionnels et les aides qu'un département ajoute",
            "Les travailleurs agricoles au forfait",
        ],
        CleDroit::PrimeActivite => &["Les revenus des ESAT et des travailleurs agricoles au forfait"],
        CleDroit::AllocationsFamiliales => &[
            "Les enfants placés",
            "Le mois exact de la demande : le droit est celui d'une famille déjà connue de la CAF",
        ],
        CleDroit::ComplementFamilial => &["Les enfants placés"],
        CleDroit::Asf => &[
            "Les enfants recueillis par une autre personne que leurs parents",
            "La fin après quatre mois si aucune démarche n'est faite contre l'autre parent",
        ],
        CleDroit::PajeBase => &["La PreParE et le complément de mode de garde, qui ont leurs propres règles"],
        CleDroit::Aah => {
            &["L'AAH d'avant octobre 2023 calculée avec les revenus du conjoint", "Les revenus des ESAT"]
        }
        CleDroit::Mva => &["Le complément de ressources des anciens bénéficiaires"],
        CleDroit::Aspa => &["La récupération sur la succession", "Les biens donnés depuis moins de dix ans"],
        CleDroit::Asi => &["Les biens donnés depuis moins de dix ans"],
        CleDroit::Ass => &["Les conditions de travail passé, que seul France Travail vérifie"],
        CleDroit::PajeNaissance => &["Un enfant né sans vie, une adoption à l'étranger en plusieurs étapes"],
        CleDroit::Aeeh => &["La décision de la commission (CDAPH), qui fixe le taux et le complément"],
        CleDroit::Ars => &["Les enfants confiés à l'aide sociale à l'enfance"],
        CleDroit::Css => &[
            "Les enfants de 18 à 25 ans qui font leur propre demande",
            "Les conjoints qui déclarent leurs impôts séparément",
        ],
        CleDroit::ChequeEnergie => &["L'aide versée par le gestionnaire d'une résidence sociale"],
        CleDroit::BourseCollege | CleDroit::BourseLycee => &[
            "Les bourses au mérite",
            "Un changement de situation depuis l'avis d'impôt, à signaler à l'établissement",
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notions::choix::Choix;

    #[test]
    fn chaque_calcul_dit_ce_qu_il_laisse_de_cote() {
        for cle in CleDroit::TOUS {
            assert!(!limites(*cle).is_empty(), "{cle:?}");
            assert!(limites(*cle).iter().all(|texte| texte.len() > 10 && !texte.ends_with('.')), "{cle:?}");
        }
    }
}
