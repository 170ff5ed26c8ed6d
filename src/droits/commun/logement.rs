//! The home as the housing aids and the RLS look at it ([`Bail`]): zone, convention, rent or redevance, and the
//! persons who count.

use crate::droits::commun::charge::{self, VINGT_ET_UN_ANS};
use crate::droits::commun::ressources::logement::{fenetre, ressources_propres};
use crate::loi::baremes::aide_logement::{
    ETUDIANT_HORS_UE_EXCLU, PLAFOND_RESSOURCES_PERSONNE_A_CHARGE, SURFACE_MINIMALE,
};
use crate::loi::droit::Motif;
use crate::menage::logement::Logement;
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::choix::Choix;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::Euros;
use crate::notions::source::Source;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Activite, CategorieFoyer, Garde, Occupation, RegleFoyer, Scolarite};
use crate::territoire::zones::{self, ZoneApl};

pub mod etapes;

const L822_5: &Source = &Source::article("CCH, art. L822-5");
const L822_3: &Source = &Source::article("CCH, art. L822-3");
const LF_2026_179: &Source = &Source::article("Loi n° 2026-103, art. 179");
const R822_23: &Source = &Source::article("CCH, art. R822-23");
const R823_10: &Source = &Source::article("CCH, art. R823-10");

/// A logement-foyer: the formula that its aid follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogementFoyer {
    /// Under convention: APL, by one of two rules.
    Conventionne(RegleFoyer),
    /// Without convention: AL, by what the resident is.
    NonConventionne(CategorieFoyer),
}

/// A home for which a rent or a redevance is paid, all answers known.
#[derive(Clone, Copy, Debug)]
pub struct Bail {
    /// Zone of the rent ceilings.
    pub zone: ZoneApl,
    /// In an overseas département.
    pub drom: bool,
    /// A logement-foyer, with a formula of its own.
    pub foyer: Option<LogementFoyer>,
    /// Social dwelling of an HLM body or SEM in metropolitan France: APL, and RLS.
    pub hlm: bool,
    /// Under a convention that opens the APL: overseas, that of a foyer only.
    pub conventionne: bool,
    /// Furnished: two thirds of the rent count.
    pub meuble: bool,
    /// A room.
    pub chambre: bool,
    /// Shared flat, with the number of households where the rent is that of the whole lease.
    pub colocation: bool,
    /// Number of co-tenants among whom `loyer` is shared.
    pub part: u32,
    /// Rent without charges, of the whole lease where `part` is above 1, or redevance of a foyer, charges
    /// included; euros per month.
    pub loyer: Euros,
    /// It is that of last July, or of the entry: the rent has changed since, and the aid does not look at it yet.
    pub loyer_d_avant: bool,
    /// The answer that says it.
    pub cle_du_loyer: Cle,
    /// Couple, or a pregnant woman alone whom the ALF counts as one.
    pub couple: bool,
    /// The month is that of the entry.
    pub entre_ce_mois: bool,
    /// Dependent persons.
    pub personnes_a_charge: u32,
    /// Of whom children in shared custody whose charge is shared too.
    pub en_alternance: u32,
}

/// What the answers allow.
#[derive(Clone, Debug)]
pub enum LectureBail {
    /// All is known.
    Complet(Bail),
    /// Answers are missing: the homes that they could be.
    Incomplet {
        /// The missing answers.
        manque: Vec<Reference>,
        /// One home per place still possible, with the rent if known; empty where nothing bounds the aid.
        variantes: Vec<Bail>,
        /// The rent is unknown.
        loyer_inconnu: bool,
    },
    /// No housing aid in this home.
    Exclu(Vec<Motif>),
}

/// Whether the aid of this home reads an answer; its place, rent and convention are looked at apart.
fn lit(reference: &Reference, logement: &Logement) -> bool {
    let universitaire = logement.occupation == Some(Occupation::ResidenceUniversitaire);
    let foyer = logement.est_foyer();
    match reference.cle {
        Cle::Logement
        | Cle::LogementOccupation
        | Cle::LogementLienProprietaire
        | Cle::LogementResidencePrincipale
        | Cle::LogementBailDepuis => true,
        Cle::LogementChambre | Cle::LogementColocation | Cle::LogementNbColocataires => !foyer,
        Cle::LogementFoyerRegle => foyer && logement.foyer_conventionne != Some(false),
        Cle::LogementFoyerCategorie => universitaire || (foyer && logement.foyer_conventionne != Some(true)),
        Cle::LogementEhpadOuResidenceAutonomie => foyer,
        // Part of what a room of the CROUS costs.
        Cle::LogementCharges => foyer && universitaire,
        Cle::LogementChargesComprises => logement.occupation != Some(Occupation::Foyer),
        _ => false,
    }
}

impl Bail {
    /// The home in a month, or what stands in the way.
    pub fn lire(menage: &Menage, mois: MoisCouvert) -> LectureBail {
        let manque_tout = || LectureBail::Incomplet {
            manque: vec![Reference::foyer(Cle::LogementOccupation)],
            variantes: Vec::new(),
            loyer_inconnu: true,
        };
        let Some(logement) = &menage.logement else { return manque_tout() };
        let Some(occupation) = logement.occupation else { return manque_tout() };
        let motifs = exclusions(menage, logement, occupation, mois.mois());
        if !motifs.is_empty() {
            return LectureBail::Exclu(motifs);
        }
        let mut manque = menage.inconnus_parmi(|reference| lit(reference, logement));
        let compte = [Cle::LogementCharges, Cle::LogementChargesComprises].map(Reference::foyer);
        let loyer_inconnu = logement.loyer_ou_redevance().is_none()
            || compte.iter().any(|reference| manque.contains(reference));
        let genres = genres_possibles(&manque, logement, occupation, mois.mois());
        if convention_a_dire(logement, occupation) {
            manque.push(Reference::foyer(Cle::LogementFoyerConventionne));
        }
        let lieux = lieux_possibles(logement);
        if lieux.len() > 1 {
            manque.push(Reference::foyer(Cle::LogementCommune));
        }
        if logement.loyer_ou_redevance().is_none() {
            manque.push(Reference::foyer(logement.cle_du_loyer()));
        }
        let variantes: Vec<Bail> = lieux
            .into_iter()
            .flat_map(|lieu| genres.iter().map(move |genre| (lieu, *genre)))
            .map(|(lieu, genre)| Bail::dans(menage, logement, occupation, lieu, genre, mois))
            .collect();
        match variantes[..] {
            [bail] if manque.is_empty() => LectureBail::Complet(bail),
            _ => LectureBail::Incomplet { manque, variantes, loyer_inconnu },
        }
    }

    fn dans(
        menage: &Menage,
        logement: &Logement,
        occupation: Occupation,
        (zone, drom): (ZoneApl, bool),
        genre: Genre,
        mois: MoisCouvert,
    ) -> Bail {
        let (conventionne, foyer) = match genre {
            // Overseas the APL is for foyers only, by their first rule (CCH, art. D861-21).
            Genre::Location { conventionne } => (conventionne && !drom, None),
            Genre::Foyer(LogementFoyer::Conventionne(_)) if drom => {
                (true, Some(LogementFoyer::Conventionne(RegleFoyer::Premiere)))
            }
            Genre::Foyer(foyer) => (matches!(foyer, LogementFoyer::Conventionne(_)), Some(foyer)),
        };
        let al_outre_mer = drom && !conventionne;
        let a_charge: Vec<&Personne> = personnes_a_charge(menage, mois, al_outre_mer).collect();
        let nombre = a_charge.len() as u32;
        let partagee = |personne: &&&Personne| personne.enfant.garde == Garde::AlterneePartagee;
        let mois_du_loyer = if foyer.is_some() { mois.mois() } else { logement.mois_du_loyer(mois.mois()) };
        let loyer = logement.loyer_ou_redevance().map_or(Euros::ZERO, |loyer| loyer.en(mois_du_loyer));
        // Not known, they are among what the caller waits for.
        let charges = logement.charges_en(mois.mois()).unwrap_or_default();
        Bail {
            zone,
            drom,
            foyer,
            hlm: !drom && occupation == Occupation::Hlm,
            conventionne,
            meuble: occupation == Occupation::PriveMeuble,
            chambre: logement.chambre && foyer.is_none(),
            colocation: logement.colocation && foyer.is_none(),
            part: logement.part(),
            loyer: if foyer.is_some() { loyer + charges } else { loyer },
            loyer_d_avant: logement.loyer_ou_redevance().is_some_and(|connu| connu.en(mois.mois()) != loyer),
            cle_du_loyer: logement.cle_du_loyer(),
            couple: menage.est_couple()
                || (nombre == 0 && !conventionne && !drom && grossesse_comptee(menage, mois.mois())),
            personnes_a_charge: nombre,
            entre_ce_mois: entre_ce_mois(logement, mois.mois()),
            en_alternance: a_charge.iter().filter(partagee).count() as u32,
        }
    }
}

/// What the home is in the eyes of the texts.
#[derive(Clone, Copy)]
enum Genre {
    /// A rent is paid.
    Location { conventionne: bool },
    /// A redevance is paid.
    Foyer(LogementFoyer),
}

/// Whether the aid depends on a convention that nothing says; that of a room of the CROUS does not.
fn convention_a_dire(logement: &Logement, occupation: Occupation) -> bool {
    let universitaire = occupation == Occupation::ResidenceUniversitaire;
    logement.foyer_conventionne.is_none()
        && (occupation == Occupation::Foyer || (universitaire && !logement.est_foyer()))
}

/// What the home can be, one where all is known; none where `manque` holds an answer that nothing bounds.
fn genres_possibles(
    manque: &[Reference],
    logement: &Logement,
    occupation: Occupation,
    mois: Mois,
) -> Vec<Genre> {
    let inconnu = |cle: Cle| manque.contains(&Reference::foyer(cle));
    let universitaire = occupation == Occupation::ResidenceUniversitaire;
    let conventions = match (occupation, logement.foyer_conventionne) {
        (Occupation::Hlm | Occupation::PriveConventionne, _) => vec![true],
        (Occupation::ResidenceUniversitaire, _) if logement.est_foyer() => vec![false],
        (Occupation::Foyer | Occupation::ResidenceUniversitaire, None) => vec![true, false],
        (Occupation::Foyer | Occupation::ResidenceUniversitaire, Some(conventionne)) => vec![conventionne],
        _ => vec![false],
    };
    // The resources themselves change with these answers, or the month in which the right begins.
    let sans_borne = inconnu(Cle::LogementEhpadOuResidenceAutonomie)
        || (universitaire && inconnu(Cle::LogementFoyerCategorie))
        || (logement.est_foyer() && conventions.len() > 1 && logement.bail_depuis == Some(mois));
    if sans_borne {
        return Vec::new();
    }
    if !logement.est_foyer() {
        return conventions.into_iter().map(|conventionne| Genre::Location { conventionne }).collect();
    }
    let regles = if inconnu(Cle::LogementFoyerRegle) { RegleFoyer::TOUS } else { &[logement.foyer_regle] };
    let categories =
        if inconnu(Cle::LogementFoyerCategorie) { CategorieFoyer::TOUS } else { &[logement.foyer_categorie] };
    let foyers = conventions.into_iter().flat_map(|conventionne| -> Vec<LogementFoyer> {
        if conventionne {
            regles.iter().copied().map(LogementFoyer::Conventionne).collect()
        } else {
            categories.iter().copied().map(LogementFoyer::NonConventionne).collect()
        }
    });
    foyers.map(Genre::Foyer).collect()
}

/// The reasons why this home opens no housing aid.
fn exclusions(menage: &Menage, logement: &Logement, occupation: Occupation, mois: Mois) -> Vec<Motif> {
    let sans_loyer = match occupation {
        Occupation::Proprietaire => {
            Some("Vous êtes propriétaire : l'aide au logement va à ceux qui paient un loyer")
        }
        Occupation::Heberge => Some("Vous êtes hébergé : il faut un bail (contrat) et un loyer"),
        Occupation::SansDomicile => Some("Vous n'avez pas de logement avec un loyer"),
        _ => None,
    };
    let loyer_nul = logement.loyer_ou_redevance().is_some_and(|loyer| loyer.en(mois).est_nul());
    // Receiving an aid today means that the household moved with it: no gap (R823-14).
    let deja_aide = menage.est_recu(CleDroit::AideLogement);
    // A résidence sociale opens the right for the first redevance paid whole (R832-23).
    let sans_attente = occupation == Occupation::Foyer
        && logement.foyer_conventionne != Some(false)
        && !logement.ehpad_ou_residence_autonomie
        && logement.bail_depuis == Some(mois);
    let entre_ce_mois = entre_ce_mois(logement, mois) && !deja_aide && !sans_attente;
    [
        sans_loyer.map(|texte| Motif::new(texte, L822_5)),
        (sans_loyer.is_none() && loyer_nul).then_some(Motif::new("Aucun loyer n'est dû", L822_5)),
        logement.lien_proprietaire.then_some(Motif::new(
            "Le logement appartient à un parent ou à un enfant de votre foyer",
            L822_3,
        )),
        est_etudiant_hors_ue(menage, mois).then_some(
            Motif::new(
                "Depuis juillet 2026, elle n'est plus versée à un étudiant étranger hors Union européenne sans bourse sur critères sociaux",
                LF_2026_179,
            )
            .discret(),
        ),
        (!logement.residence_principale).then_some(Motif::new(
            "Ce logement n'est pas votre résidence principale (8 mois par an)",
            R822_23,
        )),
        entre_ce_mois
            .then_some(Motif::new("Le droit commence le mois qui suit l'entrée dans le logement", R823_10)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A student from outside the Union, under a student permit, without a grant on social criteria: no housing aid (law
/// n° 2026-103, art. 179).
fn est_etudiant_hors_ue(menage: &Menage, mois: Mois) -> bool {
    let demandeur = &menage.demandeur;
    demandeur.titre_etudiant_hors_ue && !demandeur.boursier && ETUDIANT_HORS_UE_EXCLU.a(mois).valeur
}

/// The home is entered in this month, or later.
fn entre_ce_mois(logement: &Logement, mois: Mois) -> bool {
    logement.bail_depuis.is_some_and(|entree| mois <= entree)
}

/// Where the home is; where the commune is not known, each zone of metropolitan France, and overseas.
fn lieux_possibles(logement: &Logement) -> Vec<(ZoneApl, bool)> {
    let outre_mer = logement.commune.is_some_and(zones::est_outre_mer);
    let de_la_commune =
        logement.commune.and_then(|commune| zones::zone(commune).ok().map(|zone| (zone, outre_mer)));
    let forcee =
        logement.zone_forcee.and_then(|zone| ZoneApl::du_numero(zone as u8)).map(|zone| (zone, outre_mer));
    match forcee.or(de_la_commune) {
        Some(lieu) => vec![lieu],
        None => {
            ZoneApl::TOUTES.map(|zone| (zone, false)).into_iter().chain([(ZoneApl::Zone2, true)]).collect()
        }
    }
}

/// The dependent persons of the housing aids (CCH, art. R823-4).
fn personnes_a_charge(
    menage: &Menage,
    mois: MoisCouvert,
    al_outre_mer: bool,
) -> impl Iterator<Item = &Personne> {
    let enfants = menage.enfants.iter().filter(move |enfant| {
        let limite = limite_d_age(enfant, al_outre_mer);
        charge::est_enfant_a_charge(enfant, mois, limite)
            || (est_adulte(enfant, mois.mois(), limite) && est_parent_a_charge(menage, enfant, mois))
    });
    let autres = menage.autres.iter().filter(move |autre| est_parent_a_charge(menage, autre, mois));
    enfants.chain(autres)
}

/// 21 years; overseas 22 for a pupil, a student, an apprentice or a disabled child (CCH, art. D861-9).
fn limite_d_age(enfant: &Personne, al_outre_mer: bool) -> i32 {
    let etudie = enfant.enfant.scolarite.is_some_and(|scolarite| scolarite != Scolarite::Aucune)
        || enfant.est(Activite::Etudiant)
        || enfant.est(Activite::Apprenti);
    if al_outre_mer && (etudie || charge::est_handicape(enfant.handicap)) { 22 * 12 } else { VINGT_ET_UN_ANS }
}

fn est_adulte(enfant: &Personne, mois: Mois, limite: i32) -> bool {
    enfant.mois_depuis_naissance(mois) >= limite
}

fn est_parent_a_charge(menage: &Menage, personne: &Personne, mois: MoisCouvert) -> bool {
    let concerne = charge::est_parent_age_ou_handicape(personne, mois.mois());
    let plafond = PLAFOND_RESSOURCES_PERSONNE_A_CHARGE.en(mois).valeur;
    concerne && ressources_propres(personne, mois, fenetre(menage, mois.mois())) <= plafond
}

/// A woman alone without dependant counts as a couple for the ALF from the month after the fourth month of
/// pregnancy to the month of birth (CCH, art. L841-1 6°, R841-2).
fn grossesse_comptee(menage: &Menage, mois: Mois) -> bool {
    let declaree = menage.demandeur.grossesse.map(|grossesse| grossesse.terme);
    let inscrite = menage.enfants.iter().map(|enfant| enfant.naissance.mois());
    declaree.into_iter().chain(inscrite).any(|terme| (0..=4).contains(&terme.depuis(mois)))
}

/// The least surface that opens the housing aid, m² (CCH, art. R822-25).
pub fn surface_minimale(personnes: u32, mois: Mois) -> u32 {
    SURFACE_MINIMALE.a(mois).valeur.pour(personnes)
}
