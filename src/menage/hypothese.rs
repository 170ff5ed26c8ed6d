//! What an unknown answer may be ([`Inconnue`]): each telling answer, read, so that it can be put in the household.

use crate::menage::foyer::Foyer;
use crate::menage::logement::Logement;
use crate::menage::percu::Percu;
use crate::menage::personne::Personne;
use crate::menage::situation::{Epoque, Menage, Naissance, Situation};
use crate::notions::mois::{Date, Mois};
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Nature, Union};

/// An unknown answer that a few answers stand for.
#[derive(Clone, Debug)]
pub struct Inconnue {
    /// The question.
    pub reference: Reference,
    /// Its telling answers; the first holds by default.
    pub reponses: Vec<Hypothese>,
}

/// A telling answer, read with what stands beside it in the document.
#[derive(Clone, Debug)]
pub enum Hypothese {
    /// The person of whom it is asked, with that answer.
    Personne(Box<Personne>),
    /// An income of the person of that rank, of which no text says what the rights make: left out, or counted as another.
    Traitement(u8, Nature, Option<Nature>),
    /// The answers of the household, with that one.
    Foyer(Box<Foyer>),
    /// The home, with that answer.
    Logement(Box<Logement>),
    /// How the couple is united.
    Union(Option<Union>),
    /// Since when.
    UnionDepuis(Option<Date>),
    /// The month of the separation.
    IsolementDepuis(Option<Mois>),
    /// What is received today.
    Percu(Option<Vec<Percu>>),
}

impl Inconnue {
    /// The household with the `rang`-th telling answer: this question is then answered, in each time in which it is not.
    pub fn suppose(&self, rang: usize, situation: &mut Situation) {
        for Epoque { situation, .. } in &mut situation.avant {
            if situation.menage.inconnus.contains(&self.reference) {
                self.suppose_dans(rang, &mut situation.menage);
            }
        }
        if let Some(Naissance { situation, .. }) = situation.suite.as_deref_mut() {
            self.suppose_dans(rang, &mut situation.menage);
        }
        self.suppose_dans(rang, &mut situation.menage);
    }

    fn suppose_dans(&self, rang: usize, menage: &mut Menage) {
        menage.inconnus.retain(|reference| *reference != self.reference);
        match &self.reponses[rang] {
            Hypothese::Personne(lue) => {
                if let Some(personne) = menage.personnes_mut().find(|personne| personne.rang == lue.rang) {
                    reprendre_personne(self.reference.cle, personne, lue);
                }
            }
            Hypothese::Traitement(rang, nature, Some(comme)) => {
                if let Some(personne) = menage.personnes_mut().find(|personne| personne.rang == *rang) {
                    personne.livre.compter_comme(*nature, *comme);
                }
            }
            Hypothese::Traitement(_, _, None) => {}
            Hypothese::Foyer(lu) => reprendre_foyer(self.reference.cle, &mut menage.foyer, lu),
            Hypothese::Logement(lu) => match &mut menage.logement {
                Some(logement) => reprendre_logement(self.reference.cle, logement, lu),
                aucun => {
                    *aucun = Some((**lu).clone());
                    // Of a home of which nothing is known, the kind alone is supposed.
                    menage.inconnus.push(Reference::foyer(Cle::LogementCommune));
                }
            },
            Hypothese::Union(union) => menage.union = *union,
            Hypothese::UnionDepuis(date) => menage.union_depuis = *date,
            Hypothese::Percu(percu) => menage.percu.clone_from(percu),
            Hypothese::IsolementDepuis(mois) => menage.isolement_depuis = *mois,
        }
    }
}

impl Situation {
    /// The same household with the answer that holds by default to each unknown question.
    pub fn par_defaut(&self) -> Situation {
        let mut suppose = self.clone();
        for inconnue in std::mem::take(&mut suppose.inconnues) {
            inconnue.suppose(0, &mut suppose);
        }
        suppose
    }
}

/// Takes one answer of a person, and leaves the others as they are.
fn reprendre_personne(cle: Cle, personne: &mut Personne, lue: &Personne) {
    match cle {
        Cle::Nationalite => personne.nationalite = lue.nationalite,
        Cle::TitreSejourDepuis => personne.titre_sejour_depuis = lue.titre_sejour_depuis,
        Cle::Protection => personne.protection = lue.protection,
        Cle::TitreEtudiantHorsUe => personne.titre_etudiant_hors_ue = lue.titre_etudiant_hors_ue,
        Cle::Activite => personne.activite = lue.activite,
        Cle::ActiviteDepuis => personne.activite_depuis = lue.activite_depuis,
        Cle::Heures3Ans => personne.heures_3_ans = lue.heures_3_ans,
        Cle::Boursier => personne.boursier = lue.boursier,
        Cle::RattacheAuxParents => personne.rattache_aux_parents = lue.rattache_aux_parents,
        Cle::AahDepuis => personne.aah_depuis = lue.aah_depuis,
        Cle::RepriseActiviteDepuis => personne.reprise_activite_depuis = lue.reprise_activite_depuis,
        Cle::MesureCaf => personne.mesure_caf = lue.mesure_caf,
        Cle::MesureCafDepuis => personne.mesure_caf_depuis = lue.mesure_caf_depuis,
        Cle::FraisReels => personne.frais_reels.clone_from(&lue.frais_reels),
        Cle::MoisEnFrance => personne.mois_en_france = lue.mois_en_france,
        Cle::Handicap => personne.handicap = lue.handicap,
        Cle::HandicapTaux => personne.handicap.taux = lue.handicap.taux,
        Cle::HandicapRsdae => personne.handicap.rsdae = lue.handicap.rsdae,
        Cle::HandicapCmiInvalidite => personne.handicap.cmi_invalidite = lue.handicap.cmi_invalidite,
        Cle::HandicapInapte => personne.handicap.inapte = lue.handicap.inapte,
        Cle::GrossesseDeclaree => {
            if let Some((grossesse, autre)) = personne.grossesse.as_mut().zip(lue.grossesse) {
                grossesse.declaree = autre.declaree;
            }
        }
        Cle::Grossesse | Cle::GrossesseTerme => personne.grossesse = lue.grossesse,
        Cle::AssConditions => personne.ass = lue.ass,
        Cle::AssConditionsActivite5AnsSur10 => {
            personne.ass.activite_5_ans_sur_10 = lue.ass.activite_5_ans_sur_10;
        }
        Cle::AssConditionsDejaBeneficiaire => personne.ass.deja_beneficiaire = lue.ass.deja_beneficiaire,
        Cle::AssConditionsMoisCumul => personne.ass.mois_cumul = lue.ass.mois_cumul,
        Cle::Revenu(_) => personne.livre.clone_from(&lue.livre),
        _ => reprendre_enfance(cle, personne, lue),
    }
}

fn reprendre_enfance(cle: Cle, personne: &mut Personne, lue: &Personne) {
    let (enfance, lue) = (&mut personne.enfant, &lue.enfant);
    match cle {
        Cle::Garde => enfance.garde = lue.garde,
        Cle::Allocataire => enfance.allocataire = lue.allocataire,
        Cle::Scolarite => enfance.scolarite = lue.scolarite,
        Cle::AutreParent => enfance.autre_parent = lue.autre_parent,
        Cle::AutreParentDepuis => enfance.autre_parent_depuis = lue.autre_parent_depuis,
        Cle::PensionTitreExecutoire => enfance.pension_titre_executoire = lue.pension_titre_executoire,
        Cle::Interne => enfance.interne = lue.interne,
        Cle::AdopteLe => enfance.adopte_le = lue.adopte_le,
        Cle::ACharge => enfance.a_charge = lue.a_charge,
        Cle::PpaPropre => enfance.ppa_propre = lue.ppa_propre,
        Cle::Aeeh => enfance.aeeh = lue.aeeh,
        Cle::AeehComplement => {
            if let Some((aeeh, autre)) = enfance.aeeh.as_mut().zip(lue.aeeh) {
                aeeh.complement = autre.complement;
            }
        }
        Cle::AeehParentIsoleMajoration => {
            if let Some((aeeh, autre)) = enfance.aeeh.as_mut().zip(lue.aeeh) {
                aeeh.parent_isole_majoration = autre.parent_isole_majoration;
            }
        }
        _ => debug_assert!(false, "{} n'est pas reprise", cle.code()),
    }
}

fn reprendre_foyer(cle: Cle, foyer: &mut Foyer, lu: &Foyer) {
    match cle {
        Cle::FoyerPatrimoineDepasse30000 => foyer.patrimoine.depasse_30000 = lu.patrimoine.depasse_30000,
        Cle::FoyerPatrimoine | Cle::FoyerPatrimoineTranche => foyer.patrimoine = lu.patrimoine,
        _ if cle.est_dans(Cle::FoyerPatrimoine) => {
            let mut patrimoine = lu.patrimoine;
            if let Some((part, autre)) = foyer.patrimoine.part(cle).zip(patrimoine.part(cle)) {
                *part = *autre;
            }
            foyer.patrimoine.placements = foyer.patrimoine.placements.max(lu.patrimoine.placements);
        }
        Cle::FoyerRevenusFiscaux => foyer.revenus_fiscaux.clone_from(&lu.revenus_fiscaux),
        Cle::FoyerParentIsoleCaseT => foyer.parent_isole_case_t = lu.parent_isole_case_t,
        Cle::FoyerEnfantsFiscauxChez => {
            foyer.enfants_fiscaux_chez_conjoint = lu.enfants_fiscaux_chez_conjoint;
        }
        Cle::FoyerCaseL => foyer.case_l = lu.case_l,
        Cle::FoyerAlsaceMoselle => foyer.alsace_moselle = lu.alsace_moselle,
        Cle::FoyerContratElectricite => foyer.contrat_electricite = lu.contrat_electricite,
        Cle::FoyerRsaDejaPercu => foyer.rsa_deja_percu = lu.rsa_deja_percu,
        Cle::FoyerTrimestreDepuis => foyer.trimestre_depuis = lu.trimestre_depuis,
        _ => debug_assert!(false, "{} n'est pas reprise", cle.code()),
    }
}

fn reprendre_logement(cle: Cle, logement: &mut Logement, lu: &Logement) {
    match cle {
        Cle::LogementOccupation => {
            logement.occupation = lu.occupation;
            logement.al_versee_au_bailleur = lu.al_versee_au_bailleur;
        }
        Cle::LogementZoneForcee => logement.zone_forcee = lu.zone_forcee,
        Cle::LogementCharges => {
            logement.loyer.clone_from(&lu.loyer);
            logement.charges.clone_from(&lu.charges);
        }
        Cle::LogementFoyerRegle => logement.foyer_regle = lu.foyer_regle,
        Cle::LogementFoyerCategorie => logement.foyer_categorie = lu.foyer_categorie,
        Cle::LogementEhpadOuResidenceAutonomie => {
            logement.ehpad_ou_residence_autonomie = lu.ehpad_ou_residence_autonomie;
        }
        Cle::LogementDoubleResidencePro => logement.double_residence_pro = lu.double_residence_pro,
        Cle::LogementChambre => logement.chambre = lu.chambre,
        Cle::LogementColocation => logement.colocation = lu.colocation,
        Cle::LogementNbColocataires => logement.nb_colocataires = lu.nb_colocataires,
        Cle::LogementAvant => logement.avant = lu.avant,
        Cle::LogementBailDepuis => logement.bail_depuis = lu.bail_depuis,
        Cle::LogementLienProprietaire => logement.lien_proprietaire = lu.lien_proprietaire,
        Cle::LogementDecent => logement.decent = lu.decent,
        Cle::LogementResidencePrincipale => logement.residence_principale = lu.residence_principale,
        Cle::LogementAlVerseeAuBailleur => logement.al_versee_au_bailleur = lu.al_versee_au_bailleur,
        _ => debug_assert!(false, "{} n'est pas reprise", cle.code()),
    }
}
