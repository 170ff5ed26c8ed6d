//! Disability: AEEH, AAH, MVA.

use super::{CSS_R821_7, SERVICE_PUBLIC, securite_sociale};
use crate::conseil::fiche::{
    DelaiDeDemande, DossierDeDemande, Fait, Fiche, Formulaire, Organisme, Paiement, Recours,
    RythmeDeDeclaration, fiche_publique,
};
use crate::notions::source::{Confiance, Source};
use crate::questions::droits::{CleDroit, JOUR_DE_LA_CAF};

const R541_6: &Source = &Source::article("CSS, art. R541-6 et R541-7").lu("LEGIARTI000006750724");

/// What the rights decided by the commission of the MDPH share.
const fn decision_mdph(cle: CleDroit) -> Fiche {
    Fiche {
        cle,
        dossier: DossierDeDemande::Mdph,
        organismes: const { &[Organisme::Mdph, Organisme::Caf] },
        demande: Fait::releve("mdph.demande", SERVICE_PUBLIC),
        liens: &[],
        formulaires: const {
            &[
                Formulaire::releve("cerfa 15692*01", "demande à la MDPH"),
                Formulaire::releve("cerfa 15695*01", "certificat médical de moins d'un an"),
            ]
        },
        paiement: Paiement::MoisSuivantLe(JOUR_DE_LA_CAF),
        debut: Fait::lu("mdph.debut", CSS_R821_7),
        delai: DelaiDeDemande::MoisSuivant,
        retroactivite: Fait::lu("mdph.retroactivite", CSS_R821_7),
        rythme: RythmeDeDeclaration::Decision,
        renouvellement: Fait::releve("mdph.renouvellement", SERVICE_PUBLIC),
        obligations: &[],
        recours: Some(Recours {
            devant: "commission_de_la_mdph",
            puis: "pole_social",
            delai_mois: 2,
            source: const { &Source::article("CSS, art. R142-9 et R142-1-A") },
            confiance: Confiance::AConfirmer,
        }),
    }
}

pub(super) static AEEH: Fiche = Fiche {
    liens: &[fiche_publique!("F14809"), fiche_publique!("R19993").pour_demander()],
    debut: Fait::lu("mdph.debut", R541_6),
    retroactivite: Fait::lu("mdph.retroactivite", R541_6),
    renouvellement: Fait::lu(
        "aeeh.renouvellement",
        &Source::article("CSS, art. R541-4").lu("LEGIARTI000045087763"),
    ),
    ..decision_mdph(CleDroit::Aeeh)
};

pub(super) static AAH: Fiche = Fiche {
    liens: &[fiche_publique!("F12242"), fiche_publique!("R19993").pour_demander()],
    ..decision_mdph(CleDroit::Aah)
};

pub(super) static MVA: Fiche = Fiche {
    cle: CleDroit::Mva,
    dossier: DossierDeDemande::Aucun,
    organismes: &[Organisme::Caf],
    demande: Fait::lu("mva.demande", CSS_R821_7),
    liens: &[fiche_publique!("F12903")],
    formulaires: &[],
    paiement: Paiement::MoisSuivantLe(JOUR_DE_LA_CAF),
    debut: Fait::lu("mva.debut", CSS_R821_7),
    delai: DelaiDeDemande::SansDemande,
    retroactivite: Fait::lu(
        "mva.retroactivite",
        &Source::article("CSS, art. L821-5").lu("LEGIARTI000041398624"),
    ),
    rythme: RythmeDeDeclaration::Annuel,
    renouvellement: Fait::lu("mva.renouvellement", CSS_R821_7),
    obligations: &[],
    recours: Some(securite_sociale("commission_de_la_caf")),
};
