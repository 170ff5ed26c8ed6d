//! Grants of the school year: collège and lycée, on the income of the last notice before it.

use crate::droits::aides::{bourse_college, bourse_lycee};
use crate::droits::commun::bourse::annee_des_revenus;
use crate::droits::commun::{impot, ressources};
use crate::loi::droit::Droit;
use crate::loi::trace::{Figure, Trace};
use crate::menage::situation::Menage;
use crate::notions::choix::Choix;
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::Euros;
use crate::questions::droits::CleDroit;

/// The yearly rights of the pupils.
pub(super) struct Scolaires {
    pub(super) college: Droit,
    pub(super) lycee: Droit,
}

/// The two grants of a month; between two amounts while the income is unknown.
pub(super) fn calculer(menage: &Menage, mois: MoisCouvert, t: &mut Trace) -> Scolaires {
    let annee = annee_des_revenus(mois.mois());
    let inconnus = impot::inconnus_du_revenu(menage, annee);
    if inconnus.is_empty() {
        let revenu = if menage.enfants.is_empty() {
            impot::calculer(menage, annee, &mut Trace::muette())
        } else {
            t.section("ressources_scolaires", mois.mois());
            impot::calculer(menage, annee, t)
        };
        let revenu = revenu.revenu_fiscal_reference;
        return selon(menage, mois, t, |t| t.reprise("Revenu fiscal de référence", revenu));
    }
    // Less income never gives a lower grant.
    let supposant = |revenu: Euros| {
        let suppose = |t: &mut Trace| t.reponse("Revenu fiscal de référence supposé", revenu, None);
        selon(menage, mois, &mut Trace::muette(), suppose)
    };
    let connus = ressources::revenus_connus(menage, &inconnus);
    let au_moins =
        connus.map(|connus| impot::calculer(&connus, annee, &mut Trace::muette()).revenu_fiscal_reference);
    let (haut, bas) = (supposant(au_moins.unwrap_or_default()), supposant(Euros::MAXIMUM_SAISI));
    Scolaires { college: haut.college.ou(bas.college, &inconnus), lycee: haut.lycee.ou(bas.lycee, &inconnus) }
}

fn selon(
    menage: &Menage,
    mois: MoisCouvert,
    t: &mut Trace,
    revenu: impl Fn(&mut Trace) -> Figure,
) -> Scolaires {
    t.section(CleDroit::BourseCollege.code(), mois.mois());
    let du_college = revenu(t);
    let college = bourse_college::calculer(menage, du_college, mois, t);
    t.section(CleDroit::BourseLycee.code(), mois.mois());
    let du_lycee = revenu(t);
    let lycee = bourse_lycee::calculer(menage, du_lycee, mois, t);
    Scolaires { college, lycee }
}
