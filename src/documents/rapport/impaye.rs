//! Rent in arrears: what to do tomorrow, the debt, a plan that holds, the calendar, whom to call. Sections for the page and
//! for the paper; without arrears, what would come and whom to call before.

use super::budget::tableau;
use super::{Element, Section, Suite};

use crate::documents::explication::droit::reponse_manquante;
use crate::documents::mots::{enumeration, plage};
use crate::dossier::Dossier;
use crate::dossier::impaye::{CodePlan, DossierImpaye, PlanDuDossier};
use crate::gestion::profil::{Profil, Reserve};
use crate::impaye::dispositifs::{self, Dispositif};
use crate::impaye::fonds::Fonds;
use crate::impaye::juge;
use crate::impaye::plan::{DUREE_DU_JUGE, en_mois, plan};
use crate::impaye::procedure::{self, Jalon, Sens};
use crate::impaye::seuil::{self, Examen};
use crate::impaye::textes::dispositifs::{PAPIERS_COMMUNS, VOISINAGE};
use crate::impaye::textes::etapes::AFaire;
use crate::loi::condition::{Condition, Etat};
use crate::menage::finances::Dette;
use crate::menage::impaye::{Impaye, MoisDu};
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::{Date, Mois};
use crate::notions::montant::Euros;
use crate::projection::prevision::MoisPrevu;
use crate::questions::depenses::NatureDette;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{EtapeImpaye, Occupation};
use crate::simulation::Simulation;

/// Every section of the page, for the day of the dossier.
pub fn sections(dossier: &Dossier) -> Vec<Section> {
    let (situation, simulation, le) = (dossier.situation(), dossier.simulation(), dossier.le);
    let Some((impaye, arrieres)) = situation.impaye.as_ref().zip(dossier.impaye()) else {
        return vec![prevention(dossier), aides(situation, simulation)];
    };
    let mut sections = vec![maintenant(situation, impaye, le)];
    sections.extend(dette(situation, simulation, impaye, le));
    // Once a file is admissible, old debts are not paid (C. conso., art. L722-5).
    if !procedure::est_suspendue(impaye, le) {
        sections.push(plans(dossier, impaye, arrieres));
        sections.extend(a_signer(dossier, impaye, arrieres));
    }
    sections.push(delais(impaye, arrieres));
    sections.push(calendrier(situation, impaye, le));
    sections.push(aides(situation, simulation));
    sections.push(comparer(situation, impaye, arrieres));
    sections.push(Section {
        titre: "En cas de trouble de voisinage".to_owned(),
        elements: vec![Element::Plis(vec![(
            "Rappel pour l'accompagnant".to_owned(),
            vec![Element::Liste(VOISINAGE.map(str::to_owned).to_vec())],
        )])],
    });
    sections
}

/// First what to do tomorrow morning, whom to call, the next deadline.
fn maintenant(situation: &Situation, impaye: &Impaye, le: Date) -> Section {
    let a_faire = procedure::a_faire(impaye, le);
    let &AFaire { d_abord, ensuite, .. } = a_faire;
    let jalons = procedure::jalons(situation, impaye, le);
    let limite = jalons.iter().find(|jalon| jalon.sens == Sens::AvantLe && jalon.quand >= le);
    let qui = ("Qui appeler".to_owned(), procedure::qui_appeler(situation, a_faire));
    let mut lignes = Vec::new();
    // No date to pay the old debt while the commission holds it.
    if let Some(limite) = limite.filter(|_| !procedure::est_suspendue(impaye, le)) {
        lignes.push((
            "Prochaine date".to_owned(),
            format!("{} : {} ({})", limite.quand, limite.quoi, dans(le, limite.quand)),
        ));
    }
    lignes.push((
        "À savoir".to_owned(),
        match procedure::derniere_etape(impaye, le) {
            Some(etape) if etape >= EtapeImpaye::Jugement => {
                "Personne ne peut vous faire partir sans le préfet ni pendant la trêve d'hiver."
            }
            _ => "Un retard peut se rattraper à chaque étape. Rien n'oblige à partir avant une décision de justice.",
        }
        .to_owned(),
    ));
    let appels = Some(numeros(situation, impaye, le)).filter(|numeros| !numeros.is_empty());
    let mut elements = vec![Element::Lignes(vec![qui])];
    elements.extend(appels.map(Element::Appels));
    elements.push(Element::Lignes(lignes));
    elements.push(Element::Liste(ensuite.iter().map(|phrase| (*phrase).to_owned()).collect()));
    Section { titre: d_abord.to_owned(), elements }
}

/// Free numbers that answer: the first sends to the ADIL of the postal code, in metropolitan France alone.
fn numeros(situation: &Situation, impaye: &Impaye, le: Date) -> Vec<(String, String)> {
    let outre_mer = situation.menage.commune().is_some_and(|commune| commune.to_string().starts_with("97"));
    let mut numeros = Vec::new();
    if !outre_mer {
        numeros.push(("SOS loyers impayés (ADIL, gratuit)", "0\u{a0}805\u{a0}160\u{a0}075"));
    }
    if procedure::derniere_etape(impaye, le) >= Some(EtapeImpaye::Jugement) {
        numeros.push((
            "Allô prévention expulsion (gratuit, l'après-midi en semaine)",
            "0\u{a0}805\u{a0}299\u{a0}049",
        ));
        numeros.push(("Sans toit ce soir (gratuit, jour et nuit)", "115"));
    }
    numeros.into_iter().map(|(nom, numero)| (nom.to_owned(), numero.to_owned())).collect()
}

fn dans(le: Date, quand: Date) -> String {
    match le.jours_jusqu_a(quand) {
        0 => "aujourd'hui".to_owned(),
        1 => "demain".to_owned(),
        jours => format!("dans {jours} jours"),
    }
}

fn dette(situation: &Situation, simulation: &Simulation, impaye: &Impaye, le: Date) -> Option<Section> {
    let [a, b] = seuil::examens(situation, simulation, impaye, le)?;
    // What each rule may lack: the aid that the landlord receives, the age of the debt.
    let aide = simulation.droit(CleDroit::AideLogement).manque();
    let ligne = |nom: &str, examen: Examen, manque: &[Reference], seuil: String| {
        let constitue = match examen.constitue {
            Some(true) => "oui".to_owned(),
            Some(false) => "non".to_owned(),
            None => {
                let noms = manque.iter().map(|reference| reponse_manquante(reference, situation));
                format!("il manque {}", enumeration(&noms.collect::<Vec<_>>()))
            }
        };
        vec![nom.to_owned(), constitue, seuil]
    };
    let mut phrases = vec![
        "Jusqu'en 2026 : deux mois de loyer et de charges, moins l'aide versée au bailleur (CCH, art. R824-1).".to_owned(),
        "À partir de 2027 : plus de 450 €, ou un mois impayé depuis trois mois ; l'aide est maintenue sauf décision de la CCAPEX (décret n° 2026-84).".to_owned(),
        "Le bailleur prévient la CAF ou la MSA dans les deux mois (CCH, art. R824-4).".to_owned(),
    ];
    if let Some(avant) = b.signaler_avant.filter(|avant| *avant >= le) {
        phrases.push(format!("Pour la règle de 2027, au plus tard le {avant}."));
    }
    Some(Section {
        titre: format!("La dette : {}", impaye.montant),
        elements: releve(impaye)
            .into_iter()
            .chain([
                tableau(
                    "Est-ce un impayé pour l'aide au logement ?",
                    &["Règle", "Impayé", "À partir de"],
                    vec![
                        ligne("Jusqu'au 31 décembre 2026", a, aide, a.seuil.to_string()),
                        ligne(
                            "À partir du 1er janvier 2027",
                            b,
                            &[Reference::foyer(Cle::ImpayePremierImpaye)],
                            format!("plus de {}", b.seuil),
                        ),
                    ],
                    None,
                ),
                Element::Liste(phrases),
            ])
            .collect(),
    })
}

/// The debt month by month, where it was entered so.
fn releve(impaye: &Impaye) -> Option<Element> {
    if impaye.releve.is_empty() {
        return None;
    }
    let mut cumul = Euros::ZERO;
    let ligne = |du: &MoisDu| {
        cumul += du.reste();
        let montants = [du.appele, du.regularisation, du.aide, du.paye, cumul];
        let montants = montants.map(|montant| montant.to_string());
        std::iter::once(du.mois.to_string()).chain(montants).collect()
    };
    let colonnes = ["Mois", "Loyer et charges", "Régularisation", "Aide reçue", "Payé", "Dû en tout"];
    Some(tableau("La dette mois par mois", &colonnes, impaye.releve.iter().map(ligne).collect(), None))
}

/// The plan that is kept: the instalment that the household or the adviser chose, else the one that is proposed.
fn retenu(arrieres: &DossierImpaye) -> Option<&PlanDuDossier> {
    let du_code = |code| arrieres.plans.iter().find(|plan| plan.code == code);
    du_code(CodePlan::Choisi).or_else(|| du_code(arrieres.propose?))
}

/// The plan that is kept, as a document for both to sign: what the texts and the practice put in one. Nothing while the
/// budget is not known, nor for a plan that does not hold and that no reason keeps.
fn a_signer(dossier: &Dossier, impaye: &Impaye, arrieres: &DossierImpaye) -> Option<Section> {
    let plan = retenu(arrieres)?;
    if plan.tient.is_none() || plan.tient == Some(false) && impaye.motif_maintien.is_none() {
        return None;
    }
    let (premier, mensualite) = *plan.mensualites.first()?;
    let (dernier, reste) = *plan.mensualites.last()?;
    let net = arrieres.clause_loyer?;
    let mut demandes = Vec::new();
    for (quoi, montant) in [
        ("le rappel d'aide au logement", impaye.rappel_al_attendu),
        ("l'aide demandée au FSL", impaye.fsl_demande),
    ] {
        if montant.est_positif() {
            demandes.push(format!("{quoi} ({montant})"));
        }
    }
    let mut clauses = vec![
        format!("Le locataire reconnaît devoir {} de loyers et de charges, sans les frais. Cela interrompt la prescription (C. civ., art. 2240).", arrieres.dette),
        format!("Il paie chaque mois le loyer et les charges en cours : {} aujourd'hui, aide au logement déduite{}.", plage(net), ensuite(dossier, net)),
        format!("En plus, il paie {mensualite} par mois, de {premier} à {dernier} : {} échéances, la dernière de {reste}, {} en tout.", plan.mensualites.len(), plan.total()),
        "Si ses revenus ou sa famille changent, le locataire prévient le bailleur, et les deux revoient ce plan.".to_owned(),
        "Si une échéance n'est pas payée, le bailleur écrit au locataire avant toute autre démarche ; le plan peut alors prendre fin.".to_owned(),
        "Le locataire sait qu'il peut demander l'aide du FSL, saisir la CCAPEX, déposer un dossier de surendettement, et être conseillé gratuitement par l'ADIL.".to_owned(),
    ];
    if !demandes.is_empty() {
        clauses.insert(
            3,
            format!("Viennent en moins de la dette, dès qu'ils arrivent : {}.", enumeration(&demandes)),
        );
    }
    if let Some(motif) = impaye.motif_maintien.as_ref().filter(|_| plan.tient == Some(false)) {
        clauses.push(format!(
            "Un mois au moins manque d'argent ; le plan est gardé pour cette raison : {motif}"
        ));
    }
    const A_REMPLIR: &[&str] = &[
        "Le locataire",
        "Le bailleur",
        "Adresse du logement",
        "Cause du retard",
        "Jour et moyen de paiement",
        "Fait à, le",
        "Signature du locataire",
        "Signature du bailleur",
    ];
    Some(Section {
        titre: "Le plan à signer".to_owned(),
        elements: vec![
            Element::Liste(clauses),
            Element::ARemplir(A_REMPLIR),
            Element::Paragraphe("Un exemplaire chacun, une copie à la CAF ou à la MSA. L'échéancier et le détail de la dette sont joints.".to_owned()),
        ],
    })
}

/// What the rent and charges become once the claims are paid, where that is another amount.
fn ensuite(dossier: &Dossier, aujourdhui: Fourchette) -> String {
    let paye = dossier.une_fois_paye();
    let apres = paye.installe.zip(paye.logement_net).filter(|(_, apres)| *apres != aujourdhui);
    apres.map_or_else(String::new, |(mois, apres)| {
        format!(" ; {} vers {mois}, une fois les aides demandées et payées", plage(apres))
    })
}

/// Whether the plan that is kept holds in other months than those of today: what an alternative does to it.
pub fn plan_dans(
    impaye: Option<&Impaye>,
    prevus: &[MoisPrevu],
    actuels: &[MoisPrevu],
    profil: Option<&Profil>,
    le: Mois,
) -> Option<String> {
    let impaye = impaye?;
    let debut = le.plus(1);
    let mensualite = impaye.mensualite_proposee.or_else(|| Fonds::de(actuels, profil, debut).mensualite())?;
    let fonds = Fonds::de(prevus, profil, debut);
    let plan = plan(impaye.montant, debut, |_| mensualite)?;
    let verdict = match fonds.examine(&plan) {
        _ if fonds.est_inconnu() => "à vérifier, le budget n'est pas connu".to_owned(),
        examen if examen.tient => "tient, d'après les dépenses saisies".to_owned(),
        examen => courts(&examen.courts),
    };
    Some(format!("{mensualite} par mois : {verdict}"))
}

/// "il manque 40,00 € en août 2027"
fn courts(courts: &[(Mois, Euros)]) -> String {
    let mois: Vec<String> =
        courts.iter().take(4).map(|(mois, manque)| format!("{manque} en {mois}")).collect();
    format!("il manque {}", enumeration(&mois))
}

fn plans(dossier: &Dossier, impaye: &Impaye, arrieres: &DossierImpaye) -> Section {
    let mut elements = Vec::new();
    let manque = dossier.manque_au_plan();
    if manque.is_empty() {
        elements.push(Element::Paragraphe(choix_de_la_reserve(dossier.profil())));
    } else {
        elements.push(Element::Paragraphe(
            "Avant de promettre un plan, dites toutes vos dépenses : sans elles, personne ne sait ce qui reste.".to_owned(),
        ));
    }
    let lignes = arrieres
        .plans
        .iter()
        .map(|plan| vec![plan.code.libelle().to_owned(), mensualites_dites(plan), duree(plan)]);
    elements.push(tableau("Plans comparés", &["Plan", "Mensualité", "Durée"], lignes.collect(), None));
    let dits = arrieres.plans.iter().map(|plan| (plan.code.libelle().to_owned(), verdict(plan)));
    elements
        .push(Element::Suite(Suite { titre: "D'après les dépenses saisies", elements: dits.collect() }));
    match retenu(arrieres) {
        Some(plan) => elements.extend(echeancier(plan, impaye)),
        None if manque.is_empty() => elements.push(Element::Paragraphe(
            "Aucun de ces plans n'est proposé : voyez le FSL, le surendettement ou un logement moins cher."
                .to_owned(),
        )),
        None => {}
    }
    let attendu = impaye.rappel_al_attendu + impaye.fsl_demande;
    if attendu.est_positif() && attendu >= arrieres.dette {
        elements.push(Element::Paragraphe(
            "Si le rappel d'aide et l'aide du FSL demandés arrivent, la dette serait soldée.".to_owned(),
        ));
    }
    elements.push(Element::Paragraphe(
        "Le plan se signe avec le bailleur, en plus du loyer en cours ; il se revoit si les revenus changent. Reconnaître la dette interrompt la prescription (C. civ., art. 2240). Copie à la CAF ou à la MSA.".to_owned(),
    ));
    Section { titre: "Un plan pour rattraper le retard".to_owned(), elements }
}

/// What the proposed plan leaves, and who chose it.
fn choix_de_la_reserve(profil: Option<&Profil>) -> String {
    let choisie = profil.and_then(|profil| Some((profil.nom.as_str(), profil.reserve.clone()?)));
    let (nom, reserve) = choisie.unwrap_or(("ce calcul", Reserve::default()));
    let au_dessus = if reserve.minimum.est_positif() {
        format!(" au-dessus de {}", reserve.minimum)
    } else {
        String::new()
    };
    format!(
        "Un plan ne prend ni plus que ce qui reste à la fin du mois, ni plus de {}\u{a0}% du reste à vivre{au_dessus} (choix de {nom}). Ce qu'un mois laisse aide le suivant.",
        reserve.part.en_nombre()
    )
}

fn mensualites_dites(plan: &PlanDuDossier) -> String {
    let montants = plan.mensualites.iter().map(|(_, montant)| *montant);
    let (Some(premiere), Some(plus_haute)) = (montants.clone().next(), montants.max()) else {
        return "–".to_owned();
    };
    if plus_haute > premiere {
        format!("{premiere}, puis jusqu'à {plus_haute}")
    } else {
        premiere.to_string()
    }
}

/// "24 mois, jusqu'en novembre 2028 (50,18 €)"
fn duree(plan: &PlanDuDossier) -> String {
    let Some((dernier, reste)) = plan.mensualites.last() else { return "–".to_owned() };
    format!("{} mois, jusqu'en {dernier} ({reste})", plan.mensualites.len())
}

/// What the budget says of a plan: that it holds, or what lacks.
fn verdict(plan: &PlanDuDossier) -> String {
    let raisons = plan.pourquoi.join(" ; ");
    match (plan.tient, plan.manque) {
        (Some(true), _) => format!("tient. {raisons}"),
        (Some(false), Some(manque)) => format!("il manque {manque} le mois le plus serré. {raisons}"),
        (Some(false), None) => format!("ne tient pas. {raisons}"),
        (None, _) => raisons,
    }
}

fn tableau_des_echeances(plan: &PlanDuDossier) -> Element {
    let lignes = plan.mensualites.iter().map(|(mois, montant)| vec![mois.to_string(), montant.to_string()]);
    let total = Some(vec!["Total".to_owned(), plan.total().to_string()]);
    tableau("Échéancier", &["Mois", "À payer en plus du loyer"], lignes.collect(), total)
}

/// The instalments of the plan that is kept, and why it is, where a month has not enough.
fn echeancier(plan: &PlanDuDossier, impaye: &Impaye) -> Vec<Element> {
    let nom = plan.code.libelle();
    match (plan.tient, &impaye.motif_maintien) {
        (Some(false), None) => vec![Element::Paragraphe(format!(
            "{nom} : ce plan n'est pas retenu, un mois au moins manquerait d'argent. Pour le garder, écrivez-en la raison."
        ))],
        (Some(false), Some(motif)) => vec![
            Element::Paragraphe(format!("{nom} : plan maintenu malgré cela, pour cette raison : {motif}")),
            tableau_des_echeances(plan),
        ],
        _ => vec![Element::Paragraphe(format!("Plan étudié : {nom}.")), tableau_des_echeances(plan)],
    }
}

fn condition_dite(condition: &Condition) -> String {
    let etat = match condition.etat {
        Etat::Remplie => "✓ oui",
        Etat::AVerifier => "? à vérifier",
        Etat::NonRemplie => "✗ pas encore",
    };
    format!("{etat} : {}", condition.texte)
}

fn delais(impaye: &Impaye, arrieres: &DossierImpaye) -> Section {
    let mut phrases: Vec<String> = arrieres.juge.iter().map(condition_dite).collect();
    phrases
        .push(format!("Au moins {} par mois pour cette dette.", juge::mensualite_minimale(impaye.montant)));
    phrases.push("Venez à l'audience, ou demandez le délai avant, avec le budget et les preuves de paiement. Demandez aussi la suspension de la clause résolutoire : sans elle, le bail prend fin.".to_owned());
    Section {
        titre: "Un juge peut-il accorder du temps ? Jusqu'à trois ans (loi n° 89-462, art. 24 V)".to_owned(),
        elements: vec![Element::Liste(phrases)],
    }
}

fn calendrier(situation: &Situation, impaye: &Impaye, le: Date) -> Section {
    let mut elements = Vec::new();
    let jalons = procedure::jalons(situation, impaye, le);
    if !procedure::suit_la_loi_de_1989(situation) {
        let lignes: Vec<Vec<String>> = jalons.iter().map(|jalon| ligne_du_calendrier(jalon, le)).collect();
        elements.push(Element::Paragraphe(
            "Votre logement n'est pas loué par un bail ordinaire : votre contrat suit d'autres règles et d'autres délais. Appelez l'ADIL tout de suite (anil.org).".to_owned(),
        ));
        if !lignes.is_empty() {
            elements.push(tableau("Ce qui est arrivé", &["Date", "Quoi"], lignes, None));
        }
        return Section { titre: "Le calendrier".to_owned(), elements };
    }
    if !jalons.is_empty() {
        elements.push(frise(&jalons, le));
        let lignes = jalons.iter().map(|jalon| ligne_du_calendrier(jalon, le)).collect();
        elements.push(tableau("Dates de la procédure", &["Date", "Quoi"], lignes, None));
    }
    let treve = if procedure::est_en_treve(le) {
        format!(
            "Trêve hivernale : pas d'expulsion avant le {}, sauf relogement (CPCE, art. L412-6). La dette et la procédure continuent.",
            procedure::apres_la_treve(le)
        )
    } else {
        "Trêve hivernale : du 1er novembre au 31 mars, pas d'expulsion, sauf relogement (CPCE, art. L412-6)."
            .to_owned()
    };
    elements.push(Element::Liste(vec![
        treve,
        "Entre le signalement et l'assignation, un bailleur social attend deux mois (loi n° 89-462, art. 24 II).".to_owned(),
        "Un délai d'appel qui finit un samedi, un dimanche ou un jour férié va au jour ouvrable suivant (CPC, art. 642). Les autres dates sont dites sans ce report : agir avant est toujours à temps.".to_owned(),
    ]));
    if jalons.is_empty() {
        elements.push(Element::Paragraphe(
            "Les dates commencent quand une étape est inscrite avec son jour.".to_owned(),
        ));
    }
    Section { titre: "Le calendrier".to_owned(), elements }
}

/// The dates on one line, from the first to the last, today among them.
fn frise(jalons: &[Jalon], le: Date) -> Element {
    let debut = jalons.iter().map(|jalon| jalon.quand).fold(le, Date::min);
    let fin = jalons.iter().map(|jalon| jalon.quand).fold(le, Date::max);
    let duree = i64::from(debut.jours_jusqu_a(fin)).max(1);
    let points = jalons
        .iter()
        .map(|jalon| (i64::from(debut.jours_jusqu_a(jalon.quand)) * 1_000 / duree, jalon.quand < le))
        .collect();
    Element::Frise(format!("Frise de la procédure, du {debut} au {fin}"), points)
}

fn ligne_du_calendrier(jalon: &Jalon, le: Date) -> Vec<String> {
    let sens = match jalon.sens {
        Sens::Fait if jalon.quand > le => "prévu",
        Sens::Fait => "a eu lieu",
        Sens::Fin => "repère",
        Sens::PasAvant => "pas avant",
        Sens::AvantLe if jalon.quand < le => "délai passé",
        Sens::AvantLe => "au plus tard",
    };
    let texte = if jalon.texte.is_empty() { String::new() } else { format!(" ({})", jalon.texte) };
    vec![jalon.quand.to_string(), format!("{sens} : {}{texte}", jalon.quoi)]
}

fn aides(situation: &Situation, simulation: &Simulation) -> Section {
    let (exclus, utiles): (Vec<Dispositif>, Vec<Dispositif>) =
        dispositifs::dispositifs(situation, simulation)
            .into_iter()
            .partition(|dispositif| dispositif.etat() == Etat::NonRemplie);
    let plis = utiles.iter().map(|dispositif| (dispositif.nom.to_owned(), fiche(dispositif))).collect();
    let raison = |dispositif: &Dispositif| {
        let raison = dispositif.conditions.iter().find(|condition| condition.etat == Etat::NonRemplie);
        (dispositif.nom.to_owned(), raison.map_or("", |condition| condition.texte).to_owned())
    };
    Section {
        titre: "Qui peut aider, dans cet ordre".to_owned(),
        elements: vec![
            Element::Paragraphe(format!("Pour toutes ces demandes : {PAPIERS_COMMUNS}.")),
            Element::Plis(plis),
            Element::Suite(Suite {
                titre: "Pas pour vous aujourd'hui ; il manque",
                elements: exclus.iter().map(raison).collect(),
            }),
        ],
    }
}

/// One scheme: what it brings, where, with what, on which conditions.
fn fiche(dispositif: &Dispositif) -> Vec<Element> {
    vec![
        Element::Paragraphe(dispositif.objet.to_owned()),
        Element::Lignes(vec![
            ("Où".to_owned(), dispositif.guichet.to_owned()),
            ("Papiers en plus".to_owned(), dispositif.papiers.to_owned()),
        ]),
        Element::Liste(dispositif.conditions.iter().map(condition_dite).collect()),
    ]
}

fn comparer(situation: &Situation, impaye: &Impaye, arrieres: &DossierImpaye) -> Section {
    let autres = situation.finances.dettes.iter().filter(|dette| dette.nature != NatureDette::Loyer);
    let autres: Fourchette = autres.map(Dette::due).sum();
    let autres_dites = plage(autres);
    let par_mois = en_mois(impaye.montant, DUREE_DU_JUGE);
    let le_plus_long = arrieres.plans.iter().find(|plan| plan.code == CodePlan::TrenteSix);
    let constat = match le_plus_long.and_then(|plan| plan.tient) {
        None => "Il manque des réponses pour comparer les trois voies.".to_owned(),
        Some(true) if autres.ouverte && autres.bas.est_nul() => format!(
            "D'après les dépenses saisies, le loyer peut se rembourser en 36 mois ({par_mois} par mois), mais d'autres dettes sont inscrites sans leur montant : comparez les trois voies."
        ),
        Some(true) if autres.haut.est_positif() => format!(
            "D'après les dépenses saisies, le loyer peut se rembourser en 36 mois ({par_mois} par mois), mais {autres_dites} d'autres dettes sont inscrites : comparez les trois voies."
        ),
        Some(true) => format!(
            "D'après les dépenses saisies, la dette peut se rembourser en 36 mois au plus ({par_mois} par mois) : un plan amiable peut suffire."
        ),
        Some(false) => format!(
            "D'après les dépenses saisies, {par_mois} par mois pendant 36 mois ne tiennent pas : le FSL et le surendettement sont à étudier."
        ),
    };
    let voies = [
        ("Plan amiable", "rapide, sans inscription ; le bailleur peut refuser"),
        (
            "Délais du juge",
            "jusqu'à 36 mois ; le loyer doit être repris avant l'audience ; un oubli les fait tomber",
        ),
        (
            "Surendettement",
            "l'aide au logement revient, les anciennes dettes ne se paient plus, le bailleur passe avant les banques ; inscription au FICP ; sans reprise du loyer, le bail peut finir quand même. Déposé après des délais du juge, loyer repris, il les protège (C. conso., art. L714-1)",
        ),
    ];
    Section {
        titre: "Plan, juge ou surendettement ?".to_owned(),
        elements: vec![
            Element::Paragraphe(constat),
            Element::Suite(Suite {
                titre: "Les trois voies",
                elements: voies.map(|(nom, texte)| (nom.to_owned(), texte.to_owned())).to_vec(),
            }),
        ],
    }
}

/// Without arrears: what the coming months say, what a missed rent would start, whom to call before.
fn prevention(dossier: &Dossier) -> Section {
    let connus = dossier.manque_au_solde().is_empty() && dossier.droits_recus().is_some();
    let mut phrases: Vec<String> = dossier
        .mois_surs()
        .iter()
        .filter(|prevu| connus && prevu.solde < Euros::ZERO)
        .take(4)
        .map(|prevu| format!("En {}, il manquera {}.", prevu.mois, Euros::ZERO - prevu.solde))
        .collect();
    if phrases.is_empty() {
        phrases.push(if connus && !dossier.mois_surs().is_empty() {
            "Aucun des mois qui viennent ne manque d'argent, d'après les dépenses saisies et ce que vous recevez.".to_owned()
        } else {
            "Il manque des réponses pour prévoir les mois qui viennent : vos dépenses, et les aides que vous recevez.".to_owned()
        });
    }
    phrases.push(format!(
        "Un loyer difficile à payer ? Appelez {} avant la date : un accord se trouve plus facilement.",
        a_qui(dossier.situation())
    ));
    phrases.push("À partir de 2027, un mois impayé depuis trois mois, ou plus de 450 €, est signalé à la CAF. L'aide est maintenue, sauf décision de la CCAPEX.".to_owned());
    phrases.push("Payez ce que vous pouvez et gardez la preuve : un paiement partiel compte.".to_owned());
    Section { titre: "Avant un retard".to_owned(), elements: vec![Element::Liste(phrases)] }
}

/// A private landlord has no social service.
fn a_qui(situation: &Situation) -> &'static str {
    match situation.menage.occupation() {
        Some(Occupation::Hlm) => "le service social de votre bailleur",
        _ => "votre bailleur et l'ADIL (anil.org)",
    }
}
