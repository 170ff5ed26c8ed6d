//! Grants of collège and lycée.

use crate::conseil::fiche::{
    DelaiDeDemande, DossierDeDemande, Fait, Fiche, Formulaire, Lien, Organisme, Paiement,
    RythmeDeDeclaration, fiche_publique,
};
use crate::notions::source::Source;
use crate::questions::droits::CleDroit;

const BOURSES: &Source = &Source::article("education.gouv.fr, bourses nationales");

const fn bourse(cle: CleDroit) -> Fiche {
    Fiche {
        cle,
        dossier: DossierDeDemande::Bourse,
        organismes: const { &[Organisme::Etablissement] },
        demande: Fait::releve("bourse.demande", BOURSES),
        liens: &[],
        formulaires: &[],
        paiement: Paiement::ParTrimestreScolaire,
        debut: Fait::a_confirmer("bourse.debut", BOURSES),
        delai: DelaiDeDemande::Campagne(9, 10, 15),
        retroactivite: Fait::a_confirmer("bourse.retroactivite", BOURSES),
        rythme: RythmeDeDeclaration::Annuel,
        renouvellement: Fait::releve("bourse.renouvellement", BOURSES),
        obligations: &[],
        recours: None,
    }
}

pub(super) static BOURSE_COLLEGE: Fiche = Fiche {
    liens: &[
        fiche_publique!("F984"),
        fiche_publique!("R60054").le(2026, 8).pour_demander(),
        Lien::releve("Simulateur de bourses", "https://calculateur-bourses.education.gouv.fr"),
    ],
    formulaires: &[Formulaire::a_confirmer("cerfa 12539", "demande de bourse de collège")],
    ..bourse(CleDroit::BourseCollege)
};

pub(super) static BOURSE_LYCEE: Fiche = Fiche {
    liens: &[
        fiche_publique!("F616"),
        Lien::releve(
            "Le formulaire de demande, à remplir en ligne",
            "https://www.service-public.gouv.fr/simulateur/calcul/11319",
        )
        .le(2026, 8)
        .pour_demander(),
    ],
    formulaires: &[Formulaire::a_confirmer("cerfa 11319", "demande de bourse de lycée")],
    ..bourse(CleDroit::BourseLycee)
};
