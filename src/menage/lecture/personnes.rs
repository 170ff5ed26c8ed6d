//! The persons of the home: places, incomes, health, what is asked of a child.

use crate::menage::document::PERSONNES_MAXIMUM;
use crate::menage::livre::Livre;
use crate::menage::personne::{Aeeh, ConditionsAss, Enfance, Grossesse, Handicap, Personne};
use crate::notions::mois::Mois;
use crate::notions::montant::Euros;
use crate::notions::serie::Serie;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Activite, AutreParent, Garde, Nationalite, Nature, Protection, Role};
use serde_json::Value;

use super::groupe::{Groupe, TEXTE_MAXIMUM};
use super::valeurs::{
    ANNEES_D_UN_TITRE, lit_choix, lit_montant, lit_montant_signe, lit_naissance, lit_oui_non,
};
use crate::notions::choix::Choix as _;

/// The persons sorted by role; a person who cannot be read leaves nothing certain.
pub(super) struct Personnes {
    pub(super) demandeur: Option<Personne>,
    pub(super) conjoint: Option<Personne>,
    pub(super) enfants: Vec<Personne>,
    pub(super) autres: Vec<Personne>,
}

pub(super) fn lire_personnes(racine: &Groupe<'_>) -> Option<Personnes> {
    let mut personnes =
        Personnes { demandeur: None, conjoint: None, enfants: Vec::new(), autres: Vec::new() };
    let objets = racine.liste(Cle::Personnes);
    let mut toutes_lues = true;
    if objets.len() > PERSONNES_MAXIMUM {
        racine.erreur(
            racine.champ(Cle::Personnes),
            "",
            format!("Plus de {PERSONNES_MAXIMUM} personnes : réduisez la liste"),
        );
        toutes_lues = false;
    }
    let mut identifiants: Vec<String> = Vec::new();
    for (rang, mut objet) in objets.into_iter().take(PERSONNES_MAXIMUM).enumerate() {
        objet.est_la_personne(rang as u8);
        let role: Option<Role> = objet.requis(Cle::Role, lit_choix);
        let lue = lire_personne(&objet, rang as u8, role);
        let Some((role, personne)) = role.zip(lue) else {
            toutes_lues = false;
            continue;
        };
        if identifiants.contains(&personne.id) {
            objet.erreur(
                objet.champ(Cle::IdPersonne),
                &personne.id,
                "Deux personnes ont le même identifiant : changez l'un des deux",
            );
        }
        identifiants.push(personne.id.clone());
        note_l_etudiant(&objet, &personne);
        let place = match role {
            Role::Demandeur => &mut personnes.demandeur,
            Role::Conjoint => &mut personnes.conjoint,
            Role::Enfant => {
                personnes.enfants.push(personne);
                continue;
            }
            Role::Ascendant | Role::Autre => {
                personnes.autres.push(personne);
                continue;
            }
        };
        if place.is_some() {
            let message = "Cette place est déjà prise : un foyer compte un demandeur et au plus un conjoint";
            objet.erreur(objet.champ(Cle::Role), role.code(), message);
        } else {
            *place = Some(personne);
        }
    }
    if personnes.demandeur.is_none() && toutes_lues {
        racine.erreur(racine.champ(Cle::Personnes), "", "Il manque la personne qui demande (« demandeur »)");
    }
    toutes_lues.then_some(personnes)
}

/// What nothing supposes of a student: whether a grant is one on social criteria, whether the permit of a national of a
/// country outside the Union is a student's.
fn note_l_etudiant(objet: &Groupe<'_>, personne: &Personne) {
    if personne.role == Role::Enfant || !personne.est(Activite::Etudiant) {
        return;
    }
    let inconnues = objet.reponses_inconnues();
    let inconnue = |cle| inconnues.iter().any(|autre| autre.couvre(&Reference::de(personne.rang, cle)));
    let bourse = personne.serie(Nature::Bourse).is_some() || inconnue(Cle::Revenu(Nature::Bourse));
    if bourse && !objet.porte(Cle::Boursier) {
        objet.note_inconnu(Cle::Boursier);
    }
    let etranger = personne.nationalite == Nationalite::Autre || inconnue(Cle::Nationalite);
    let etranger = etranger && personne.protection == Protection::Aucune;
    if etranger && !objet.porte(Cle::TitreEtudiantHorsUe) {
        objet.note_inconnu(Cle::TitreEtudiantHorsUe);
    }
}

pub(super) fn lire_personne(objet: &Groupe<'_>, rang: u8, role: Option<Role>) -> Option<Personne> {
    let id =
        objet.requis(Cle::IdPersonne, |_| Ok(())).and_then(|()| objet.texte(Cle::IdPersonne, TEXTE_MAXIMUM));
    let naissance = objet.requis(Cle::Naissance, lit_naissance);
    let personne = Personne {
        rang,
        role: role.unwrap_or(Role::Autre),
        id: id.unwrap_or_default(),
        naissance: naissance.unwrap_or(Mois::new(1900, 1).premier_jour()),
        nationalite: objet.choix(Cle::Nationalite).unwrap_or(Nationalite::Francaise),
        titre_sejour_depuis: objet.depuis(Cle::TitreSejourDepuis, ANNEES_D_UN_TITRE),
        protection: objet.choix(Cle::Protection).unwrap_or(Protection::Aucune),
        activite: objet.choix(Cle::Activite),
        activite_depuis: objet.mois(Cle::ActiviteDepuis),
        heures_3_ans: objet.entier(Cle::Heures3Ans, 0, 30_000).unwrap_or(0),
        boursier: objet.oui_non(Cle::Boursier, false),
        rattache_aux_parents: objet.lu(Cle::RattacheAuxParents, lit_oui_non),
        handicap: objet.objet(Cle::Handicap).map(|objet| lire_handicap(&objet)).unwrap_or_default(),
        aah_depuis: objet.mois(Cle::AahDepuis),
        reprise_activite_depuis: objet.mois(Cle::RepriseActiviteDepuis),
        grossesse: objet.objet(Cle::Grossesse).and_then(|objet| lire_grossesse(&objet)),
        mesure_caf: objet.choix(Cle::MesureCaf),
        mesure_caf_depuis: objet.mois(Cle::MesureCafDepuis),
        livre: Livre::tenir(
            dates(objet.objet(Cle::Revenus).map(|objet| lire_revenus(&objet)).unwrap_or_default()),
            lire_revenus_annuels(objet),
        ),
        frais_reels: objet.par_annee(Cle::FraisReels, None, lit_montant),
        mois_en_france: objet.entier(Cle::MoisEnFrance, 0, 12).unwrap_or(12),
        ass: objet.objet(Cle::AssConditions).map(|objet| lire_ass(&objet)).unwrap_or_default(),
        titre_etudiant_hors_ue: objet.oui_non(Cle::TitreEtudiantHorsUe, false),
        enfant: lire_enfance(objet),
    };
    naissance?;
    let est_enfant = role == Some(Role::Enfant);
    let activite = personne.activite.or((!est_enfant).then_some(Activite::SansActivite));
    Some(Personne { activite, ..personne })
}

fn lire_handicap(objet: &Groupe<'_>) -> Handicap {
    Handicap {
        taux: objet.entier(Cle::HandicapTaux, 0, 100).unwrap_or(0),
        rsdae: objet.oui_non(Cle::HandicapRsdae, false),
        cmi_invalidite: objet.oui_non(Cle::HandicapCmiInvalidite, false),
        inapte: objet.oui_non(Cle::HandicapInapte, false),
    }
}

fn lire_grossesse(objet: &Groupe<'_>) -> Option<Grossesse> {
    let terme = objet.mois(Cle::GrossesseTerme);
    let declaree = objet.oui_non(Cle::GrossesseDeclaree, false);
    // Rights wait for the declaration: nothing supposes it done, nor to do.
    if terme.is_some() && !objet.porte(Cle::GrossesseDeclaree) {
        objet.note_inconnu(Cle::GrossesseDeclaree);
    }
    Some(Grossesse { terme: terme?, declaree })
}

fn lire_ass(objet: &Groupe<'_>) -> ConditionsAss {
    ConditionsAss {
        activite_5_ans_sur_10: objet.oui_non(Cle::AssConditionsActivite5AnsSur10, false),
        deja_beneficiaire: objet.oui_non(Cle::AssConditionsDejaBeneficiaire, false),
        mois_cumul: objet.entier(Cle::AssConditionsMoisCumul, 0, 3).unwrap_or(0),
    }
}

fn lire_enfance(objet: &Groupe<'_>) -> Enfance {
    let enfance = lire_reponses_enfance(objet);
    let pension = enfance.pension_fixee.or(enfance.pension_percue);
    // An amount of alimony, and nothing on whether it is paid: the income is not known.
    if enfance.autre_parent.is_none() && pension.is_some() {
        objet.note_inconnu(Cle::PensionPercue);
    }
    // Of one that is not paid, no right reads what was fixed.
    if enfance.autre_parent == Some(AutreParent::PensionImpayee) {
        objet.oublie(Cle::PensionFixee);
    }
    // Of a child whose benefits the parents share, one receives those that are not shared.
    if enfance.garde == Garde::AlterneePartagee && enfance.allocataire.is_none() {
        objet.note_inconnu(Cle::Allocataire);
    }
    enfance
}

fn lire_reponses_enfance(objet: &Groupe<'_>) -> Enfance {
    Enfance {
        garde: objet.choix(Cle::Garde).unwrap_or(Garde::Exclusive),
        allocataire: objet.choix(Cle::Allocataire),
        scolarite: objet.choix(Cle::Scolarite),
        autre_parent: objet.choix(Cle::AutreParent),
        pension_fixee: objet.montant(Cle::PensionFixee),
        pension_percue: objet.montant(Cle::PensionPercue),
        pension_titre_executoire: objet.oui_non(Cle::PensionTitreExecutoire, true),
        autre_parent_depuis: objet.mois(Cle::AutreParentDepuis),
        aeeh: objet.objet(Cle::Aeeh).map(|objet| Aeeh {
            complement: objet.entier(Cle::AeehComplement, 0, 6).unwrap_or(0),
            parent_isole_majoration: objet.oui_non(Cle::AeehParentIsoleMajoration, false),
        }),
        interne: objet.oui_non(Cle::Interne, false),
        adopte_le: objet.date(Cle::AdopteLe),
        a_charge: objet.lu(Cle::ACharge, lit_oui_non),
        ppa_propre: objet.oui_non(Cle::PpaPropre, false),
        impose_a_part: false,
    }
}

fn lire_revenus(objet: &Groupe<'_>) -> Vec<(Nature, Serie)> {
    Nature::TOUS
        .iter()
        .filter_map(|nature| {
            let serie = if *nature == Nature::Benefice {
                objet.serie_signee(Cle::Revenu(*nature))
            } else {
                objet.serie(Cle::Revenu(*nature))
            }?;
            // An income of nothing is no income; a tax of nothing is an answer.
            (!serie.est_nulle() || *nature == Nature::PrelevementSource).then_some((*nature, serie))
        })
        .collect()
}

/// What replaces a wage begins where the wage stops, unless it has months of its own.
fn dates(revenus: Vec<(Nature, Serie)>) -> Vec<(Nature, Serie)> {
    const REMPLACEMENTS: [Nature; 2] = [Nature::Chomage, Nature::IndemnitesJournalieres];
    let salaire = revenus.iter().find(|(nature, _)| *nature == Nature::Salaire);
    let Some(arret) = salaire.and_then(|(_, serie)| serie.arret()) else { return revenus };
    let date = |(nature, serie): (Nature, Serie)| {
        let remplace = REMPLACEMENTS.contains(&nature);
        (nature, if remplace { serie.datee(arret) } else { serie })
    };
    revenus.into_iter().map(date).collect()
}

fn lire_revenus_annuels(objet: &Groupe<'_>) -> Vec<(i32, Nature, Euros)> {
    let par_annee = objet.par_annee(Cle::RevenusAnnuels, None, |valeur| {
        let natures = valeur.as_object().ok_or("Une année attend des montants par nature de revenu")?;
        natures
            .iter()
            .map(|(code, montant)| {
                let nature = lit_choix::<Nature>(&Value::String(code.clone()))?;
                let lu = if nature == Nature::Benefice {
                    lit_montant_signe(montant)?
                } else {
                    lit_montant(montant)?
                };
                Ok((nature, lu))
            })
            .collect::<Result<Vec<_>, String>>()
    });
    par_annee
        .into_iter()
        .flat_map(|(annee, natures)| {
            natures.into_iter().map(move |(nature, montant)| (annee, nature, montant))
        })
        .collect()
}
