//! Majoration pour la vie autonome (MVA): added to the AAH of who lives in a home with a housing aid.
//!
//! Texts: CSS, art. L821-1-2, R821-5-1, R821-5-2, D821-3. Paid with the AAH, without any claim.
//!
//! Facts read from an answer: the kind of home, pay. Derived: the AAH or the ASI at the full rate, the housing aid of
//! the month, the rate of incapacity.
//!
//! Not modelled and told, among the limits of the catalogue: the former complement of resources, the housing aid of 1
//! January (D821-3), stays in hospital.

use crate::loi::baremes::minima::{AAH, MVA};
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::trace::Trace;
use crate::menage::personne::Personne;
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::Euros;
use crate::notions::source::Source;

const L821_1_2: &Source = &Source::article("CSS, art. L821-1-2").lu("LEGIARTI000042685659");

/// What the MVA depends on.
#[derive(Clone, Copy, Debug)]
pub struct EntreesMva {
    /// AAH of the person, net.
    pub aah: Euros,
    /// ASI of the person, net.
    pub asi: Euros,
    /// Housing aid of the household, net.
    pub aide_logement: Euros,
    /// Home of one's own: neither a home with shared services nor hosted.
    pub logement_independant: bool,
    /// The person works today.
    pub travaille: bool,
    /// The person receives a pension or an annuity, that the AAH tops up.
    pub pensionne: bool,
}

/// The supplement of one adult in a month.
pub fn calculer(personne: &Personne, entrees: EntreesMva, mois: MoisCouvert, t: &mut Trace) -> Droit {
    let complete = entrees.aah.est_positif() && entrees.aah >= t.lit(&AAH, mois);
    let aah_requise =
        entrees.asi.est_positif() || complete || (entrees.aah.est_positif() && entrees.pensionne);
    let conditions = [
        (
            "Taux d'incapacité d'au moins 80 %",
            personne.handicap.taux >= 80,
            "Il faut un taux d'incapacité (handicap) d'au moins 80 %",
        ),
        (
            "AAH entière, ou en complément d'une pension, ou ASI",
            aah_requise,
            "Il faut l'AAH (adultes handicapés) entière, ou en complément d'une pension, ou l'ASI (invalidité)",
        ),
        ("Pas de revenu du travail", !entrees.travaille, "Elle n'est pas versée à qui travaille"),
        (
            "Aide au logement reçue",
            entrees.aide_logement.est_positif(),
            "Il faut recevoir une aide au logement",
        ),
        ("Logement indépendant", entrees.logement_independant, "Il faut habiter un logement indépendant"),
    ];
    let motifs: Vec<Motif> = conditions
        .into_iter()
        .filter(|(libelle, tenue, _)| !t.condition(libelle, *tenue, L821_1_2))
        // Being asked for it tells of a handicap.
        .map(|(_, _, motif)| Motif::new(motif, L821_1_2).discret())
        .collect();
    if !motifs.is_empty() {
        return Droit::Ferme(motifs);
    }
    Droit::Ouvert(Versement::sans_crds(t.bareme(&MVA, mois).valeur))
}
