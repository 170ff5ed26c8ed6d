//! The minima of disability, old age and end of unemployment, adult by adult, in the order of the law.

use crate::droits::aides::{aah, asi, aspa, ass};
use crate::droits::commun::ressources::{self, minimum};
use crate::droits::commun::sejour;
use crate::loi::baremes::minima::{
    AAH, ASI_COUPLE, ASI_SEUL, ASPA_COUPLE, ASPA_SEUL, TITRE_SEJOUR_VIEILLESSE_MOIS,
};
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::trace::Trace;
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::choix::Choix;
use crate::notions::fourchette::{Bout, Fourchette};
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::Euros;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::Nature;
use crate::simulation::familiales::Dependants;

/// The minima of the claimant and of the partner, in this order; the Aspa is the household's.
pub(super) struct Minima {
    pub(super) aah: [Droit; 2],
    pub(super) asi: [Droit; 2],
    pub(super) aspa: Droit,
    pub(super) ass: [Droit; 2],
}

/// Place of an adult among the two: claimant 0, partner 1.
pub(super) fn place(menage: &Menage, adulte: &Personne) -> usize {
    usize::from(adulte.rang != menage.demandeur.rang)
}

fn par_adulte<T>(menage: &Menage, mut calcul: impl FnMut(&Personne) -> T) -> [Option<T>; 2] {
    let demandeur = calcul(&menage.demandeur);
    [Some(demandeur), menage.conjoint.as_ref().map(calcul)]
}

/// A right of each adult; closed without a reason where there is no partner.
pub(super) fn droits_par_adulte(menage: &Menage, calcul: impl FnMut(&Personne) -> Droit) -> [Droit; 2] {
    par_adulte(menage, calcul).map(|droit| droit.unwrap_or(Droit::Ferme(Vec::new())))
}

/// The same right of two adults as one: amounts added, reasons gathered.
pub(super) fn ensemble(droits: &[Droit; 2]) -> Droit {
    let manque: Vec<Reference> = droits.iter().flat_map(Droit::manque).copied().collect();
    if !manque.is_empty() {
        let des_deux = droits.iter().map(|droit| droit.fourchette().unwrap_or_default()).sum();
        return Droit::indetermine(manque, Some(des_deux));
    }
    let mut motifs: Vec<Motif> = Vec::new();
    let mut versement = Versement::default();
    for droit in droits {
        match droit {
            Droit::Ouvert(recu) => versement = versement.plus(*recu),
            Droit::Ferme(raisons) => {
                let nouvelles: Vec<Motif> =
                    raisons.iter().filter(|motif| !motifs.contains(motif)).copied().collect();
                motifs.extend(nouvelles);
            }
            Droit::Couvert(_) | Droit::Indetermine(_) => {}
        }
    }
    if versement.net.est_positif() { Droit::Ouvert(versement) } else { Droit::Ferme(motifs) }
}

/// A right that goes on with another's amount: once where this is known, else with its lowest and highest.
fn selon(
    montant: Fourchette,
    manque: &[Reference],
    t: &mut Trace,
    mut calcul: impl FnMut(Euros, &mut Trace) -> Droit,
) -> Droit {
    let premier = calcul(montant.bas, t);
    if montant.est_exacte() {
        return premier;
    }
    premier.ou(calcul(montant.haut, &mut Trace::muette()), manque)
}

impl Minima {
    /// AAH first, then ASI, then the AAH with the ASI received (it only tops up), then Aspa, then ASS.
    pub(super) fn calculer(
        menage: &Menage,
        enfants: &Dependants,
        mois: MoisCouvert,
        t: &mut Trace,
    ) -> Minima {
        let aah_avant_asi = droits_par_adulte(menage, |adulte| {
            aah_d_un_adulte(menage, adulte, enfants, Euros::ZERO, mois, &mut Trace::muette())
        });
        t.section(CleDroit::Asi.code(), mois.mois());
        let asi = asi_des_adultes(menage, &aah_avant_asi, mois, t);
        t.section(CleDroit::Aah.code(), mois.mois());
        let aah = droits_par_adulte(menage, |adulte| {
            t.pour(Some(adulte.rang));
            let recue = &asi[place(menage, adulte)];
            selon(recue.encadrement(), recue.manque(), t, |asi, t| {
                aah_d_un_adulte(menage, adulte, enfants, asi, mois, t)
            })
        });
        t.section(CleDroit::Aspa.code(), mois.mois());
        let aspa = aspa_du_foyer(menage, &aah, &asi, mois, t);
        t.section(CleDroit::Ass.code(), mois.mois());
        let ass = droits_par_adulte(menage, |adulte| {
            t.pour(Some(adulte.rang));
            let aah = &aah[place(menage, adulte)];
            selon(aah.encadrement(), aah.manque(), t, |aah, t| {
                ass_d_un_adulte(menage, adulte, aah.est_positif(), mois, t)
            })
        });
        Minima { aah, asi, aspa, ass }
    }
}

fn aah_d_un_adulte(
    menage: &Menage,
    adulte: &Personne,
    enfants: &Dependants,
    minima_recus: Euros,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Droit {
    let inconnus = menage.inconnus_parmi(|reference| {
        let concerne = reference.personne == Some(adulte.rang)
            || matches!(reference.cle, Cle::PensionFixee | Cle::PensionPercue | Cle::PensionTitreExecutoire);
        let revenu = aah::a_le_taux(adulte) && aah::lit(reference);
        concerne && (reference.cle.est_dans(Cle::Handicap) || revenu)
    });
    if inconnus.iter().any(|reference| reference.cle.est_dans(Cle::Handicap)) {
        return Droit::indetermine(inconnus, Some(Fourchette::jusqu_a(t.lit(&AAH, mois))));
    }
    if !inconnus.is_empty() {
        let au_plus = aah::au_plus(menage, adulte, &inconnus, enfants.nombre.haut, minima_recus, mois);
        // Closed by what is known, it is closed whatever the rest.
        if au_plus.est_positif() {
            return Droit::indetermine(inconnus, Some(Fourchette::jusqu_a(au_plus)));
        }
    }
    let droit = aah::calculer(menage, adulte, enfants.nombre.haut, minima_recus, mois, t);
    if enfants.nombre.est_exacte() {
        return droit;
    }
    let au_moins =
        aah::calculer(menage, adulte, enfants.nombre.bas, minima_recus, mois, &mut Trace::muette());
    droit.ou(au_moins, &enfants.doutes)
}

fn asi_des_adultes(menage: &Menage, aah: &[Droit; 2], mois: MoisCouvert, t: &mut Trace) -> [Droit; 2] {
    let concerne =
        par_adulte(menage, |adulte| asi::est_concerne(adulte, aspa::a_l_age(adulte, mois.mois()), mois))
            .map(|concerne| concerne == Some(true));
    // A pension without the ten years of permit opens no ASI: the partner is then alone to claim.
    let sejour = par_adulte(menage, |adulte| {
        sejour::remplit(adulte, mois.mois(), &TITRE_SEJOUR_VIEILLESSE_MOIS).unwrap_or(true)
    })
    .map(|sejour| sejour == Some(true));
    let titulaire = [0, 1].map(|rang| concerne[rang] && sejour[rang]);
    let inconnus = minimum::inconnus(menage);
    // The invalidity pension itself may be the unknown answer.
    let pension_inconnue = par_adulte(menage, |adulte| {
        menage.est_inconnue(Reference::de(adulte.rang, Cle::Revenu(Nature::Invalidite)))
    })
    .map(|inconnue| inconnue == Some(true));
    let garde_l_aah = [0, 1].map(|place| aah[place].est_ouvert() && !concerne[place]);
    let aspa_du_conjoint = aspa::beneficiaires(menage, garde_l_aah, mois).is_ok_and(|nombre| nombre > 0);
    droits_par_adulte(menage, |adulte| {
        let rang = place(menage, adulte);
        if (concerne[rang] || pension_inconnue[rang]) && !inconnus.is_empty() {
            let aah_du_conjoint = aah[1 - rang].encadrement().bas;
            let cas = [titulaire[1 - rang], titulaire[1 - rang] || pension_inconnue[1 - rang]].map(
                |asi_du_conjoint| {
                    let t = &mut Trace::muette();
                    let ressources = Some(minimum::calculer(menage, aah_du_conjoint, mois, t));
                    let entrees = asi::EntreesAsi { asi_du_conjoint, aspa_du_conjoint, ressources };
                    asi::calculer(menage, adulte, entrees, mois, t).encadrement().haut
                },
            );
            let garanti = if menage.est_couple() { &ASI_COUPLE } else { &ASI_SEUL }.en(mois).valeur / 12;
            let avec_les_connus = cas.into_iter().max().filter(|_| minimum::ne_peut_que_s_ajouter(&inconnus));
            let au_plus = avec_les_connus.map_or(garanti, |avec| avec.min(garanti));
            return Droit::indetermine(inconnus.clone(), Some(Fourchette::jusqu_a(au_plus)));
        }
        // The AAH of a partner who has an ASI too only tops it up: it comes after.
        let rien = Droit::Ferme(Vec::new());
        let aah_du_conjoint = if titulaire[1 - rang] { &rien } else { &aah[1 - rang] };
        selon(aah_du_conjoint.encadrement(), aah_du_conjoint.manque(), t, |aah, t| {
            let ressources = concerne[rang].then(|| minimum::calculer(menage, aah, mois, t));
            t.pour(Some(adulte.rang));
            let asi_du_conjoint = titulaire[1 - rang];
            let entrees = asi::EntreesAsi { asi_du_conjoint, aspa_du_conjoint, ressources };
            let droit = asi::calculer(menage, adulte, entrees, mois, t);
            t.pour(None);
            droit
        })
    })
}

fn aspa_du_foyer(
    menage: &Menage,
    aah: &[Droit; 2],
    asi: &[Droit; 2],
    mois: MoisCouvert,
    t: &mut Trace,
) -> Droit {
    let [une, autre] = aah.each_ref().map(Droit::encadrement);
    let mut manque: Vec<Reference> = aah.iter().chain(asi).flat_map(Droit::manque).copied().collect();
    let inconnus = minimum::inconnus(menage);
    let avec = |bout: Bout, t: &mut Trace| {
        let recues = [une.au(bout), autre.au(bout)];
        let ouverte = recues.map(Euros::est_positif);
        let possible = aspa::beneficiaires(menage, ouverte, mois).is_ok_and(|nombre| nombre > 0);
        let asi_du_conjoint = asi.iter().any(|asi| asi.encadrement().au(bout).est_positif());
        if possible && !inconnus.is_empty() {
            let garanti = if menage.est_couple() { &ASPA_COUPLE } else { &ASPA_SEUL };
            let au_plus = if minimum::ne_peut_que_s_ajouter(&inconnus) {
                let t = &mut Trace::muette();
                let connues = minimum::calculer(menage, recues.into_iter().sum(), mois, t);
                let entrees =
                    aspa::EntreesAspa { aah_ouverte: ouverte, asi_du_conjoint, ressources: Some(connues) };
                aspa::calculer(menage, entrees, mois, t).encadrement().haut
            } else {
                garanti.en(mois).valeur / 12
            };
            return Droit::indetermine(inconnus.clone(), Some(Fourchette::jusqu_a(au_plus)));
        }
        let ressources = possible.then(|| minimum::calculer(menage, recues.into_iter().sum(), mois, t));
        aspa::calculer(
            menage,
            aspa::EntreesAspa { aah_ouverte: ouverte, asi_du_conjoint, ressources },
            mois,
            t,
        )
    };
    let premier = avec(Bout::Bas, t);
    if manque.is_empty() {
        return premier;
    }
    let second = avec(Bout::Haut, &mut Trace::muette());
    manque.dedup();
    premier.ou(second, &manque)
}

fn ass_d_un_adulte(menage: &Menage, adulte: &Personne, aah: bool, mois: MoisCouvert, t: &mut Trace) -> Droit {
    let conditions = menage.inconnus_parmi(|reference| {
        reference.personne == Some(adulte.rang)
            && (reference.cle.est_dans(Cle::AssConditions) || reference.cle == Cle::Activite)
    });
    let inconnus = menage.inconnus_parmi(ass::lit);
    let droit = ass::calculer(menage, adulte, aah, mois, t);
    // More income never opens it; a loss or an alimony paid may bring the resources under the ceiling.
    let en_moins = menage.inconnus_parmi(|reference| ressources::peut_retirer(menage, reference));
    let trop_eleve =
        matches!(&droit, Droit::Ferme(motifs) if motifs.iter().any(|motif| motif.compare.is_some()));
    let peut_ouvrir = droit.est_ouvert() || (trop_eleve && !en_moins.is_empty());
    if conditions.is_empty() && (inconnus.is_empty() || !peut_ouvrir) {
        return droit;
    }
    let manque = if conditions.is_empty() { inconnus } else { conditions };
    Droit::indetermine(manque, Some(Fourchette::jusqu_a(ass::montant_entier(mois))))
}
