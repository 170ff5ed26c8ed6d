//! Supplément de loyer de solidarité (SLS): what a tenant of social housing pays above the rent when the income
//! exceeds the ceiling of the dwelling by 20 % or more.
//!
//! Texts: CCH, art. L441-3 to L441-12, R441-19 to R441-33. The amount of the rent notice always wins; the formula
//! is an estimate, since no official list of the amounts per m² of 2026 could be read.
//!
//! **Not modelled**: exempt dwellings (priority districts, rural zones of revitalisation, local programmes), the
//! ceiling per m² of tenants who were above the income ceilings when they signed, local scales, a fall of income
//! in the last twelve months (a request to the landlord), shared leases.

use crate::droits::commun::logement_social::{Plafonds, Revenus, ZoneHlm};
use crate::loi::baremes::logement_social::{SLS_DEPASSEMENT, SLS_PLAFOND, SLS_REFERENCE, SLS_SEUIL};
use crate::loi::droit::{Manque, Motif};
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::menage::logement::Logement;
use crate::menage::situation::Menage;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Source;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::Occupation;
use crate::territoire::financement::{Financement, ZoneSls};

const L441_3: &Source = &Source::article("CCH, art. L441-3");
const L441_4: &Source = &Source::article("CCH, art. L441-4");
const R441_19: &Source = &Source::article("CCH, art. R441-19");
const R441_21: &Source = &Source::article("CCH, art. R441-21");

/// The supplement of a month, in euros per month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Surloyer {
    /// Read on the rent notice.
    Appele(Euros),
    /// What the formula gives: an estimate.
    Estime(Euros),
    /// Not due: all the reasons.
    NonDu(Vec<Motif>),
    /// An answer is missing.
    Inconnu(Manque),
    /// The ceilings of the home's territory are not in this version.
    NonCalcule,
}

/// The supplement of a month: the notice, or an estimate.
pub fn surloyer(
    menage: &Menage,
    revenus: &Revenus,
    plafonds: &Plafonds,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Surloyer {
    let Some(logement) = &menage.logement else { return inconnu(Cle::LogementOccupation) };
    if let Some(sls) = logement.sls {
        let reference = Some(Reference::foyer(Cle::LogementSls));
        t.reponse("Supplément de l'avis d'échéance", sls, reference);
        return Surloyer::Appele(sls);
    }
    match logement.occupation {
        None => return inconnu(Cle::LogementOccupation),
        Some(Occupation::Hlm) => {}
        Some(_) => return non_du(Motif::new("Il ne concerne que les locataires de HLM", L441_3)),
    }
    if logement.financement == Some(Financement::Pli) {
        return non_du(Motif::new("Un logement intermédiaire (PLI) n'y est pas soumis", L441_3));
    }
    if logement.commune.is_none() {
        return inconnu(Cle::LogementCommune);
    }
    let revenu = match &revenus.avant_dernier {
        Ok(revenu) => *revenu,
        Err(reponses) => return Surloyer::Inconnu(Manque { reponses: reponses.clone(), fourchette: None }),
    };
    // A PLAI follows the ceiling of the PLUS, and so does a dwelling whose financing is not said.
    let financement =
        if logement.financement == Some(Financement::Pls) { Financement::Pls } else { Financement::Plus };
    let Some(plafond) = plafonds.ligne(financement) else { return Surloyer::NonCalcule };
    let plafond = t.reprise("Plafond de ressources du logement", plafond.plafond);
    let revenu = t.reprise("Revenu fiscal de référence d'il y a deux ans", revenu);
    let seuil = t.taux(&SLS_SEUIL, mois);
    let depassement = depassement(revenu, plafond, t);
    if depassement < seuil.valeur {
        let limite = (plafond.valeur * (Taux::UN + seuil.valeur)).arrondi_centime();
        let motif = "Votre revenu fiscal de référence {valeur} est sous le seuil {limite}";
        return non_du(Motif::compare(motif, revenu.valeur, limite, L441_3));
    }
    let categorie = menage.inconnus_parmi(super::lit);
    Estimation::lire(logement, plafonds.zone, revenu, depassement, mois).conclure(categorie, mois, t)
}

fn inconnu(cle: Cle) -> Surloyer {
    Surloyer::Inconnu(Manque { reponses: vec![Reference::foyer(cle)], fourchette: None })
}

fn non_du(motif: Motif) -> Surloyer {
    Surloyer::NonDu(vec![motif])
}

/// How far the income is above the ceiling, in whole percents.
fn depassement(revenu: Figure, plafond: Figure, t: &mut Trace) -> Taux {
    let rapport = revenu.valeur.rapport_a(plafond.valeur).unwrap_or_default();
    let depassement = (rapport - Taux::UN).positif().tronque(2);
    let phrase = "revenu ÷ plafond − 1, en pour cent entiers";
    t.formule_taux("Dépassement du plafond", depassement, phrase, R441_21).valeur
}

/// What the amount depends on once the supplement is due.
struct Estimation {
    revenu: Figure,
    depassement: Taux,
    surface: Option<u32>,
    loyer: Option<Euros>,
    /// The zone, or those that are possible.
    zones: Vec<ZoneSls>,
}

impl Estimation {
    fn lire(
        logement: &Logement,
        zone: Option<ZoneHlm>,
        revenu: Figure,
        depassement: Taux,
        mois: MoisCouvert,
    ) -> Estimation {
        let zones = match (zone, logement.zone_sls) {
            (Some(ZoneHlm::Paris), _) => vec![ZoneSls::UnBis],
            (_, Some(dite)) => vec![dite],
            (Some(ZoneHlm::IleDeFrance), None) => vec![ZoneSls::Un, ZoneSls::Deux],
            (_, None) => vec![ZoneSls::Deux, ZoneSls::Trois],
        };
        let loyer = logement.loyer.as_ref().map(|loyer| loyer.en(mois.mois()));
        Estimation { revenu, depassement, surface: logement.surface, loyer, zones }
    }

    /// The estimate, or its bounds and the answers that are missing (`manque` among them).
    fn conclure(self, mut manque: Vec<Reference>, mois: MoisCouvert, t: &mut Trace) -> Surloyer {
        let categorie_connue = manque.is_empty();
        if let (true, [zone], Some(surface), Some(loyer)) =
            (categorie_connue, self.zones.as_slice(), self.surface, self.loyer)
        {
            return Surloyer::Estime(self.montant(*zone, surface, loyer, mois, t));
        }
        let absent = |absent: bool, cle| absent.then_some(Reference::foyer(cle));
        manque.extend(absent(self.zones.len() > 1, Cle::LogementZoneSls));
        manque.extend(absent(self.surface.is_none(), Cle::LogementSurface));
        manque.extend(absent(self.loyer.is_none(), Cle::LogementLoyer));
        // The dearest zone comes first; without a rent, the supplement alone is within the 30 %.
        let cas = |zone: Option<&ZoneSls>, surface: Option<u32>, loyer: Euros| {
            let t = &mut Trace::muette();
            match (zone, surface) {
                (Some(zone), Some(surface)) => self.montant(*zone, surface, loyer, mois, t),
                _ => self.place(loyer, mois, t).valeur.arrondi_centime(),
            }
        };
        let haut = cas(self.zones.first(), self.surface, self.loyer.unwrap_or_default());
        let bas = match (categorie_connue, self.surface, self.loyer) {
            (true, Some(surface), Some(loyer)) => cas(self.zones.last(), Some(surface), loyer),
            _ => Euros::ZERO,
        };
        Surloyer::Inconnu(Manque { reponses: manque, fourchette: Some(Fourchette::entre(bas, haut)) })
    }

    /// Coefficient × area × amount per m², within 30 % of the resources with the rent.
    fn montant(&self, zone: ZoneSls, surface: u32, loyer: Euros, mois: MoisCouvert, t: &mut Trace) -> Euros {
        let coefficient = coefficient(self.depassement, mois, t);
        let reference = t
            .bareme_de(SLS_REFERENCE.libelle, &SLS_REFERENCE, SLS_REFERENCE.en(mois), |zones| zones.en(zone));
        let par_metre = t.produit("Supplément par m²", reference, coefficient, R441_19);
        let exact = t.fois("Supplément exact, pour la surface", par_metre, surface, R441_19);
        let supplement = t.arrondi("Supplément calculé", exact, Arrondi::Centime, R441_19);
        let place = self.place(loyer, mois, t);
        let plafonne = t.plafonne("Supplément dans la limite des ressources", supplement, place, L441_4);
        t.arrondi("Supplément de loyer par mois", plafonne, Arrondi::Centime, L441_4).valeur
    }

    /// What the rent leaves of 30 % of the monthly resources.
    fn place(&self, loyer: Euros, mois: MoisCouvert, t: &mut Trace) -> Figure {
        let part = t.taux(&SLS_PLAFOND, mois);
        let annuel = t.produit("Part des ressources de l'année", self.revenu, part, L441_4);
        let mensuel = t.divise("Part des ressources du mois", annuel, 12, L441_4);
        let loyer = t.reponse("Loyer sans les charges", loyer, Some(Reference::foyer(Cle::LogementLoyer)));
        t.reste("Place laissée par le loyer", mensuel, loyer, L441_4)
    }
}

/// 0,27 at 20 %, then more for each point.
fn coefficient(depassement: Taux, mois: MoisCouvert, t: &mut Trace) -> Figure<Taux> {
    let ligne = SLS_DEPASSEMENT.en(mois);
    let [premier, deuxieme, troisieme] = ligne.valeur.par_point;
    let [premiere_borne, seconde_borne] = ligne.valeur.bornes.map(Taux::entier);
    let points = depassement * 100;
    let seuil = SLS_SEUIL.en(mois).valeur * 100;
    let coefficient = ligne.valeur.base
        + premier * (points.min(premiere_borne) - seuil)
        + deuxieme * (points.min(seconde_borne) - premiere_borne).positif()
        + troisieme * (points - seconde_borne).positif();
    t.taux_de(SLS_DEPASSEMENT.libelle, &SLS_DEPASSEMENT, ligne, coefficient)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notions::mois::Mois;
    use crate::taux;

    #[test]
    fn le_coefficient_de_depassement_suit_les_trois_pentes_de_l_article_r441_21() {
        let mois = MoisCouvert::au_plus_pres(Mois::new(2026, 11));
        for (depassement, attendu) in [
            (taux!(0.20), taux!(0.27)),
            (taux!(0.32), taux!(0.99)),
            (taux!(0.59), taux!(2.61)),
            (taux!(0.60), taux!(2.69)),
            (taux!(1.49), taux!(9.81)),
            (taux!(1.50), taux!(9.91)),
        ] {
            assert_eq!(coefficient(depassement, mois, &mut Trace::muette()).valeur, attendu, "{depassement}");
        }
    }
}
