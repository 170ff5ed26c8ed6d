//! The cause of a change, found by the engine: of all that is dated in the answers, the one thing that, coming a month
//! later, would have let the month as it was.

use crate::loi::parametre::Table;
use crate::loi::trace::Operation;
use crate::menage::personne::Personne;
use crate::menage::situation::Situation;
use crate::notions::mois::{Date, Mois};
use crate::notions::serie::Serie;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::simulation::Simulation;

use super::est_autre;

/// Months during which a date goes on changing the rights: windows of twelve months, two months late.
const MEMOIRE: i32 = 16;

/// Why a right changes in a month.
#[derive(Clone, Copy)]
pub enum Cause {
    /// A birthday, or a birth: the age reached, in months.
    Age(u8, i32),
    /// A dated answer: an income that changes, an end, an arrival, and its month.
    Reponse(Reference, Mois),
    /// A value of the law that changes in that month.
    Bareme(&'static dyn Table),
    /// The year of income looked at becomes this one.
    Annee(i32),
}

/// The cause of what a right becomes in `apres`, a month after `avant`; none where several things change at once, or
/// where it only follows from earlier months.
pub fn cause(situation: &Situation, avant: &Simulation, apres: &Simulation, cle: CleDroit) -> Option<Cause> {
    let mois = apres.mois.mois();
    let mut etranger = true;
    let situation = situation.vue_de(mois);
    let dates = visite(&mut situation.clone(), usize::MAX);
    for (rang, (reference, date)) in dates.into_iter().enumerate() {
        if !peut_jouer(reference, date, mois) {
            continue;
        }
        let mut suppose = situation.clone();
        visite(&mut suppose, rang);
        let droit = avant.rejouer(&suppose, apres.mois);
        if !est_autre(avant.droit(cle), droit.droit(cle)) {
            return Some(match reference.personne {
                Some(personne) if reference.cle == Cle::Naissance => Cause::Age(personne, mois.depuis(date)),
                _ => Cause::Reponse(reference, date),
            });
        }
        etranger &= !est_autre(apres.droit(cle), droit.droit(cle));
    }
    // Nothing of the household plays: the law does.
    if etranger { bareme(apres, cle).or_else(|| annee(cle, mois)) } else { None }
}

/// Whether a date can change something in a month: lately past, or the months around a birthday.
fn peut_jouer(reference: Reference, date: Mois, mois: Mois) -> bool {
    let ecoules = mois.depuis(date);
    let recent = (0..=MEMOIRE).contains(&ecoules);
    let attendue = (-9..0).contains(&ecoules);
    let naissance = reference.cle == Cle::Naissance;
    recent || (naissance && (attendue || ecoules.rem_euclid(12) <= 1))
}

/// A value of the law read by the right that begins in the month.
fn bareme(simulation: &Simulation, cle: CleDroit) -> Option<Cause> {
    let mois = simulation.mois.mois();
    for section in cle.sections().iter().rev() {
        for ligne in simulation.trace.lignes_de(section, mois).1 {
            if let Operation::Bareme { table, depuis, .. } = ligne.operation
                && depuis == mois
            {
                return Some(Cause::Bareme(table));
            }
        }
    }
    None
}

/// The rights that look at the incomes of a civil year (CSS, art. R532-3, R821-4).
const D_UNE_ANNEE: [CleDroit; 5] = [
    CleDroit::AllocationsFamiliales,
    CleDroit::ComplementFamilial,
    CleDroit::PajeBase,
    CleDroit::PajeNaissance,
    CleDroit::Aah,
];

/// In January they look at the next one; another right that changes then only follows from one of them.
fn annee(cle: CleDroit, mois: Mois) -> Option<Cause> {
    (mois.numero() == 1 && D_UNE_ANNEE.contains(&cle)).then(|| Cause::Annee(mois.annee() - 2))
}

/// Every dated answer, always in the same order, each with its question; the `retardee`-th is made to come a month later.
fn visite(situation: &mut Situation, retardee: usize) -> Vec<(Reference, Mois)> {
    let mut visite = Visite { retardee, vues: Vec::new() };
    for personne in situation.menage.personnes_mut() {
        visite.personne(personne);
    }
    visite.mois(Reference::foyer(Cle::IsolementDepuis), situation.menage.isolement_depuis.as_mut());
    visite.jour(Reference::foyer(Cle::UnionDepuis), situation.menage.union_depuis.as_mut());
    if let Some(logement) = &mut situation.menage.logement {
        visite.mois(Reference::foyer(Cle::LogementBailDepuis), logement.bail_depuis.as_mut());
        if let Some(loyer) = &mut logement.loyer {
            visite.serie(Reference::foyer(Cle::LogementLoyer), loyer);
        }
    }
    visite.vues
}

/// Lists the dated answers, and delays one of them.
struct Visite {
    retardee: usize,
    vues: Vec<(Reference, Mois)>,
}

impl Visite {
    /// Lists an answer; whether it is the one to delay.
    fn est_la(&mut self, reference: Reference, date: Mois) -> bool {
        self.vues.push((reference, date));
        self.vues.len() == self.retardee.saturating_add(1)
    }

    fn mois(&mut self, reference: Reference, mois: Option<&mut Mois>) {
        if let Some(mois) = mois
            && self.est_la(reference, *mois)
        {
            *mois = mois.plus(1);
        }
    }

    fn jour(&mut self, reference: Reference, jour: Option<&mut Date>) {
        if let Some(jour) = jour
            && self.est_la(reference, jour.mois())
        {
            *jour = jour.mois_suivant();
        }
    }

    fn serie(&mut self, reference: Reference, serie: &mut Serie) {
        for palier in 0..serie.paliers_en_ordre().len() {
            if self.est_la(reference, serie.paliers_en_ordre()[palier].0) {
                serie.retarde(palier);
            }
        }
    }

    fn personne(&mut self, personne: &mut Personne) {
        let de = |cle| Reference::de(personne.rang, cle);
        self.jour(de(Cle::Naissance), Some(&mut personne.naissance));
        self.mois(de(Cle::ActiviteDepuis), personne.activite_depuis.as_mut());
        self.mois(de(Cle::AahDepuis), personne.aah_depuis.as_mut());
        self.mois(de(Cle::RepriseActiviteDepuis), personne.reprise_activite_depuis.as_mut());
        self.mois(de(Cle::MesureCafDepuis), personne.mesure_caf_depuis.as_mut());
        self.mois(de(Cle::TitreSejourDepuis), personne.titre_sejour_depuis.as_mut());
        self.mois(de(Cle::GrossesseTerme), personne.grossesse.as_mut().map(|grossesse| &mut grossesse.terme));
        self.mois(de(Cle::AutreParentDepuis), personne.enfant.autre_parent_depuis.as_mut());
        self.jour(de(Cle::AdopteLe), personne.enfant.adopte_le.as_mut());
        let rang = personne.rang;
        personne.livre.changer(|series, _| {
            for (nature, serie) in series {
                self.serie(Reference::de(rang, Cle::Revenu(*nature)), serie);
            }
        });
    }
}
