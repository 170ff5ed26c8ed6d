//! The sheet of each right, whoever asks: a constant each, by family of rights.

use crate::conseil::fiche::{
    DelaiDeDemande, DossierDeDemande, Fait, Fiche, Formulaire, Lien, Organisme, Paiement, Recours,
    RythmeDeDeclaration,
};
use crate::conseil::orientation::Orientation;
use crate::notions::choix::Choix as _;
use crate::notions::source::{Confiance, Source};
use crate::notions::tri::une_fois;
use crate::questions::droits::{CleDroit, JOUR_DE_LA_CAF};

mod logement;
mod activite;
mod famille;
mod handicap;
mod pensions;
mod sante_energie;
mod scolarite;

const CAF: &Source = &Source::article("caf.fr, pages des prestations");
const SERVICE_PUBLIC: &Source = &Source::article("service-public.gouv.fr");
const CSS_L553_1: &Source = &Source::article("CSS, art. L553-1").lu("LEGIARTI000042686248");
const CSS_R142_1: &Source = &Source::article("CSS, art. R142-1 et R142-1-A").lu("LEGIARTI000037595656");
const CSS_R552_2: &Source = &Source::article("CSS, art. R552-2 et R552-3");
const CSS_R821_7: &Source = &Source::article("CSS, art. R821-7").lu("LEGIARTI000041419323");

const ALLOCATAIRE: Lien = Lien::releve(
    "caf.fr : déclarer sa situation",
    "https://wwwd.caf.fr/wps/portal/caffr/aidesetservices/lesservicesenligne/faireunedemandedeprestation/allocationsfamilialesouchangementdesituation",
).le(2026, 8).pour_demander();
const CERFA_SITUATION: Formulaire = Formulaire::a_confirmer("cerfa 11423", "déclaration de situation");

/// The public pages of the sheets and of the orientations, each once; those of offices are in
/// [`contacts`](crate::territoire::contacts).
pub fn liens() -> Vec<Lien> {
    let des_fiches = CleDroit::TOUS.iter().flat_map(|cle| fiche(*cle).liens).copied();
    let des_orientations = Orientation::TOUS.iter().filter_map(|orientation| orientation.page());
    une_fois(des_fiches.chain(des_orientations), |lien| lien.adresse)
}

/// The sheet of a right.
pub fn fiche(cle: CleDroit) -> &'static Fiche {
    match cle {
        CleDroit::AideLogement => &logement::AIDE_LOGEMENT,
        CleDroit::ReductionLoyer => &logement::REDUCTION_LOYER,
        CleDroit::Rsa => &activite::RSA,
        CleDroit::PrimeActivite => &activite::PRIME_ACTIVITE,
        CleDroit::AllocationsFamiliales => &famille::ALLOCATIONS_FAMILIALES,
        CleDroit::ComplementFamilial => &famille::COMPLEMENT_FAMILIAL,
        CleDroit::Asf => &famille::ASF,
        CleDroit::PajeBase => &famille::PAJE_BASE,
        CleDroit::PajeNaissance => &famille::PAJE_NAISSANCE,
        CleDroit::Ars => &famille::ARS,
        CleDroit::Aeeh => &handicap::AEEH,
        CleDroit::Aah => &handicap::AAH,
        CleDroit::Mva => &handicap::MVA,
        CleDroit::Aspa => &pensions::ASPA,
        CleDroit::Asi => &pensions::ASI,
        CleDroit::Ass => &activite::ASS,
        CleDroit::Css => &sante_energie::CSS,
        CleDroit::ChequeEnergie => &sante_energie::CHEQUE_ENERGIE,
        CleDroit::BourseCollege => &scolarite::BOURSE_COLLEGE,
        CleDroit::BourseLycee => &scolarite::BOURSE_LYCEE,
    }
}

/// Two months before the commission de recours amiable, then the court of social matters; the delay runs only if the
/// decision names it (CSS, art. R142-1-A III).
const fn securite_sociale(devant: &'static str) -> Recours {
    Recours { devant, puis: "pole_social", delai_mois: 2, source: CSS_R142_1, confiance: Confiance::Texte }
}

/// What the family benefits share.
const fn prestation_familiale(cle: CleDroit) -> Fiche {
    Fiche {
        cle,
        dossier: DossierDeDemande::Famille,
        organismes: const { &[Organisme::Caf] },
        demande: Fait::a_confirmer("prestation_familiale.demande", CAF),
        liens: const { &[ALLOCATAIRE] },
        formulaires: const { &[CERFA_SITUATION] },
        paiement: Paiement::MoisSuivantLe(JOUR_DE_LA_CAF),
        debut: Fait::lu("prestation_familiale.debut", CSS_R552_2),
        delai: DelaiDeDemande::DeuxAns,
        retroactivite: Fait::lu("prestation_familiale.retroactivite", CSS_L553_1),
        rythme: RythmeDeDeclaration::Annuel,
        renouvellement: Fait::lu(
            "prestation_familiale.renouvellement",
            const { &Source::article("CSS, art. R532-1 et R532-3") },
        ),
        obligations: const { &[Fait::lu("prestation_familiale.obligation.1", CSS_R552_2)] },
        recours: Some(securite_sociale("commission_de_la_caf")),
    }
}
