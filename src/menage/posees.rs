//! The questions that every screen asks of this household ([`posees`]), and the document in which those left blank are not
//! known ([`a_l_ecran`]).
//!
//! On a screen, what is shown and left blank is not an answer: it is computed as "je ne sais pas". What is not shown is
//! supposed, in the words of the table of questions. A file says only what it says.

use serde_json::{Value, json};

use crate::menage::document::{Champ, Saisie};
use crate::menage::personnes;
use crate::menage::situation::est_regarde;
use crate::notions::choix::Choix as _;
use crate::notions::mois::Mois;
use crate::notions::serie::{AVANT, DEPUIS, MONTANT};
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{
    Activite, Allocataire, AutreParent, CategorieFoyer, Garde, Nationalite, Nature, Occupation, Scolarite,
};

/// From this age on, school and pay may change whether a child counts.
pub const AGE_DES_ETUDES: i32 = 15;

/// Age under which parents may count a grown child of theirs in their taxes (CGI, art. 6, 3).
pub const AGE_DU_RATTACHEMENT: i32 = 21;
/// And one who studies.
pub const AGE_DU_RATTACHEMENT_D_UN_ETUDIANT: i32 = 25;

/// The document whose questions shown and left blank are not known.
pub fn a_l_ecran(saisie: &Saisie) -> Saisie {
    let mut ecran = saisie.clone();
    // Of another parent of whom nothing is known, what was said of an alimony is not on the screen any more.
    for rang in personnes::rangs(saisie, "enfant") {
        let autre_parent = saisie.texte(&Champ::personne(rang, Cle::AutreParent));
        if AutreParent::depuis_code(&autre_parent).is_none() && demande_l_autre_parent(saisie, rang) {
            for cle in [Cle::PensionFixee, Cle::PensionPercue] {
                ecran.ecrire(&Champ::personne(rang, cle), None);
            }
        }
    }
    for champ in sans_reponse(saisie) {
        ecran.ecrire(&champ, Some(Value::Null));
    }
    // Of who has no work the wage of today is known: none. What it was, and until when, is not.
    for rang in 0..saisie.nombre(Cle::Personnes) {
        let salaire = Champ::personne(rang, DERNIER_SALAIRE);
        if demande_le_dernier_salaire(saisie, rang) && ecran.est_inconnu(&salaire) {
            ecran.ecrire(
                &salaire,
                Some(json!([{ DEPUIS: AVANT, MONTANT: null }, { DEPUIS: null, MONTANT: 0 }])),
            );
        }
    }
    ecran
}

/// The wage of who has none today.
pub const DERNIER_SALAIRE: Cle = Cle::Revenu(Nature::Salaire);

/// The months of a wage that rights look at: since the year before last.
pub const MOIS_D_UN_SALAIRE: i32 = 36;

/// Whether an adult is asked of the wage before: who is out of work or on sick leave had one, or says that there was none.
pub fn demande_le_dernier_salaire(saisie: &Saisie, rang: usize) -> bool {
    let role = personnes::role_de(saisie, rang);
    let activite = Activite::depuis_code(&saisie.texte(&Champ::personne(rang, Cle::Activite)));
    let depuis = saisie.texte(&Champ::personne(rang, Cle::ActiviteDepuis)).parse::<Mois>().ok();
    let mois = saisie.texte(&Champ::foyer(Cle::Mois)).parse::<Mois>().ok();
    matches!(role.as_str(), "demandeur" | "conjoint")
        && matches!(activite, Some(Activite::Chomeur | Activite::ArretMaladie))
        && saisie.valeur(&Champ::personne(rang, Cle::RevenusAnnuels)).is_none()
        && depuis.zip(mois).is_none_or(|(depuis, mois)| mois.depuis(depuis) < MOIS_D_UN_SALAIRE)
}

/// Whether an adult is asked of a wage beside the studies: a student often has a small job.
pub fn demande_le_salaire_d_etudiant(saisie: &Saisie, rang: usize) -> bool {
    let role = personnes::role_de(saisie, rang);
    matches!(role.as_str(), "demandeur" | "conjoint")
        && saisie.texte(&Champ::personne(rang, Cle::Activite)) == Activite::Etudiant.code()
        && saisie.valeur(&Champ::personne(rang, Cle::RevenusAnnuels)).is_none()
}

/// The questions shown and left blank.
pub fn sans_reponse(saisie: &Saisie) -> Vec<Champ> {
    posees(saisie).into_iter().filter(|champ| est_blanc(saisie, champ)).collect()
}

/// Nothing was typed nor chosen.
fn est_blanc(saisie: &Saisie, champ: &Champ) -> bool {
    saisie.valeur(champ).is_none_or(|valeur| valeur.as_str().is_some_and(|texte| texte.trim().is_empty()))
}

/// Where the questions shown stand in the document, person after person, then the home.
pub fn posees(saisie: &Saisie) -> Vec<Champ> {
    let mut champs = Vec::new();
    for (role, du_role) in
        [("demandeur", adulte as fn(&Saisie, usize) -> Vec<Cle>), ("conjoint", adulte), ("enfant", enfant)]
    {
        for rang in personnes::rangs(saisie, role) {
            champs.extend(du_role(saisie, rang).into_iter().map(|cle| Champ::personne(rang, cle)));
        }
    }
    for rang in personnes::autres(saisie) {
        champs
            .extend(principaux_sans_reponse(saisie, rang).into_iter().map(|cle| Champ::personne(rang, cle)));
    }
    for rang in 0..saisie.nombre(Cle::Personnes) {
        champs.extend(revenus_coches(saisie, rang));
    }
    if personnes::rang_du_conjoint(saisie).is_some() {
        champs.push(Champ::foyer(Cle::Union));
    }
    if depend_de_la_separation(saisie) {
        champs.push(Champ::foyer(Cle::IsolementDepuis));
    }
    if demande_l_epargne(saisie) && ignore_l_epargne(saisie) {
        champs.push(Champ::foyer(Cle::FoyerPatrimoineTranche));
    }
    champs.extend(logement(saisie).into_iter().map(Champ::foyer));
    champs
}

/// From this age on, what one has put aside lowers the minimum of old age from the first euro (CSS, art. R815-25).
const AGE_DU_MINIMUM_VIEILLESSE: i32 = 62;

/// Whether the savings are asked of this household: whatever was answered of them, the question stays.
pub fn demande_l_epargne(saisie: &Saisie) -> bool {
    let adultes = ["demandeur", "conjoint"].into_iter().flat_map(|role| personnes::rangs(saisie, role));
    adultes.filter_map(|rang| personnes::age(saisie, rang)).any(|age| age >= AGE_DU_MINIMUM_VIEILLESSE)
}

/// Whether nothing more precise than a band is said of the savings.
fn ignore_l_epargne(saisie: &Saisie) -> bool {
    let precise = saisie.valeur(&Champ::foyer(Cle::FoyerPatrimoine)).and_then(Value::as_object);
    precise.is_none_or(|patrimoine| patrimoine.keys().all(|mot| mot == Cle::FoyerPatrimoineTranche.mot()))
}

/// Whether one asks if the home is shared: a couple alone is no shared tenancy (CCH, art. R821-4 and D823-18).
pub fn demande_la_colocation(saisie: &Saisie) -> bool {
    let dit = !saisie.texte(&Champ::foyer(Cle::LogementColocation)).is_empty();
    dit || personnes::rang_du_conjoint(saisie).is_none() || !personnes::autres(saisie).is_empty()
}

/// Whether the month of the separation changes the scale: a lone parent with a child under three is at the higher rate
/// whenever it was.
pub fn depend_de_la_separation(saisie: &Saisie) -> bool {
    let petit = |rang: usize| personnes::age(saisie, rang).is_none_or(|age| age < 3);
    personnes::parent_seul(saisie) && !personnes::rangs(saisie, "enfant").into_iter().any(petit)
}

/// The few answers that decide everything and were left blank: birth dates, main incomes, the home and its rent, and beside
/// a rent that is known its charges, without which nobody knows what is left.
pub fn decisives(saisie: &Saisie) -> Vec<Reference> {
    let personnes = (0..saisie.nombre(Cle::Personnes)).flat_map(|rang| {
        let role = personnes::role_de(saisie, rang);
        let mut revenus = if role == "enfant" { Vec::new() } else { principaux_sans_reponse(saisie, rang) };
        revenus.extend(demande_un_salaire(saisie, rang).then_some(DERNIER_SALAIRE));
        let rang = u8::try_from(rang).unwrap_or(u8::MAX);
        [Cle::Naissance].into_iter().chain(revenus).map(move |cle| Reference::de(rang, cle))
    });
    let loyer_seul = !saisie.texte(&Champ::foyer(Cle::LogementLoyer)).is_empty()
        && saisie.texte(&Champ::foyer(Cle::LogementChargesComprises)) != "true";
    let logement = logement(saisie).into_iter().filter(|cle| match cle {
        Cle::LogementOccupation | Cle::LogementCommune | Cle::LogementLoyer | Cle::LogementRedevance => true,
        Cle::LogementCharges => loyer_seul,
        _ => false,
    });
    let toutes = personnes.chain(logement.map(Reference::foyer));
    toutes.filter(|reference| est_blanc(saisie, &Champ::de(reference))).collect()
}

/// The incomes that were ticked, whose amount is asked.
fn revenus_coches(saisie: &Saisie, rang: usize) -> impl Iterator<Item = Champ> {
    let revenus = saisie.valeur(&Champ::personne(rang, Cle::Revenus)).and_then(Value::as_object);
    let coches = Nature::TOUS.iter().filter(move |nature| {
        revenus.is_some_and(|revenus| revenus.contains_key(Cle::Revenu(**nature).mot()))
    });
    coches.map(move |nature| Champ::personne(rang, Cle::Revenu(*nature)))
}

/// The incomes asked first, from what the person does.
pub fn revenus_principaux(activite: Option<Activite>) -> &'static [Nature] {
    match activite {
        None | Some(Activite::Salarie | Activite::CongeParental) => &[Nature::Salaire],
        Some(Activite::Independant) => &[Nature::MicroService, Nature::Benefice],
        Some(Activite::Apprenti) => &[Nature::Apprentissage],
        Some(Activite::Chomeur) => &[Nature::Chomage],
        Some(Activite::ArretMaladie) => &[Nature::IndemnitesJournalieres],
        Some(Activite::Etudiant) => &[Nature::Bourse],
        Some(Activite::Retraite) => &[Nature::Retraite],
        Some(Activite::Invalide) => &[Nature::Invalidite],
        Some(Activite::SansActivite) => &[],
    }
}

fn adulte(saisie: &Saisie, rang: usize) -> Vec<Cle> {
    let texte = |cle: Cle| saisie.texte(&Champ::personne(rang, cle));
    let mut cles = vec![Cle::Activite, Cle::Nationalite];
    if demande_le_handicap(saisie, rang) {
        cles.push(Cle::HandicapTaux);
    }
    if texte(Cle::Nationalite) == Nationalite::Autre.code() {
        cles.extend([Cle::TitreSejourDepuis, Cle::Protection]);
    }
    let etudiant = texte(Cle::Activite) == Activite::Etudiant.code();
    if etudiant {
        cles.push(Cle::Boursier);
    }
    if etudiant && texte(Cle::Nationalite) == Nationalite::Autre.code() {
        cles.push(Cle::TitreEtudiantHorsUe);
    }
    if peut_etre_rattache(saisie, rang) {
        cles.push(Cle::RattacheAuxParents);
    }
    let taux = texte(Cle::HandicapTaux).parse::<u32>();
    if demande_le_handicap(saisie, rang) && taux.is_ok_and(|taux| (50..80).contains(&taux)) {
        cles.push(Cle::HandicapRsdae);
    }
    cles.extend(principaux_sans_reponse(saisie, rang));
    cles.extend(demande_un_salaire(saisie, rang).then_some(DERNIER_SALAIRE));
    cles
}

/// Whether a wage is asked of an adult who does something else today.
fn demande_un_salaire(saisie: &Saisie, rang: usize) -> bool {
    demande_le_dernier_salaire(saisie, rang) || demande_le_salaire_d_etudiant(saisie, rang)
}

/// The incomes of what an adult does, while none of them is answered: of two ways of earning, one answered says that the
/// other is none.
pub fn principaux_sans_reponse(saisie: &Saisie, rang: usize) -> Vec<Cle> {
    let activite = Activite::depuis_code(&saisie.texte(&Champ::personne(rang, Cle::Activite)));
    let cles: Vec<Cle> = revenus_principaux(activite).iter().map(|nature| Cle::Revenu(*nature)).collect();
    let muets = cles.iter().all(|cle| {
        let champ = Champ::personne(rang, *cle);
        est_blanc(saisie, &champ) || saisie.est_inconnu(&champ)
    });
    if muets { cles } else { Vec::new() }
}

/// Whether the parents of who lives alone may count him in their taxes: under 21, or under 25 for a student (CGI, art. 6).
pub fn peut_etre_rattache(saisie: &Saisie, rang: usize) -> bool {
    let etudiant = saisie.texte(&Champ::personne(rang, Cle::Activite)) == Activite::Etudiant.code();
    let limite = if etudiant { AGE_DU_RATTACHEMENT_D_UN_ETUDIANT } else { AGE_DU_RATTACHEMENT };
    let vit_seul = personnes::rangs(saisie, "demandeur").contains(&rang)
        && personnes::rang_du_conjoint(saisie).is_none()
        && personnes::rangs(saisie, "enfant").is_empty();
    vit_seul && personnes::age(saisie, rang).is_some_and(|age| age < limite)
}

/// Whether an adult is asked about a disability: a retired person is past what it opens.
pub fn demande_le_handicap(saisie: &Saisie, rang: usize) -> bool {
    saisie.texte(&Champ::personne(rang, Cle::Activite)) != Activite::Retraite.code()
}

fn enfant(saisie: &Saisie, rang: usize) -> Vec<Cle> {
    let texte = |cle: Cle| saisie.texte(&Champ::personne(rang, cle));
    let mut cles = Vec::new();
    let a_naitre = personnes::age(saisie, rang).is_some_and(|age| age < 0);
    // The child that a couple expects will live with both.
    if !a_naitre || personnes::rang_du_conjoint(saisie).is_none() {
        cles.push(Cle::Garde);
    }
    if texte(Cle::Garde) == Garde::AlterneePartagee.code() {
        cles.push(Cle::Allocataire);
    }
    if personnes::age(saisie, rang).is_some_and(|age| age >= AGE_DES_ETUDES) {
        cles.push(Cle::Scolarite);
    }
    if peut_gagner(saisie, rang) {
        cles.push(Cle::Revenu(Nature::Salaire));
    }
    if demande_l_autre_parent(saisie, rang) {
        cles.push(Cle::AutreParent);
        // Of an alimony that is not paid, what was fixed changes nothing: what comes all the same does.
        match AutreParent::depuis_code(&texte(Cle::AutreParent)) {
            Some(AutreParent::PensionPayee) => cles.extend([Cle::PensionFixee, Cle::PensionPercue]),
            Some(AutreParent::PensionImpayee) => cles.push(Cle::PensionPercue),
            _ => {}
        }
    }
    cles
}

/// Whether a lone parent is asked about the other parent of a child: not where it is the other one who receives the benefits
/// for this child, unless it was answered.
pub fn demande_l_autre_parent(saisie: &Saisie, rang: usize) -> bool {
    let texte = |cle: Cle| saisie.texte(&Champ::personne(rang, cle));
    let ailleurs = match Garde::depuis_code(&texte(Cle::Garde)) {
        Some(Garde::AlterneeAilleurs | Garde::DroitVisite) => true,
        Some(Garde::AlterneePartagee) => texte(Cle::Allocataire) == Allocataire::AutreParent.code(),
        _ => false,
    };
    let repondu = saisie.valeur(&Champ::personne(rang, Cle::AutreParent)).is_some();
    personnes::parent_seul(saisie) && (!ailleurs || repondu)
}

/// Whether a child is asked what it earns: an apprentice, or who has left school, from the age at which one may.
pub fn peut_gagner(saisie: &Saisie, rang: usize) -> bool {
    let scolarite = Scolarite::depuis_code(&saisie.texte(&Champ::personne(rang, Cle::Scolarite)));
    let a_l_ecole = matches!(scolarite, Some(Scolarite::College | Scolarite::Lycee));
    personnes::age(saisie, rang).is_some_and(|age| age >= AGE_DES_ETUDES) && !a_l_ecole
}

/// Whether rights still look at months before the entry, whose home nothing says.
pub fn est_entre_recemment(saisie: &Saisie) -> bool {
    let mois = |cle: Cle| saisie.texte(&Champ::foyer(cle)).parse::<Mois>().ok();
    let dates = mois(Cle::Mois).zip(mois(Cle::LogementBailDepuis));
    dates.is_some_and(|(mois, entree)| est_regarde(entree, mois)) && saisie.nombre(Cle::Avant) == 0
}

fn logement(saisie: &Saisie) -> Vec<Cle> {
    let texte = |cle: Cle| saisie.texte(&Champ::foyer(cle));
    let mut cles = vec![Cle::LogementOccupation, Cle::LogementCommune];
    if est_entre_recemment(saisie) {
        cles.push(Cle::LogementAvant);
    }
    match Occupation::depuis_code(&texte(Cle::LogementOccupation)) {
        None => {}
        Some(Occupation::Heberge | Occupation::SansDomicile) => cles.push(Cle::LogementBailDepuis),
        Some(occupation) if occupation.est_sans_loyer() => {}
        Some(Occupation::Foyer) => {
            cles.extend([Cle::LogementRedevance, Cle::LogementFoyerConventionne]);
            cles.push(Cle::LogementEhpadOuResidenceAutonomie);
            if texte(Cle::LogementFoyerConventionne) == "false" {
                cles.push(Cle::LogementFoyerCategorie);
            }
        }
        Some(occupation) => {
            cles.extend([Cle::LogementLoyer, Cle::LogementCharges]);
            cles.extend(demande_la_colocation(saisie).then_some(Cle::LogementColocation));
            if texte(Cle::LogementColocation) == "true" {
                cles.push(Cle::LogementNbColocataires);
            }
            if occupation == Occupation::ResidenceUniversitaire {
                cles.push(Cle::LogementFoyerCategorie);
                let chambre = texte(Cle::LogementFoyerCategorie).starts_with(CategorieFoyer::Crous.code());
                if !chambre {
                    cles.push(Cle::LogementFoyerConventionne);
                }
            }
        }
    }
    cles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn un_revenu_coche_et_vide_n_est_pas_connu() {
        let saisie = Saisie::ouvrir(
            r#"{"format":"reste-a-vivre/1","mois":"2026-11","personnes":[{"id":"a","role":"demandeur",
                "naissance":"1990-01-01","revenus":{"salaire":100,"pension_alimentaire_recue":""}}]}"#,
        );
        let ecran = a_l_ecran(&saisie.unwrap());
        assert!(ecran.est_inconnu(&Champ::personne(0, Cle::Revenu(Nature::PensionAlimentaireRecue))));
    }
}
