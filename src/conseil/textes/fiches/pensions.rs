//! Beside a pension: Aspa, ASI.

use super::{SERVICE_PUBLIC, securite_sociale};
use crate::conseil::fiche::{
    DelaiDeDemande, DossierDeDemande, Fait, Fiche, Formulaire, Lien, Organisme, Paiement,
    RythmeDeDeclaration, fiche_publique,
};
use crate::notions::source::Source;
use crate::questions::droits::CleDroit;

const R815_33: &Source = &Source::article("CSS, art. R815-33").lu("LEGIARTI000047633269");
const R815_59: &Source = &Source::article("CSS, art. R815-59").lu("LEGIARTI000042964327");

pub(super) static ASPA: Fiche = Fiche {
    cle: CleDroit::Aspa,
    dossier: DossierDeDemande::Aspa,
    organismes: &[Organisme::CaisseRetraite, Organisme::Ccas],
    demande: Fait::releve(
        "aspa.demande",
        &Source::article("service-public.gouv.fr, fiche F16871"),
    ),
    liens: &[
        fiche_publique!("F16871"),
        Lien::releve(
            "Formulaire de l'Assurance retraite",
            "https://www.lassuranceretraite.fr/portail-info/files/live/sites/pub/files/PDF/PS/demande-aspa.pdf",
        )
        .pour_demander(),
        Lien::releve("Sans retraite : Caisse des dépôts", "https://retraitesolidarite.caissedesdepots.fr"),
    ],
    formulaires: &[],
    paiement: Paiement::AvecLaPension,
    debut: Fait::lu("aspa.debut", R815_33),
    delai: DelaiDeDemande::MoisSuivant,
    retroactivite: Fait::lu("aspa.retroactivite", R815_33),
    rythme: RythmeDeDeclaration::Aucun,
    renouvellement: Fait::lu(
        "aspa.renouvellement",
        &Source::article("CSS, art. R816-3").lu("LEGIARTI000031828538"),
    ),
    obligations: &[
        Fait::lu("aspa.obligation.1", &Source::article("CSS, art. R111-2 1°")),
        Fait::lu(
            "aspa.obligation.2",
            &Source::article("CSS, art. R815-42").lu("LEGIARTI000006753836"),
        ),
        Fait::lu(
            "aspa.obligation.3",
            &Source::article("CSS, art. L815-13").lu("LEGIARTI000048697753"),
        ),
    ],
    recours: Some(securite_sociale("commission_de_la_caisse")),
};

pub(super) static ASI: Fiche = Fiche {
    cle: CleDroit::Asi,
    dossier: DossierDeDemande::Asi,
    organismes: &[Organisme::Cpam, Organisme::CaisseRetraite],
    demande: Fait::a_confirmer("asi.demande", &Source::article("service-public.gouv.fr, fiche F16940")),
    liens: &[
        fiche_publique!("F16940"),
        Lien::releve("Formulaire S4151", "https://www.ameli.fr/fileadmin/user_upload/formulaires/S4151.pdf")
            .pour_demander(),
    ],
    formulaires: &[Formulaire::releve(
        "cerfa 11175 (S4151)",
        "demande d'allocation supplémentaire d'invalidité",
    )],
    paiement: Paiement::AvecLaPension,
    debut: Fait::lu("asi.debut", R815_59),
    delai: DelaiDeDemande::MoisSuivant,
    retroactivite: Fait::lu("asi.retroactivite", R815_59),
    rythme: RythmeDeDeclaration::Annuel,
    renouvellement: Fait::releve("asi.renouvellement", SERVICE_PUBLIC),
    obligations: &[Fait::lu("asi.obligation.1", &Source::article("CSS, art. R111-2 2°"))],
    recours: Some(securite_sociale("commission_de_la_caisse")),
};
