//! Allocation de solidarité spécifique (ASS): for job seekers at the end of their rights; France Travail.
//!
//! Texts: Code du travail, art. L5421-3, L5421-4, L5423-1 to L5423-7, R5423-1 to R5423-13, R5425-2.
//!
//! Facts read from an answer: since when and how one is out of work, the end of the ARE, five years of work in ten
//! (R5423-1), an ASS already paid, the months that it was added to a wage (R5425-2), the incomes of the couple.
//! Derived: the age of the pension, the AAH that shuts it out (L5423-7). Supposed in words: the conditions of past
//! work are not met.
//!
//! Not modelled and told, among the limits of the catalogue: the check of past work by France Travail, years taken
//! off for children raised (R5423-1), resumption within four years.

use crate::droits::commun::charge;
use crate::droits::commun::natures::{Assiette, Traitement, traitement};
use crate::droits::commun::ressources::{self, benefices, pensions_alimentaires};
use crate::loi::baremes::minima::{ASS_ABATTEMENT, ASS_JOUR, ASS_JOURS_MOIS, ASS_PLAFOND_JOURS};
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::trace::{Figure, Trace};
use crate::menage::livre::Revenu;
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::{Mois, MoisCouvert, Periode};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Source;
use crate::questions::reference::Reference;
use crate::questions::vocabulaire::{Activite, Nature};

const L5423_1: &Source = &Source::article("Code du travail, art. L5423-1").lu("LEGIARTI000038951963");
const L5423_7: &Source = &Source::article("Code du travail, art. L5423-7").lu("LEGIARTI000033813814");
const L5421_4: &Source = &Source::article("Code du travail, art. L5421-4").lu("LEGIARTI000051289909");
const R5423_1: &Source = &Source::article("Code du travail, art. R5423-1").lu("LEGIARTI000018525084");
const R5423_2: &Source = &Source::article("Code du travail, art. R5423-2").lu("LEGIARTI000018525082");
const R5423_5: &Source = &Source::article("Code du travail, art. R5423-5").lu("LEGIARTI000020398006");
const R5423_6: &Source = &Source::article("Code du travail, art. R5423-6").lu("LEGIARTI000018525074");
const R5425_2: &Source = &Source::article("Code du travail, art. R5425-2").lu("LEGIARTI000034643968");
const R5423_13: &Source = &Source::article("Code du travail, art. R5423-13").lu("LEGIARTI000018525058");

/// Whether the resources of the ASS read an answer.
pub fn lit(reference: &Reference) -> bool {
    ressources::lit(reference, Assiette::Ass)
}

/// The benefit of one adult in a month.
pub fn calculer(menage: &Menage, personne: &Personne, aah: bool, mois: MoisCouvert, t: &mut Trace) -> Droit {
    let motifs = conditions(personne, aah, mois.mois(), t);
    if !motifs.is_empty() {
        return Droit::Ferme(motifs);
    }
    let jour = t.bareme(&ASS_JOUR, mois);
    let entiere = t.fois("ASS entière (30 jours)", jour, ASS_JOURS_MOIS.en(mois).valeur, L5423_1);
    let (seul, couple) = ASS_PLAFOND_JOURS.en(mois).valeur;
    let plafond =
        t.fois("Plafond de ressources", jour, if menage.est_couple() { couple } else { seul }, R5423_1);
    let ressources = ressources_mensuelles(menage, personne, mois.mois(), t);
    let reste = t.reste("Plafond moins les ressources", plafond, ressources, R5423_6);
    let ass = t.plafonne("ASS", reste, entiere, R5423_6);
    if ass.valeur < jour.valeur {
        let motif = "Vos ressources des douze derniers mois atteignent le plafond";
        return Droit::ferme(Motif::compare(motif, ressources.valeur, plafond.valeur, R5423_13));
    }
    Droit::Ouvert(Versement::sans_crds(ass.valeur))
}

/// The whole benefit, euros per month.
pub fn montant_entier(mois: MoisCouvert) -> Euros {
    ASS_JOUR.en(mois).valeur * ASS_JOURS_MOIS.en(mois).valeur
}

fn conditions(personne: &Personne, aah: bool, mois: Mois, t: &mut Trace) -> Vec<Motif> {
    let fin_are = !personne.revenu(Nature::Chomage, mois).est_positif();
    let travail = personne.ass.activite_5_ans_sur_10 || personne.ass.deja_beneficiaire;
    // Registered since an earlier day; "long ago" where no month is given.
    let inscrit =
        personne.est(Activite::Chomeur) && personne.activite_depuis.is_none_or(|depuis| depuis <= mois);
    // Three months of work may be combined with it, no more (R5425-2).
    let cumul_epuise = charge::travaille(personne, mois) && personne.ass.mois_cumul >= 3;
    let conditions = [
        ("Demandeur d'emploi", inscrit, Motif::new("Il faut être inscrit comme demandeur d'emploi", R5423_1)),
        (
            "Allocation chômage terminée",
            fin_are,
            Motif::new("Elle suit la fin de l'allocation chômage (ARE)", L5423_1),
        ),
        (
            "Cinq ans de travail salarié en dix ans",
            travail,
            Motif::new("Il faut cinq ans de travail salarié dans les dix dernières années", R5423_1),
        ),
        (
            "Moins de 67 ans",
            personne.age_au_premier(mois) < 67,
            Motif::new("Elle s'arrête à l'âge de la retraite", L5421_4),
        ),
        (
            "Pas d'AAH",
            !aah,
            Motif::new("Elle ne s'ajoute pas à l'allocation aux adultes handicapés", L5423_7).discret(),
        ),
        (
            "Moins de trois mois déjà cumulés avec un travail",
            !cumul_epuise,
            Motif::new("Elle ne s'ajoute pas plus de trois mois à un travail", R5425_2),
        ),
    ];
    conditions
        .into_iter()
        .filter(|(libelle, tenue, motif)| !t.condition(libelle, *tenue, motif.source))
        .map(|(_, _, motif)| motif)
        .collect()
}

/// Monthly mean of what both declared over the twelve months before.
fn ressources_mensuelles(menage: &Menage, demandeur: &Personne, mois: Mois, t: &mut Trace) -> Figure {
    let periode = Periode::fenetre(mois, 12, 1);
    let mut total = Euros::ZERO;
    let mut versees = Euros::ZERO;
    for adulte in menage.adultes() {
        for revenu in adulte.revenus() {
            total += match traitement(revenu.nature(), Assiette::Ass) {
                Traitement::Travail | Traitement::Autre => retenu(adulte, &revenu, periode, mois),
                // One's own former unemployment benefit does not count (R5423-3); the partner's does.
                Traitement::Chomage if adulte.rang != demandeur.rang => {
                    retenu(adulte, &revenu, periode, mois)
                }
                _ => Euros::ZERO,
            };
        }
        total += benefices(adulte, periode);
        total += pensions_alimentaires(menage, adulte, periode);
        versees += ressources::total(adulte, Assiette::Ass, Traitement::Versee, periode);
    }
    let total = t.formule(
        "Revenus déclarés des douze mois",
        total,
        "salaires et chômage arrêtés : non comptés, ou 30 % en moins s'ils sont remplacés",
        &[],
        R5423_5,
    );
    let versees = t.reponse("Pensions alimentaires versées", versees, None);
    let net = t.reste("Revenus moins les pensions versées", total, versees, R5423_2);
    t.divise("Ressources par mois", net, 12, R5423_2)
}

/// What of an income counts: a wage that has stopped for good does not, or 30 % less where it was replaced.
fn retenu(personne: &Personne, revenu: &Revenu<'_>, periode: Periode, mois: Mois) -> Euros {
    let montant = revenu.imposable(periode);
    let du_travail =
        matches!(traitement(revenu.nature(), Assiette::Ass), Traitement::Travail | Traitement::Chomage);
    let cesse = du_travail && revenu.serie().is_some_and(|serie| serie.est_arretee_en(mois));
    if !cesse {
        return montant;
    }
    let remplacement = [Nature::Chomage, Nature::IndemnitesJournalieres, Nature::Retraite];
    if personne.revenus_de(&remplacement, mois).est_positif() {
        montant * (Taux::UN - ASS_ABATTEMENT.a(mois).valeur)
    } else {
        Euros::ZERO
    }
}
