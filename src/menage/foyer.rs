//! What is answered once for the household: savings, tax, conventions of the calculation ([`Foyer`]).

use crate::notions::mois::Mois;
use crate::notions::montant::{Euros, Taux};
use crate::questions::table::Cle;
use crate::questions::vocabulaire::TrancheEpargne;

/// Answers of the household.
#[derive(Clone, Debug, Default)]
pub struct Foyer {
    /// Savings and property.
    pub patrimoine: Patrimoine,
    /// Tax notices, by year of income.
    pub revenus_fiscaux: Vec<(i32, AvisImpot)>,
    /// Ticks box T of the tax return.
    pub parent_isole_case_t: Option<bool>,
    /// The children are in the partner's tax household (concubins).
    pub enfants_fiscaux_chez_conjoint: bool,
    /// Box L of the tax return.
    pub case_l: bool,
    /// Local health scheme of Alsace-Moselle.
    pub alsace_moselle: bool,
    /// Holder of an electricity contract; `None` where nobody answered.
    pub contrat_electricite: Option<bool>,
    /// RSA already received before the months computed.
    pub rsa_deja_percu: bool,
    /// First month of the running quarter of AL, RSA, PPA.
    pub trimestre_depuis: Option<Mois>,
    /// Monthly amounts of the commission's scale for this household, typed by whoever knows them: base, dwelling,
    /// heating.
    pub forfaits_bdf: [Option<Euros>; 3],
}

impl Foyer {
    /// The tax notice of a year of income, where it was given.
    pub fn avis(&self, annee: i32) -> Option<&AvisImpot> {
        self.revenus_fiscaux.iter().find(|(autre, _)| *autre == annee).map(|(_, avis)| avis)
    }
}

/// Savings and property, in euros.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Patrimoine {
    /// The band of all of it, where no detail is given.
    pub tranche: Option<TrancheEpargne>,
    /// "More than 30 000 €", answered before any detail.
    pub depasse_30000: bool,
    /// Tax-free savings books.
    pub livrets_exoneres: Euros,
    /// Investments whose income is taxed.
    pub placements: Euros,
    /// Money that brings nothing.
    pub capital_improductif: Euros,
    /// Value of property that is let.
    pub immobilier_loue: Euros,
    /// Value of property that is not let.
    pub immobilier_non_loue: Euros,
    /// Yearly rental value of the unlet buildings.
    pub valeur_locative_bati: Euros,
    /// Yearly rental value of the unlet land.
    pub valeur_locative_terrain: Euros,
}

impl Patrimoine {
    /// Its parts.
    pub const PARTS: [Cle; 7] = [
        Cle::FoyerPatrimoineLivretsExoneres,
        Cle::FoyerPatrimoinePlacements,
        Cle::FoyerPatrimoineCapitalImproductif,
        Cle::FoyerPatrimoineImmobilierLoue,
        Cle::FoyerPatrimoineImmobilierNonLoue,
        Cle::FoyerPatrimoineValeurLocativeBati,
        Cle::FoyerPatrimoineValeurLocativeTerrain,
    ];

    /// The part that an answer tells.
    pub fn part(&mut self, cle: Cle) -> Option<&mut Euros> {
        Some(match cle {
            Cle::FoyerPatrimoineLivretsExoneres => &mut self.livrets_exoneres,
            Cle::FoyerPatrimoinePlacements => &mut self.placements,
            Cle::FoyerPatrimoineCapitalImproductif => &mut self.capital_improductif,
            Cle::FoyerPatrimoineImmobilierLoue => &mut self.immobilier_loue,
            Cle::FoyerPatrimoineImmobilierNonLoue => &mut self.immobilier_non_loue,
            Cle::FoyerPatrimoineValeurLocativeBati => &mut self.valeur_locative_bati,
            Cle::FoyerPatrimoineValeurLocativeTerrain => &mut self.valeur_locative_terrain,
            _ => return None,
        })
    }

    /// The least and the most that an unknown answer leaves possible: a part of it, or all of it, in a band where one is
    /// said. Then what the Aspa and the ASI count more of than the RSA (CSS, art. R815-25; CASF, art. R132-1), as investments
    /// that it does not count at all: what closes them leaves the most of it.
    pub fn entre(self, inconnue: Cle) -> Vec<Patrimoine> {
        let mut au_plus = self;
        let inconnues = if Self::PARTS.contains(&inconnue) { vec![inconnue] } else { Self::PARTS.into() };
        for cle in inconnues {
            au_plus.part(cle).into_iter().for_each(|part| *part = Euros::MAXIMUM_SAISI);
        }
        let [bas, haut] = self.bouts().unwrap_or([self, au_plus]);
        let mut possibles = vec![bas, haut];
        if inconnue == Cle::FoyerPatrimoineLivretsExoneres || !Self::PARTS.contains(&inconnue) {
            // Of a band, what is above its least: both together are its most.
            let placements = self
                .bouts()
                .map_or(Euros::MAXIMUM_SAISI, |[bas, haut]| haut.capital_improductif - bas.livrets_exoneres);
            possibles.push(Patrimoine { placements, ..bas });
        }
        possibles
    }

    /// The two ends of the band, where it is all that was said: the least, on a savings book; the most, as money that brings
    /// nothing, of which the RSA counts a larger part (CASF, art. R132-1).
    pub fn bouts(&self) -> Option<[Patrimoine; 2]> {
        let tranche = self.tranche?;
        let seule = Patrimoine { tranche: self.tranche, ..Patrimoine::default() };
        let [bas, haut] = tranche.bornes().map(Euros::entiers);
        let bouts = [
            Patrimoine { livrets_exoneres: bas, ..seule },
            Patrimoine { capital_improductif: haut, ..seule },
        ];
        (*self == seule).then_some(bouts)
    }
}

/// What a tax notice says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AvisImpot {
    /// "Revenu fiscal de référence".
    pub rfr: Option<Euros>,
    /// Parts, in quarters.
    pub parts: Option<Taux>,
    /// Tax of the year.
    pub impot: Option<Euros>,
}
