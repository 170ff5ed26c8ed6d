//! The household's budget as advisers work it out: totals, methods, what can be controlled, debts. Sections for the
//! page and for the paper.

use super::{Barre, Colonne, Element, Section, Segment, Suite, Tableau, Trame};
use crate::budget::attendue::DepenseAttendue;
use crate::documents::explication::droit::au_moins;
use crate::documents::mots::{enumeration, majuscule, plage, plage_de_taux};
use crate::dossier::Dossier;
use crate::gestion::maitrise::{self, Maitrise, NEGLIGEABLE};
use crate::gestion::methodes::{effort_avec_forfait, methodes};
use crate::gestion::profil::Profil;
use crate::gestion::quotite;
use crate::gestion::surendettement::{self, Capacite, DUREE_MAXIMALE, OrientationCommission, Origine};
use crate::loi::baremes::budget::{BDF_BASE, SEUIL_PAUVRETE};
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::montant::Euros;
use crate::notions::textes::Textes;
use crate::questions::depenses::{Bloc, NatureDette, Poste};
use crate::simulation::Simulation;

/// The words of the page.
fn dit(cle: &str) -> &'static str {
    Textes::de("page", "budget").dit(cle)
}

/// Every section that the answers allow, on the day of the dossier.
pub fn sections(dossier: &Dossier) -> Vec<Section> {
    let (situation, simulation, profil) = (dossier.situation(), dossier.simulation(), dossier.profil());
    let mut sections = vec![totaux(situation, simulation)];
    if simulation.base().reste_a_vivre.is_some() {
        sections.push(methodes_cote_a_cote(situation, simulation, profil));
        sections.push(reperes(simulation, profil));
        sections.extend(a_maitriser(situation, simulation));
    }
    sections.push(saisies(dossier));
    let capacite = surendettement::capacite(situation, simulation, dossier.le);
    sections.extend(capacite.map(|capacite| dettes(situation, simulation, &capacite)));
    sections
}

/// Headings of the columns that hold words.
const DE_MOTS: [&str; 11] = [
    "Durée",
    "Origine",
    "Impayé",
    "Quoi",
    "Avant le",
    "État",
    "Quoi faire",
    "Demandé le, réponse",
    "Créancier, contrat",
    "Jusqu'à",
    "Quand",
];

/// A table whose columns hold figures, but for the first and those of words.
pub(in crate::documents) fn tableau(
    legende: &str,
    colonnes: &[&'static str],
    lignes: Vec<Vec<String>>,
    total: Option<Vec<String>>,
) -> Element {
    Element::Tableau(table(legende, colonnes, lignes, total))
}

/// The same, for what holds a table.
pub(super) fn table(
    legende: &str,
    colonnes: &[&'static str],
    lignes: Vec<Vec<String>>,
    total: Option<Vec<String>>,
) -> Tableau {
    let colonnes = colonnes
        .iter()
        .enumerate()
        .map(|(rang, libelle)| Colonne {
            libelle: (*libelle).into(),
            nombre: rang > 0 && !DE_MOTS.contains(libelle),
        })
        .collect();
    Tableau { legende: legende.to_owned(), colonnes, lignes, total }
}

pub(in crate::documents) fn totaux(situation: &Situation, simulation: &Simulation) -> Section {
    let budget = simulation.base();
    // Added up, not subtracted: the bounds of the home must not spread to them.
    let somme = |lit: fn(&Fourchette) -> Euros| {
        let lignes = budget.sorties.iter().filter(|ligne| ligne.est_fixe() && !ligne.est_le_logement());
        lignes.map(|ligne| lit(&ligne.montant)).sum::<Euros>()
            - lit(&budget.mensualites)
            - lit(&budget.fluides)
    };
    let fixes = budget.reste_a_vivre.map(|_| Fourchette::entre(somme(|f| f.bas), somme(|f| f.haut)));
    let dites =
        |lignes: fn(&Poste) -> bool| situation.finances.depenses.iter().any(|depense| lignes(&depense.poste));
    let fluides = dites(|poste| Poste::FLUIDES.contains(poste));
    let charges = dites(|poste| poste.bloc() == Bloc::Contrainte && !Poste::FLUIDES.contains(poste));
    let courantes = dites(|poste| poste.bloc() == Bloc::Courante);
    let occasionnelles = dites(|poste| poste.bloc() == Bloc::Occasionnelle);
    let dettes = !situation.finances.dettes.is_empty();
    let lignes = [
        ("Ressources, sans l'aide au logement (R)", Some(budget.ressources), true),
        ("Loyer et charges, réduction de loyer déduite (L)", budget.logement_brut, true),
        ("Aide au logement, comptée une fois (AL)", Some(budget.aide_logement), true),
        ("Logement net (L − AL)", budget.logement_net, true),
        ("Eau, électricité, chauffage (E)", Some(budget.fluides), fluides),
        ("Autres charges fixes", fixes, charges),
        ("Mensualités de dettes et crédits (M)", Some(budget.mensualites), dettes),
        ("Reste à vivre", budget.reste_a_vivre, true),
        ("Dépenses courantes", Some(budget.depenses_courantes), courantes),
        (
            "Dépenses occasionnelles, étalées sur l'année",
            Some(budget.depenses_occasionnelles),
            occasionnelles,
        ),
    ];
    // Nothing of what nobody answered is not zero.
    let lignes = lignes.into_iter().filter_map(|(nom, montant, dite)| {
        let montant = montant?;
        let dit =
            if dite || montant.haut.est_positif() { plage(montant) } else { "sans réponse".to_owned() };
        Some(vec![nom.to_owned(), dit])
    });
    let lignes: Vec<Vec<String>> = lignes.collect();
    let total = budget.solde_dit(situation).map(|solde| vec!["Solde du mois".to_owned(), plage(solde)]);
    let mut elements = vec![tableau("Votre mois, en euros", &["Poste", "Par mois"], lignes, total)];
    elements.extend(sans_solde(situation).map(Element::Paragraphe));
    let aides = if situation.menage.a_dit_ses_aides() {
        "Les aides comptées sont celles que vous recevez aujourd'hui."
    } else {
        dit("bas_et_haut")
    };
    elements.push(Element::Paragraphe(aides.to_owned()));
    elements.extend(au_moins(simulation).map(Element::Paragraphe));
    if !budget.postes_absents.is_empty() {
        let noms: Vec<String> =
            budget.postes_absents.iter().map(|poste| poste.libelle().to_owned()).collect();
        elements.push(Element::Paragraphe(format!("Sans réponse, donc non compté : {}.", noms.join(", "))));
    }
    let estimes = situation.finances.depenses.iter().filter(|depense| depense.estimation).count();
    if estimes > 0 {
        elements.push(Element::Paragraphe(format!(
            "{estimes} dépense(s) estimée(s), à confirmer sur une facture."
        )));
    }
    Section { titre: "Le budget du mois".to_owned(), elements }
}

/// Why no balance is given: an expense that nobody answered is not zero.
fn sans_solde(situation: &Situation) -> Option<String> {
    let sans = sans_reponse(situation)?;
    Some(format!("Ce qui reste en fin de mois n'est pas donné : il manque {sans}."))
}

/// The expenses that a balance lacks, in words.
pub(super) fn sans_reponse(situation: &Situation) -> Option<String> {
    let noms: Vec<String> = DepenseAttendue::sans_reponse(situation, &DepenseAttendue::DU_SOLDE)
        .map(|attendue| attendue.libelle().to_owned())
        .collect();
    (!noms.is_empty()).then(|| enumeration(&noms))
}

pub(in crate::documents) fn methodes_cote_a_cote(
    situation: &Situation,
    simulation: &Simulation,
    profil: Option<&Profil>,
) -> Section {
    let budget = simulation.base();
    let methodes = methodes(situation, simulation, profil);
    let lignes = methodes
        .iter()
        .map(|methode| vec![methode.nom.clone(), plage(methode.par_mois), plage(methode.par_jour)])
        .collect();
    let mut formules: Vec<(String, String)> =
        methodes.into_iter().map(|methode| (methode.nom, methode.formule)).collect();
    let mut efforts = Vec::new();
    if let Some(effort) = budget.taux_effort {
        efforts.push(("Taux d'effort (arrêté du 10 mars 2011)".to_owned(), plage_de_taux(effort)));
    }
    if let Some((effort, forfait)) = effort_avec_forfait(situation, budget, profil, simulation.mois) {
        efforts.push(("Taux d'effort, eau et chauffage ajoutés".to_owned(), plage_de_taux(effort)));
        formules.push((
            "Taux d'effort".to_owned(),
            format!("(loyer + charges − aide) ÷ ressources ; si l'eau et le chauffage sont à part, {forfait} s'ajoutent"),
        ));
    }
    let unites = format!(
        "{} : 1 pour le premier adulte, 0,5 dès 14 ans, 0,3 avant, la moitié en garde alternée (choix de ce calcul)",
        budget.unites.en_nombre()
    );
    formules.push(("Unités de consommation".to_owned(), unites));
    Section {
        titre: "Ce qui reste, selon chaque méthode".to_owned(),
        elements: vec![
            tableau("Reste à vivre selon la méthode", &["Méthode", "Par mois", "Par jour"], lignes, None),
            Element::Lignes(efforts),
            Element::Suite(Suite { titre: "Ce que chaque méthode compte", elements: formules }),
        ],
    }
}

/// Marks to compare with, each with its date and source: never a verdict.
fn reperes(simulation: &Simulation, profil: Option<&Profil>) -> Section {
    let (budget, mois) = (simulation.base(), simulation.mois);
    let jours = budget.jours;
    let rsa = quotite::laisse(mois);
    let pauvrete = (SEUIL_PAUVRETE.en(mois).valeur * budget.unites).arrondi_euro();
    let base = BDF_BASE.en(mois);
    let bdf = base.valeur.pour(budget.personnes);
    let mut lignes = vec![
        (
            "RSA d'une personne seule".to_owned(),
            format!("{rsa} par mois, {} par jour, logement compris", rsa / jours),
        ),
        (
            "Forfait de base de la Banque de France (à confirmer)".to_owned(),
            format!("{bdf} par mois pour ce foyer, hors loyer, énergie et chauffage ({})", base.source),
        ),
        (
            "Seuil de pauvreté (INSEE, revenus de 2024)".to_owned(),
            format!(
                "{pauvrete} par mois pour ce foyer : à comparer aux ressources et à l'aide, pas au reste à vivre"
            ),
        ),
    ];
    lignes.push((
        "Budget de référence (ONPES, logement social, ville moyenne, prix de 2014, non indexé)".to_owned(),
        dit("reference").to_owned(),
    ));
    if let Some(profil) = profil {
        for (nom, seuil) in &profil.seuils_jour {
            lignes.push((format!("{} : {nom}", profil.nom), format!("{seuil} par jour")));
        }
        if let Some(plafond) = profil.plafond_fsl(budget.personnes) {
            let marge = if budget.ressources.ouverte {
                format!("{} au plus", plafond - budget.ressources.bas)
            } else {
                (plafond - budget.ressources.haut).to_string()
            };
            lignes.push((
                format!("{} : plafond de ressources", profil.nom),
                format!("{plafond} par mois ; marge {marge}"),
            ));
        }
        if let Some(maximum) = profil.effort_maximum {
            lignes.push((
                format!("{} : effort de logement", profil.nom),
                format!("{} % au plus", maximum.en_nombre()),
            ));
        }
        lignes.push(("Source du profil".to_owned(), profil.source.clone()));
        for contact in &profil.contacts {
            lignes.push(("Contact".to_owned(), contact.clone()));
        }
    }
    Section { titre: "Des repères, pas des normes".to_owned(), elements: vec![Element::Lignes(lignes)] }
}

fn a_maitriser(situation: &Situation, simulation: &Simulation) -> Option<Section> {
    let postes = maitrise::maitrise(situation, simulation);
    if postes.is_empty() {
        return None;
    }
    let ou_rien =
        |montant: Option<Euros>| montant.map_or_else(|| "–".to_owned(), |montant| montant.to_string());
    let lignes = postes
        .iter()
        .map(|poste| {
            let economie = poste.economie().filter(|economie| *economie > NEGLIGEABLE);
            vec![poste.nom.clone(), ou_rien(poste.paye), ou_rien(poste.reference), ou_rien(economie)]
        })
        .collect();
    let mut elements = Vec::from_iter(compare(&postes));
    let gestes = postes.into_iter().map(|poste| (poste.nom, poste.geste.to_owned())).collect();
    elements.extend([
        tableau("Dépenses et repères, par mois", &["Dépense", "Payé", "Repère", "Écart"], lignes, None),
        Element::Suite(Suite { titre: "Que faire", elements: gestes }),
        Element::Paragraphe(
            "Repères d'ordre de grandeur, à confirmer : consommations moyennes, prix du mois connu."
                .to_owned(),
        ),
    ]);
    Some(Section { titre: "Ce qui peut être maîtrisé".to_owned(), elements })
}

/// Each expense above its reference, on one scale, where there is one; the figures are those of the table.
fn compare(postes: &[Maitrise]) -> Option<Element> {
    let mut rangs = Vec::new();
    for poste in postes {
        let Some((paye, reference)) = poste.paye.zip(poste.reference) else { continue };
        for (quoi, montant, trame) in [("payé", paye, Trame::Sortie), ("repère", reference, Trame::Reste)] {
            let libelle = format!("{}, {quoi}", poste.nom);
            let euros = montant.pour_dessin();
            rangs.push((
                libelle.clone(),
                vec![Segment { libelle, valeur: montant.to_string(), euros, trame }],
            ));
        }
    }
    let echelle = rangs.iter().map(|(_, segments)| segments[0].euros).max()?.max(1);
    Some(Element::Barre(Barre {
        description: "Chaque dépense et son repère, par mois".to_owned(),
        rangs,
        echelle,
    }))
}

/// What may be seized of each pay, and what is always left on an account: for everybody, before any debt.
fn saisies(dossier: &Dossier) -> Section {
    let (menage, mois) = (&dossier.situation().menage, dossier.simulation().mois);
    let mut lignes = Vec::new();
    for (adulte, saisissable) in menage.adultes().zip(dossier.saisies()) {
        let paie = quotite::assiette(adulte, mois);
        let dits = match saisissable.montant {
            Some(_) if !paie.est_positif() => continue,
            Some(montant) => [paie.to_string(), montant.to_string()],
            None => ["inconnu", "à vérifier"].map(str::to_owned),
        };
        let qui = majuscule(&menage.appellation(adulte));
        let [paie, montant] = dits;
        lignes.push(vec![qui, paie, saisissable.a_charge.to_string(), montant]);
    }
    let mut elements = Vec::new();
    if !lignes.is_empty() {
        let titre = "Part saisissable d'un salaire, d'une allocation chômage, d'indemnités journalières ou d'une pension, par mois";
        elements.push(tableau(titre, &["Qui", "Revenu net", "À charge", "Au plus"], lignes, None));
    }
    let laisse = dossier.compte_protege();
    elements.push(Element::Liste(vec![
        format!("Sur un compte bancaire, {laisse} restent toujours, sans rien demander, dans la limite de ce qu'il y a dessus, une fois pour tous vos comptes (CPCE, art. L162-2 et R162-2)."),
        dit("insaisissables").to_owned(),
        dit("minimum_vieillesse").to_owned(),
        format!("Une pension alimentaire due peut prendre plus, en laissant {laisse} (C. trav., art. L3252-5). Une saisie de salaire demande un jugement ou un autre titre, et un commandement (CPCE, art. L212-2)."),
    ]));
    Section { titre: "Si un créancier saisit".to_owned(), elements }
}

fn dettes(situation: &Situation, simulation: &Simulation, capacite: &Capacite) -> Section {
    let plafonds = &capacite.plafonds;
    let depenses = capacite
        .depenses
        .iter()
        .map(|(nom, montant, origine)| {
            let origine = match origine {
                Origine::Reel => "réel",
                Origine::Forfait => "forfait à confirmer",
                Origine::Inconnu => "inconnu, compté zéro",
            };
            vec![(*nom).to_owned(), origine.to_owned(), montant.to_string()]
        })
        .collect();
    let calcul = vec![
        vec!["Ce que laisse le budget".to_owned(), plafonds.budget.to_string()],
        vec![
            "Part saisissable des ressources, prestations comprises".to_owned(),
            plafonds.quotite.to_string(),
        ],
        vec![
            format!("Ressources moins le RSA du foyer ({})", capacite.rsa_du_foyer),
            plafonds.rsa.to_string(),
        ],
    ];
    let retenue = Some(vec![
        "Mensualité au plus : la plus petite des trois".to_owned(),
        plafonds.mensualite.to_string(),
    ]);
    let mut elements = vec![
        tableau(
            &format!("Dépenses retenues, pour des ressources de {}", capacite.ressources),
            &["Dépense", "Origine", "Par mois"],
            depenses,
            None,
        ),
        tableau(
            "Capacité de remboursement (C. conso., art. L731-1, L731-2)",
            &["Limite", "Par mois"],
            calcul,
            retenue,
        ),
        Element::Liste(orientation(situation, simulation, capacite)),
    ];
    if let Some(autre) = capacite.quotite_hors_prestations {
        elements.push(Element::Paragraphe(format!(
            "Les prestations dépassent un cinquième des ressources. Sans elles, la part saisissable serait de {autre} : l'usage varie, demandez à la commission."
        )));
    }
    if capacite.dettes.ouverte || !capacite.dettes.bas.est_nul() {
        elements.push(Element::Suite(Suite { titre: "Si un dossier est déposé", elements: effets() }));
    }
    elements.push(Element::Paragraphe("Seule la commission de surendettement décide.".to_owned()));
    Section { titre: "Dettes : ce qui peut être remboursé".to_owned(), elements }
}

fn orientation(situation: &Situation, simulation: &Simulation, capacite: &Capacite) -> Vec<String> {
    let mensualite = capacite.plafonds.mensualite;
    let mut phrases = match capacite.orientation(situation, simulation) {
        OrientationCommission::AVerifier => vec![dit("reste_inconnu").to_owned()],
        OrientationCommission::SansDette => return vec!["Aucune dette n'est inscrite.".to_owned()],
        OrientationCommission::HorsMesures => vec![dit("sans_effacement").to_owned()],
        OrientationCommission::Amiable => vec![dit("accord_possible").to_owned()],
        OrientationCommission::Reechelonnement(mois) => vec![format!(
            "À {mensualite} par mois, tout serait remboursé en {mois} mois (la limite est de {DUREE_MAXIMALE}, art. L733-3)."
        )],
        OrientationCommission::EffacementPartiel(rembourse, reste) => vec![format!(
            "En {DUREE_MAXIMALE} mois, {rembourse} pourraient être remboursés ; {reste} pourraient être effacés (art. L733-4)."
        )],
        OrientationCommission::RienARembourser => vec![dit("pause").to_owned()],
    };
    phrases.push(format!("Dettes inscrites : {} en tout.", plage(capacite.dettes)));
    if capacite.exclues.bas.est_positif() {
        phrases.push(format!(
            "Dont {} que la commission ne peut ni effacer ni reporter : pensions alimentaires, réparations pénales, amendes (art. L711-4).",
            plage(capacite.exclues)
        ));
    }
    if situation.finances.dettes.iter().any(|dette| dette.nature == NatureDette::InduCaf) {
        phrases.push(dit("fraude").to_owned());
    }
    phrases.push("Le loyer est remboursé avant les crédits (art. L711-6).".to_owned());
    if surendettement::est_proprietaire(situation) {
        phrases.push(
            "Avec un logement à soi, la commission cherche d'abord un accord (art. L732-1).".to_owned(),
        );
    }
    phrases
}

fn effets() -> Vec<(String, String)> {
    [
        ("Trois mois", dit("trois_mois")),
        ("Dossier recevable", dit("recevable")),
        ("Expulsion", dit("expulsion")),
        ("Papiers", dit("papiers")),
        ("Où", dit("ou")),
    ]
    .map(|(nom, texte)| (nom.to_owned(), texte.to_owned()))
    .to_vec()
}
