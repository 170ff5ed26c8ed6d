//! What a person earns, as a ledger ([`Livre`]): each income month by month, what is received and what is taxed, added up
//! once so that any window is one subtraction.
//!
//! The answers (series, figures of a year) are kept beside it, and changed only through it: what is read always says what
//! was answered.

use crate::loi::baremes::impot::{CSG_NON_DEDUCTIBLE, NET_PAR_BRUT};
use crate::loi::parametre::Parametre;
use crate::notions::mois::{Mois, Periode};
use crate::notions::montant::{Euros, Taux};
use crate::notions::serie::Serie;
use crate::notions::tri::trier_par;
use crate::questions::vocabulaire::Nature;

/// The incomes of a person.
#[derive(Clone, Debug, Default)]
pub struct Livre {
    series: Vec<(Nature, Serie)>,
    annuels: Vec<(i32, Nature, Euros)>,
    lignes: Vec<Ligne>,
    paliers: Vec<Palier>,
}

/// Where an income stands in the ledger.
#[derive(Clone, Copy, Debug)]
struct Ligne {
    nature: Nature,
    /// The steps of what is received, and those of what is taxed: from, to.
    nets: (u32, u32),
    imposables: (u32, u32),
    /// A wage whose taxable amount is worked out from the net.
    est_un_net: bool,
    /// Some year has a figure of its own.
    annuelle: bool,
}

/// An amount that holds from a month on.
#[derive(Clone, Copy, Debug)]
struct Palier {
    depuis: Mois,
    montant: Euros,
    /// The total of the months before.
    avant: Euros,
}

/// An income of the ledger.
#[derive(Clone, Copy, Debug)]
pub struct Revenu<'a> {
    livre: &'a Livre,
    ligne: &'a Ligne,
}

impl Livre {
    /// The ledger of these answers: monthly series, and taxable figures of a year (year, nature, euros) that replace the
    /// series of their year.
    pub fn tenir(series: Vec<(Nature, Serie)>, annuels: Vec<(i32, Nature, Euros)>) -> Livre {
        let mut livre = Livre { series, annuels, lignes: Vec::new(), paliers: Vec::new() };
        livre.reporter();
        livre
    }

    /// Whether no income was answered.
    pub fn est_vide(&self) -> bool {
        self.series.is_empty() && self.annuels.is_empty()
    }

    /// The series that were answered.
    pub fn series(&self) -> &[(Nature, Serie)] {
        &self.series
    }

    /// The taxable figures of a year that were answered: year, nature, euros.
    pub fn annuels(&self) -> &[(i32, Nature, Euros)] {
        &self.annuels
    }

    /// Other answers, and their ledger.
    pub fn changer(
        &mut self,
        change: impl FnOnce(&mut Vec<(Nature, Serie)>, &mut Vec<(i32, Nature, Euros)>),
    ) {
        change(&mut self.series, &mut self.annuels);
        self.reporter();
    }

    /// The same incomes, one of them counted as another.
    pub fn compter_comme(&mut self, nature: Nature, comme: Nature) {
        self.changer(|series, annuels| {
            let Some(place) = series.iter().position(|(autre, _)| *autre == nature) else { return };
            let (_, serie) = series.remove(place);
            match series.iter_mut().find(|(autre, _)| *autre == comme) {
                Some((_, deja)) => *deja = deja.plus(&serie),
                None => series.push((comme, serie)),
            }
            annuels.retain(|(_, autre, _)| *autre != nature);
        });
    }

    /// The incomes, each once: one that has only a taxable writing stands under its own name.
    pub fn revenus(&self) -> impl Iterator<Item = Revenu<'_>> {
        self.lignes.iter().map(|ligne| Revenu { livre: self, ligne })
    }

    /// An income, where the person has it.
    pub fn revenu(&self, nature: Nature) -> Option<Revenu<'_>> {
        let ligne = self.lignes.iter().find(|ligne| ligne.nature == nature)?;
        Some(Revenu { livre: self, ligne })
    }

    /// The series of a nature, where it was answered.
    pub fn serie(&self, nature: Nature) -> Option<&Serie> {
        self.series.iter().find(|(autre, _)| *autre == nature).map(|(_, serie)| serie)
    }

    fn reporter(&mut self) {
        self.lignes.clear();
        self.paliers.clear();
        let natures = self.series.iter().map(|(nature, _)| *nature);
        let natures = natures.chain(self.annuels.iter().map(|(_, nature, _)| *nature));
        for nature in natures.map(Nature::recu).collect::<Vec<_>>() {
            if self.lignes.iter().all(|ligne| ligne.nature != nature) {
                self.ouvrir(nature);
            }
        }
    }

    fn ouvrir(&mut self, nature: Nature) {
        let Livre { series, paliers, .. } = self;
        let serie = |cherchee: Nature| series.iter().find(|(autre, _)| *autre == cherchee).map(|(_, s)| s);
        let tels_quels = |montant: Euros, _: Mois| montant;
        let net = serie(nature);
        let debut = paliers.len() as u32;
        if let Some(net) = net {
            inscrire(paliers, net.paliers_en_ordre(), tels_quels);
        }
        let nets = (debut, paliers.len() as u32);
        let taxe = nature.imposable().and_then(serie);
        let est_un_net = nature == Nature::Salaire && taxe.is_none() && net.is_some();
        match (taxe, net) {
            (Some(taxe), _) => inscrire(paliers, taxe.paliers_en_ordre(), tels_quels),
            (None, Some(net)) if est_un_net => {
                inscrire(paliers, &aux_changements_de_taux(net.paliers_en_ordre()), salaire_imposable);
            }
            _ => {}
        }
        // Where nothing else is said, what is taxed is what is received.
        let imposables = if taxe.is_some() || est_un_net { (nets.1, paliers.len() as u32) } else { nets };
        let annuelle = self.annuels.iter().any(|(_, autre, _)| autre.recu() == nature);
        self.lignes.push(Ligne { nature, nets, imposables, est_un_net, annuelle });
    }

    /// The figure given for a whole year, where the period is one.
    fn annuel(&self, nature: Nature, periode: Periode) -> Option<Euros> {
        let annee = periode.debut.annee();
        if periode != Periode::annee(annee) {
            return None;
        }
        let cherche = |nature| self.annuels.iter().find(|(a, n, _)| *a == annee && *n == nature);
        cherche(nature).or_else(|| nature.imposable().and_then(cherche)).map(|(_, _, montant)| *montant)
    }
}

impl<'a> Revenu<'a> {
    /// Its nature.
    pub fn nature(&self) -> Nature {
        self.ligne.nature
    }

    /// The series that was answered.
    pub fn serie(&self) -> Option<&'a Serie> {
        self.livre.serie(self.ligne.nature)
    }

    /// What is received in a month.
    pub fn en(&self, mois: Mois) -> Euros {
        let courant = self.paliers(self.ligne.nets).iter().rev().find(|palier| palier.depuis <= mois);
        courant.map_or(Euros::ZERO, |palier| palier.montant)
    }

    /// What is received over a period.
    pub fn somme(&self, periode: Periode) -> Euros {
        somme(self.paliers(self.ligne.nets), periode)
    }

    /// What is taxed over a period: the figure of the year where one is given, else the taxable series, else what the net
    /// stands for.
    pub fn imposable(&self, periode: Periode) -> Euros {
        let annuel = if self.ligne.annuelle { self.annuel(periode) } else { None };
        annuel.unwrap_or_else(|| {
            let total = somme(self.paliers(self.ligne.imposables), periode);
            // Exempt overtime is part of the net, not of the taxable wage.
            match self.livre.revenu(Nature::HeuresSupExonerees) {
                Some(heures) if self.ligne.est_un_net => (total - heures.somme(periode)).positif(),
                _ => total,
            }
        })
    }

    /// The figure given for a whole year, where the period is one.
    pub fn annuel(&self, periode: Periode) -> Option<Euros> {
        self.livre.annuel(self.ligne.nature, periode)
    }

    fn paliers(&self, (debut, fin): (u32, u32)) -> &'a [Palier] {
        &self.livre.paliers[debut as usize..fin as usize]
    }
}

/// Adds steps to the ledger, each with the total of the months before.
fn inscrire(paliers: &mut Vec<Palier>, serie: &[(Mois, Euros)], valeur: impl Fn(Euros, Mois) -> Euros) {
    let mut precedent: Option<Palier> = None;
    for (depuis, montant) in serie {
        let avant = precedent.map_or(Euros::ZERO, |precedent| precedent.jusqu_a(*depuis));
        let palier = Palier { depuis: *depuis, montant: valeur(*montant, *depuis), avant };
        precedent = Some(palier);
        paliers.push(palier);
    }
}

impl Palier {
    /// The total of the months before one of its own.
    fn jusqu_a(&self, mois: Mois) -> Euros {
        if self.montant.est_nul() {
            return self.avant;
        }
        self.avant + self.montant * mois.depuis(self.depuis).max(0).unsigned_abs()
    }
}

/// The total of a period: from its first month to the month after its last, one subtraction.
fn somme(paliers: &[Palier], periode: Periode) -> Euros {
    let apres = periode.fin.plus(1);
    let Some(fin) = paliers.iter().rev().find(|palier| palier.depuis < apres) else { return Euros::ZERO };
    if fin.depuis <= periode.debut {
        let nombre = apres.depuis(periode.debut).max(0).unsigned_abs();
        return if fin.montant.est_nul() { Euros::ZERO } else { fin.montant * nombre };
    }
    match paliers.iter().rev().find(|palier| palier.depuis <= periode.debut) {
        Some(debut) => fin.jusqu_a(apres) - debut.jusqu_a(periode.debut),
        None => fin.jusqu_a(apres),
    }
}

/// The steps of a wage, cut where a rate from net to taxable changes.
fn aux_changements_de_taux(serie: &[(Mois, Euros)]) -> Vec<(Mois, Euros)> {
    let mut paliers = Vec::with_capacity(serie.len());
    for (rang, (depuis, montant)) in serie.iter().enumerate() {
        paliers.push((*depuis, *montant));
        let fin = serie.get(rang + 1).map(|(suivant, _)| *suivant);
        let mut changements = changements(&NET_PAR_BRUT);
        changements.extend(self::changements(&CSG_NON_DEDUCTIBLE));
        changements.retain(|mois| mois > depuis && fin.is_none_or(|fin| *mois < fin));
        trier_par(&mut changements, |mois| *mois);
        paliers.extend(changements.into_iter().map(|mois| (mois, *montant)));
    }
    paliers
}

/// The months in which a table changes; its first row holds before it too.
fn changements(table: &'static Parametre<Taux>) -> Vec<Mois> {
    table.valeurs.iter().skip(1).map(|valeur| valeur.depuis).collect()
}

/// Taxable wage of a month from the net received, to the cent: the net plus the CSG and CRDS that are not
/// deductible, taken on the usual gross.
fn salaire_imposable(net: Euros, mois: Mois) -> Euros {
    (net + salaire_brut(net * CSG_NON_DEDUCTIBLE.a(mois).valeur, mois)).arrondi_centime()
}

/// Gross wage of a month from the net received.
pub fn salaire_brut(net: Euros, mois: Mois) -> Euros {
    net.par(NET_PAR_BRUT.a(mois).valeur)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::euros;

    #[test]
    fn le_salaire_imposable_ajoute_la_csg_non_deductible_au_net() {
        // 1 200 × (1 + 0,029 × 0,9825 / 0,78) = 1 243,834…
        assert_eq!(salaire_imposable(euros!(1200), Mois::new(2026, 11)), euros!(1243.83));
    }

    #[test]
    fn un_imposable_sans_net_ne_se_recoit_pas_et_se_taxe() {
        let constante = Serie::constante(euros!(100));
        let livre = Livre::tenir(vec![(Nature::SalaireImposable, constante)], Vec::new());
        let annee = Periode::annee(2025);
        let salaire = livre.revenu(Nature::Salaire).unwrap();
        assert_eq!((salaire.somme(annee), salaire.imposable(annee)), (Euros::ZERO, euros!(1200)));
        assert!(livre.revenu(Nature::SalaireImposable).is_none());
    }

    #[cfg(not(target_arch = "wasm32"))]
    proptest::proptest! {
        /// The ledger says of every window what the months of the series say, one by one.
        #[test]
        fn toute_fenetre_du_livre_est_la_somme_de_ses_mois(
            paliers in proptest::collection::vec((0i32..60, 0i64..5000), 1..6), debut in -10i32..60, duree in 0i32..40
        ) {
            let origine = Mois::new(2023, 1);
            let serie = Serie::paliers(
                paliers.into_iter().map(|(rang, montant)| (origine.plus(rang), Euros::entiers(montant))).collect());
            let periode = Periode { debut: origine.plus(debut), fin: origine.plus(debut + duree) };
            for nature in [Nature::Salaire, Nature::Chomage] {
                let livre = Livre::tenir(vec![(nature, serie.clone())], Vec::new());
                let revenu = livre.revenu(nature).unwrap();
                let taxe = |mois: Mois| match nature {
                    Nature::Salaire => salaire_imposable(serie.en(mois), mois),
                    _ => serie.en(mois),
                };
                proptest::prop_assert_eq!(revenu.somme(periode), periode.mois().map(|mois| serie.en(mois)).sum());
                proptest::prop_assert_eq!(revenu.imposable(periode), periode.mois().map(taxe).sum());
                proptest::prop_assert_eq!(revenu.en(periode.debut), serie.en(periode.debut));
            }
        }
    }
}
