//! The facts that a paper may cite: one row each, its code in the templates, its name where it is missing, where it comes
//! from, how it is said. Nothing discreet has a row: no paper can cite it.

use super::gabarit::Gabarit;
use crate::budget;
use crate::documents::mots::{enumeration, plage, plage_de_taux};
use crate::documents::rapport::{Section, impaye, menage};
use crate::dossier::Dossier;
use crate::dossier::impaye::{DossierImpaye, PlanDuDossier};
use crate::menage::impaye::Impaye;
use crate::menage::logement::Logement;
use crate::menage::personne::Personne;
use crate::menage::situation::Situation;
use crate::notions::choix::{Choix, choix};
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::Mois;
use crate::notions::montant::Euros;
use crate::questions::vocabulaire::{EtapeImpaye, Garde};

/// What a paper is written from.
#[derive(Clone, Copy)]
pub struct Contenu<'a> {
    /// All that may be said.
    pub(super) dossier: &'a Dossier,
    commune: Option<&'a str>,
    /// The page of the options, dear to work out: asked for by the papers that show it.
    pub(super) options: &'a dyn Fn() -> Vec<Section>,
    /// The reader works on each benefit by its name.
    pub(super) sensible: bool,
    /// It writes down every debt and expense by its name too.
    pub(super) entier: bool,
}

choix! {
    /// A fact, and its name where it is missing.
    FaitCite {
        Jour => "jour", "le jour";
        Mois => "mois", "le mois";
        Organisme => "organisme", "l'organisme";
        PlafondFsl => "plafond_fsl", "le plafond du FSL";
        Composition => "composition", "la composition du ménage";
        Personnes => "personnes", "le nombre de personnes";
        Unites => "unites", "les unités de consommation";
        Occupation => "occupation", "le type d'occupation";
        Commune => "commune", "la commune";
        Surface => "surface", "la surface";
        Pieces => "pieces", "le nombre de pièces";
        PiecesEnTrop => "pieces_en_trop", "la taille du logement";
        Dpe => "dpe", "le DPE";
        Bail => "bail", "la date du bail";
        Loyer => "loyer", "le loyer et les charges";
        LoyerNet => "loyer_net", "le loyer, aide déduite";
        Aide => "aide", "l'aide au logement reçue";
        AideA => "aide_a", "à qui l'aide au logement est versée";
        AideSuspendue => "aide_suspendue", "la suspension de l'aide au logement";
        Ressources => "ressources", "les ressources";
        Charges => "charges", "les charges";
        Mensualites => "mensualites", "les mensualités";
        Reste => "reste", "le reste à vivre";
        ResteParJour => "reste_par_jour", "le reste à vivre par jour";
        ResteApres => "reste_apres", "le reste à vivre, une fois les aides payées";
        MoisApres => "mois_apres", "le mois où les aides sont payées";
        Depenses => "depenses", "les dépenses courantes";
        Solde => "solde", "ce qui reste en fin de mois";
        Effort => "effort", "le taux d'effort";
        EffortSansAide => "effort_sans_aide", "le taux d'effort sans l'aide";
        Categorie => "categorie", "la catégorie du ménage";
        Dette => "dette", "le montant de la dette de loyer";
        DetteDepuis => "dette_depuis", "le premier mois impayé";
        Prescrit => "prescrit", "les mois prescrits";
        Cause => "cause", "la cause du retard";
        Reprise => "reprise", "la date de reprise du loyer";
        DemandeFsl => "demande_fsl", "la somme demandée au FSL";
        Seuils => "seuils", "les seuils d'impayé";
        Echeance => "echeance", "la prochaine date";
        Commandement => "commandement", "la date du commandement";
        Assignation => "assignation", "la date de l'assignation";
        Audience => "audience", "la date de l'audience";
        Jugement => "jugement", "la date du jugement";
        Plan => "plan", "le plan";
        SansPlan => "sans_plan", "ce qui empêche un plan";
        PlanDuree => "plan_duree", "la durée du plan";
        PlanTotal => "plan_total", "le total du plan";
        Capacite => "capacite", "ce qui peut être remboursé par mois";
        DettesEnTout => "dettes", "le total des dettes";
        RendezVous => "rendez_vous", "le prochain rendez-vous";
    }
}

impl FaitCite {
    /// Where it comes from, said after it; nothing where it goes without saying.
    pub fn origine(self) -> &'static str {
        match self {
            FaitCite::Surface
            | FaitCite::Pieces
            | FaitCite::Dpe
            | FaitCite::Bail
            | FaitCite::Loyer
            | FaitCite::Dette
            | FaitCite::DetteDepuis
            | FaitCite::Cause
            | FaitCite::Reprise => " (déclaré)",
            FaitCite::LoyerNet
            | FaitCite::Reste
            | FaitCite::ResteParJour
            | FaitCite::ResteApres
            | FaitCite::Effort
            | FaitCite::EffortSansAide
            | FaitCite::Categorie
            | FaitCite::PiecesEnTrop
            | FaitCite::Capacite
            | FaitCite::Seuils => " (calculé)",
            _ => "",
        }
    }
}

impl<'a> Contenu<'a> {
    /// What any paper is written from; the name of the commune where the list is there, and how the options are put side by
    /// side.
    pub fn new(
        dossier: &'a Dossier,
        commune: Option<&'a str>,
        options: &'a dyn Fn() -> Vec<Section>,
    ) -> Contenu<'a> {
        Contenu { dossier, commune, options, sensible: false, entier: false }
    }

    /// The same for the reader of a paper.
    pub(super) fn pour(self, gabarit: &Gabarit<'_>) -> Contenu<'a> {
        Contenu { sensible: gabarit.sensible, entier: gabarit.entier, ..self }
    }

    /// Whether a fact is known.
    pub fn est_su(&self, fait: FaitCite) -> bool {
        self.texte(fait).is_some()
    }

    /// How a fact is said; nothing where it is not known.
    pub fn texte(&self, fait: FaitCite) -> Option<String> {
        let dossier = self.dossier;
        match fait {
            FaitCite::Jour => Some(dossier.le.to_string()),
            FaitCite::Mois => Some(self.mois().to_string()),
            FaitCite::Organisme => Some(dossier.profil()?.nom.clone()),
            FaitCite::Capacite => {
                sure(dossier.surendettement()?.mensualite).map(|montant| format!("{montant} par mois"))
            }
            FaitCite::PlafondFsl => {
                let plafond = dossier.profil()?.plafond_fsl(dossier.simulation().base().personnes)?;
                Some(format!("{plafond} par mois"))
            }
            FaitCite::Composition => Some(self.composition()),
            FaitCite::Personnes => Some(dossier.simulation().base().personnes.to_string()),
            FaitCite::Unites => Some(dossier.simulation().base().unites.en_nombre()),
            FaitCite::DettesEnTout => self.dettes(),
            FaitCite::RendezVous => Some(dossier.suivi().rendez_vous(dossier.le)?.to_string()),
            FaitCite::Categorie => {
                let etude = &dossier.simulation().logement_social;
                etude.plafonds.manque.is_empty().then(|| format!("catégorie {}", etude.plafonds.categorie))
            }
            _ => self.du_logement(fait).or_else(|| self.du_budget(fait)).or_else(|| self.du_retard(fait)),
        }
    }

    /// The household.
    pub(super) fn situation(&self) -> &Situation {
        self.dossier.situation()
    }

    /// The rent in arrears: what was said, and what follows.
    pub(super) fn retard(&self) -> Option<(&Impaye, &DossierImpaye)> {
        self.situation().impaye.as_ref().zip(self.dossier.impaye())
    }

    pub(super) fn mois(&self) -> Mois {
        self.dossier.simulation().mois.mois()
    }

    /// "2 adultes (34 et 31 ans) et 2 enfants (9 ans et 4 ans)"
    fn composition(&self) -> String {
        let (menage, mois) = (&self.situation().menage, self.mois());
        let groupe = |ages: Vec<String>, un: &str, plusieurs: &str| match ages.as_slice() {
            [] => None,
            [age] => Some(format!("{un} ({age})")),
            ages => Some(format!("{} {plusieurs} ({})", ages.len(), enumeration(ages))),
        };
        let adultes =
            menage.adultes().chain(&menage.autres).map(|adulte| menage::age(adulte, mois)).collect();
        let chez = |enfant: &Personne| match enfant.enfant.garde {
            Garde::Exclusive => "",
            Garde::DroitVisite => ", en visite",
            _ => ", en garde alternée",
        };
        let enfants = menage.enfants.iter().map(|enfant| menage::age(enfant, mois) + chez(enfant));
        let groupes =
            [groupe(adultes, "1 adulte", "adultes"), groupe(enfants.collect(), "1 enfant", "enfants")];
        enumeration(&groupes.into_iter().flatten().collect::<Vec<_>>())
    }

    fn du_logement(&self, fait: FaitCite) -> Option<String> {
        let logement: &Logement = self.situation().menage.logement.as_ref()?;
        match fait {
            FaitCite::Occupation => Some(logement.occupation?.libelle().to_owned()),
            FaitCite::Commune => {
                let code = logement.commune?;
                Some(self.commune.map_or_else(|| format!("commune {code}"), str::to_owned))
            }
            FaitCite::Surface => Some(format!("{} m²", logement.surface?)),
            FaitCite::Pieces => Some(logement.pieces?.to_string()),
            FaitCite::AideA => Some(match logement.al_versee_au_bailleur {
                true => "au bailleur".to_owned(),
                false => "au locataire".to_owned(),
            }),
            FaitCite::Dpe => Some(logement.dpe?.libelle().to_owned()),
            FaitCite::Bail => Some(format!("de {}", logement.bail_depuis?)),
            FaitCite::PiecesEnTrop => {
                logement.pieces?;
                Some(match crate::projection::options::pieces_en_trop(self.situation(), self.mois()) {
                    0 => "pas plus grand que la norme d'occupation".to_owned(),
                    1 => "une pièce de plus que la norme d'occupation".to_owned(),
                    pieces => format!("{pieces} pièces de plus que la norme d'occupation"),
                })
            }
            _ => None,
        }
    }

    fn du_budget(&self, fait: FaitCite) -> Option<String> {
        let (budget, base) = (self.dossier.budget_d_aujourdhui(), self.dossier.simulation().base());
        let apres = self.dossier.une_fois_paye();
        let montant = match fait {
            FaitCite::Loyer => base.logement_brut?,
            FaitCite::LoyerNet => budget.logement_net?,
            FaitCite::Aide => budget.aide_logement,
            FaitCite::Ressources => budget.ressources,
            FaitCite::Charges => budget.charges,
            FaitCite::Mensualites => budget.mensualites,
            FaitCite::Reste => budget.reste_a_vivre?,
            FaitCite::ResteParJour => base.par_jour_et_personne?,
            FaitCite::ResteApres => apres.reste_a_vivre.filter(|_| apres.installe.is_some())?,
            FaitCite::Depenses => budget.depenses_courantes?,
            FaitCite::Solde => budget.solde?,
            FaitCite::MoisApres => return Some(apres.installe?.to_string()),
            FaitCite::Effort => return Some(plage_de_taux(budget.taux_effort?)),
            FaitCite::EffortSansAide => {
                return Some(plage_de_taux(budget::taux_effort(base.logement_brut?, budget.ressources)?));
            }
            _ => return None,
        };
        sure(montant)
    }

    fn du_retard(&self, fait: FaitCite) -> Option<String> {
        let (impaye, arrieres) = self.retard()?;
        let etape = |etape: EtapeImpaye| impaye.date(etape).map(|date| date.to_string());
        let positif = |montant: Euros| montant.est_positif().then(|| montant.to_string());
        let plan = impaye::signable(impaye, arrieres);
        match fait {
            FaitCite::Dette => Some(arrieres.dette?.to_string()),
            FaitCite::DetteDepuis => Some(impaye.premier_reclamable(self.dossier.le)?.to_string()),
            FaitCite::Prescrit => positif(arrieres.prescrit),
            FaitCite::Cause => Some(impaye::cause_dite(impaye.cause?).to_owned()),
            FaitCite::Reprise => Some(impaye.reprise_loyer_depuis?.to_string()),
            FaitCite::AideSuspendue => impaye.al_suspendue.then(|| "suspendue".to_owned()),
            FaitCite::DemandeFsl => positif(impaye.fsl_demande),
            FaitCite::Seuils => seuils(arrieres),
            FaitCite::Echeance => {
                let alerte = arrieres.alertes.iter().find(|alerte| alerte.date >= self.dossier.le)?;
                Some(format!("{} ({})", alerte.texte, alerte.article))
            }
            FaitCite::Commandement => etape(EtapeImpaye::CommandementPayer),
            FaitCite::Assignation => etape(EtapeImpaye::Assignation),
            FaitCite::Audience => etape(EtapeImpaye::Audience),
            FaitCite::Jugement => etape(EtapeImpaye::Jugement),
            FaitCite::Plan => Some(enumeration(&impaye::tranches_dites(&plan?.tranches()))),
            FaitCite::SansPlan => match plan {
                Some(_) => None,
                None => Some(arrieres.essaye()?.pourquoi.join(" ; ")).filter(|dit| !dit.is_empty()),
            },
            FaitCite::PlanDuree => Some(format!("{} mois", plan?.mensualites.len())),
            FaitCite::PlanTotal => plan.map(PlanDuDossier::total).map(|total| total.to_string()),
            _ => None,
        }
    }

    /// What is owed beside the rent, where all of it is known.
    fn dettes(&self) -> Option<String> {
        let restes = self.situation().finances.dettes.iter().map(|dette| dette.restant_du);
        let total: Euros = restes.collect::<Option<Vec<_>>>()?.into_iter().sum();
        Some(total.to_string())
    }
}

/// An amount as papers say it; nothing where nothing is known of it.
fn sure(montant: Fourchette) -> Option<String> {
    let dit = plage(montant);
    (dit != "à compléter").then_some(dit)
}

/// "jusqu'en 2026 : impayé à partir de 1 024,80 €, constitué ; …"
fn seuils(arrieres: &DossierImpaye) -> Option<String> {
    let dit = |nom: &str, rang: usize| {
        let seuil = &arrieres.seuils[rang];
        let etat = match seuil.constitue {
            Some(true) => "impayé constitué",
            Some(false) => "impayé non constitué",
            None => "à vérifier",
        };
        Some(format!("{nom} : à partir de {}, {etat}", plage(seuil.seuil?)))
    };
    let dits: Vec<String> = [dit("jusqu'en 2026", 0), dit("en 2027", 1)].into_iter().flatten().collect();
    (!dits.is_empty()).then(|| dits.join(" ; "))
}
