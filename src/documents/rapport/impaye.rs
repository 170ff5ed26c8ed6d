//! Rent in arrears: what to do tomorrow, the debt, a plan that holds, the calendar, whom to call. Sections for the page and
//! for the paper; without arrears, what would come and whom to call before.

use super::budget::tableau;
use super::{Element, Section, Suite};

use crate::documents::explication::droit::reponse_manquante;
use crate::documents::mots::{enumeration, plage};
use crate::gestion::profil::{Profil, Reserve};
use crate::impaye::dispositifs::{self, Dispositif};
use crate::impaye::juge;
use crate::impaye::plan::{DUREE_DU_JUGE, Plan, allege, en_mois, par_defaut, par_paliers, plan, soutenable};
use crate::impaye::procedure::{self, Jalon, Sens};
use crate::impaye::seuil::{self, Examen};
use crate::impaye::textes::dispositifs::{PAPIERS_COMMUNS, VOISINAGE};
use crate::impaye::textes::etapes::AFaire;
use crate::loi::condition::{Condition, Etat};
use crate::menage::finances::Dette;
use crate::menage::impaye::{Impaye, MoisDu};
use crate::menage::situation::Situation;
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

/// Every section for the day `le`.
pub fn sections(
    situation: &Situation,
    simulation: &Simulation,
    prevus: &[MoisPrevu],
    profil: Option<&Profil>,
    le: Date,
) -> Vec<Section> {
    let Some(impaye) = &situation.impaye else {
        return vec![prevention(prevus), aides(situation, simulation)];
    };
    let budget = Marges::depuis(prevus, profil, debut(le));
    let mut sections = vec![maintenant(situation, impaye, le)];
    sections.extend(dette(situation, simulation, impaye, le));
    // Once a file is admissible, old debts are not paid (C. conso., art. L722-5).
    if !procedure::est_suspendue(impaye, le) {
        sections.push(plans(situation, impaye, &budget, le));
        sections.extend(a_signer(simulation, impaye, &budget, le));
    }
    sections.push(delais(impaye, &budget, le));
    sections.push(calendrier(situation, impaye, le));
    sections.push(aides(situation, simulation));
    sections.push(comparer(situation, impaye, &budget));
    sections.push(Section {
        titre: "En cas de trouble de voisinage".to_owned(),
        elements: vec![Element::Plis(vec![(
            "Rappel pour l'accompagnant".to_owned(),
            vec![Element::Liste(VOISINAGE.map(str::to_owned).to_vec())],
        )])],
    });
    sections
}

/// What the known months, from the first of a plan on, leave for it.
struct Marges {
    /// The balances that no instalment may exceed.
    soldes: Vec<(Mois, Euros)>,
    /// What a plan asks by default, month by month.
    marges: Vec<(Mois, Euros)>,
    /// The instalment that every known month can pay, with a reserve.
    proposee: Option<Euros>,
    /// How that reserve was chosen.
    choix: String,
}

impl Marges {
    fn depuis(prevus: &[MoisPrevu], profil: Option<&Profil>, debut: Mois) -> Marges {
        let choisie = profil.and_then(|profil| Some((&profil.nom, profil.reserve.clone()?)));
        let (nom, reserve) =
            choisie.map_or(("ce calcul", Reserve::default()), |(nom, reserve)| (nom, reserve));
        let apres = prevus.iter().filter(|prevu| prevu.mois >= debut);
        let soldes = apres.clone().map(|prevu| (prevu.mois, prevu.avant_apurement)).collect();
        let marges: Vec<_> = apres
            .map(|prevu| (prevu.mois, reserve.marge(prevu.avant_apurement, prevu.reste_a_vivre)))
            .collect();
        let mut choix = format!(
            "La mensualité proposée ne dépasse ni ce qui reste à la fin du mois, ni {}\u{a0}% du reste à vivre",
            reserve.part.en_nombre()
        );
        if reserve.minimum.est_positif() {
            choix += &format!(" au-dessus de {}", reserve.minimum);
        }
        choix += &format!(" (choix de {}).", nom);
        Marges { soldes, proposee: soutenable(&marges), marges, choix }
    }

    /// Rent, aid or income is missing: nothing can be said of a plan.
    fn est_inconnu(&self) -> bool {
        self.soldes.is_empty()
    }
}

/// First what to do tomorrow morning, whom to call, the next deadline.
fn maintenant(situation: &Situation, impaye: &Impaye, le: Date) -> Section {
    let &AFaire { d_abord, appeler, ensuite } = procedure::a_faire(impaye, le);
    let jalons = procedure::jalons(situation, impaye, le);
    let limite = jalons.iter().find(|jalon| jalon.sens == Sens::AvantLe && jalon.quand >= le);
    let mut lignes = vec![("Qui appeler".to_owned(), appeler.to_owned())];
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
    Section {
        titre: d_abord.to_owned(),
        elements: vec![
            Element::Lignes(lignes),
            Element::Liste(ensuite.iter().map(|phrase| (*phrase).to_owned()).collect()),
        ],
    }
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

/// The plan that is kept, as a document for both to sign: what the texts and the practice put in one.
fn a_signer(simulation: &Simulation, impaye: &Impaye, budget: &Marges, le: Date) -> Option<Section> {
    let mensualite = impaye.mensualite_proposee.or(budget.proposee)?;
    let plan = plan(impaye.montant, debut(le), |_| mensualite, &budget.soldes)?;
    if budget.est_inconnu() || !plan.est_tenable() && impaye.motif_maintien.is_none() {
        return None;
    }
    let (premier, _) = *plan.echeances.first()?;
    let (dernier, reste) = *plan.echeances.last()?;
    let net = simulation.base().logement_net?;
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
        format!("Le locataire reconnaît devoir {} de loyers et de charges, sans les frais. Cela interrompt la prescription (C. civ., art. 2240).", impaye.montant),
        format!("Il paie chaque mois le loyer et les charges en cours : {} aujourd'hui, aide au logement déduite.", plage(net)),
        format!("En plus, il paie {mensualite} par mois, de {premier} à {dernier} : {} échéances, la dernière de {reste}, {} en tout.", plan.echeances.len(), plan.total()),
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
    if let Some(motif) = impaye.motif_maintien.as_ref().filter(|_| !plan.est_tenable()) {
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
    let mensualite = impaye.mensualite_proposee.or(Marges::depuis(actuels, profil, debut).proposee)?;
    let budget = Marges::depuis(prevus, profil, debut);
    let plan = plan(impaye.montant, debut, |_| mensualite, &budget.soldes)?;
    Some(format!("{mensualite} par mois : {}", verdict(&plan, &budget)))
}

/// The month from which a plan may begin: the next one.
fn debut(le: Date) -> Mois {
    le.mois().plus(1)
}

fn plans(situation: &Situation, impaye: &Impaye, budget: &Marges, le: Date) -> Section {
    let debut = debut(le);
    let choisie = impaye.mensualite_proposee.or(budget.proposee);
    let lignes = plans_compares(situation, impaye, budget, debut);
    let verdicts = lignes.iter().map(|ligne| (ligne[0].clone(), ligne[3].clone())).collect();
    let lignes = lignes.into_iter().map(|mut ligne| {
        ligne.truncate(3);
        ligne
    });
    let mut elements = vec![
        tableau("Plans comparés", &["Plan", "Mensualité", "Durée"], lignes.collect(), None),
        Element::Suite(Suite { titre: "Ce qu'en dit le budget", elements: verdicts }),
    ];
    match choisie {
        None if budget.est_inconnu() => elements.push(Element::Paragraphe(
            "Il manque des réponses (loyer, aide au logement ou revenus) : impossible de dire aujourd'hui si un plan tient.".to_owned(),
        )),
        None => elements.push(Element::Paragraphe(
            "Aucun plan ne tient dans ce budget : un mois n'a pas un euro de libre. Voyez le FSL, le surendettement ou un logement moins cher.".to_owned(),
        )),
        Some(mensualite) => {
            elements.push(Element::Paragraphe(budget.choix.clone()));
            match plan(impaye.montant, debut, |_| mensualite, &budget.soldes) {
                Some(plan) => elements.extend(echeancier(&plan, impaye, budget)),
                None => elements.push(Element::Paragraphe(format!(
                    "À {mensualite} par mois, le plan dépasse dix ans : voyez le FSL ou le surendettement."
                ))),
            }
            if budget.proposee.is_none() && !budget.est_inconnu() {
                elements.push(Element::Paragraphe("Mensualité symbolique : le budget n'en laisse aucune.".to_owned()));
            }
            let souple = plan(impaye.montant, debut, allege(mensualite), &budget.soldes);
            if let Some(souple) = souple.filter(|_| mensualite > Euros::UN) {
                elements.push(Element::Paragraphe(format!(
                    "Plus léger en août et en décembre (la moitié) : {} mois.",
                    souple.echeances.len()
                )));
            }
        }
    }
    elements.push(Element::Paragraphe(
        "Le plan se signe avec le bailleur, en plus du loyer en cours ; il se revoit si les revenus changent. Reconnaître la dette interrompt la prescription (C. civ., art. 2240). Copie à la CAF ou à la MSA.".to_owned(),
    ));
    Section { titre: "Un plan pour rattraper le retard".to_owned(), elements }
}

/// One line a plan: its name, its instalment, its length, what the budget says of it.
fn plans_compares(situation: &Situation, impaye: &Impaye, budget: &Marges, debut: Mois) -> Vec<Vec<String>> {
    let dette = impaye.montant;
    let apres_rappel = (dette - impaye.rappel_al_attendu).positif();
    let apres_fsl = (apres_rappel - impaye.fsl_demande).positif();
    let ligne =
        |nom: &str, dette: Euros, mensualite: Euros| comparaison(nom, mensualite, dette, debut, budget);
    let selon_le_budget =
        |nom: &str, dette: Euros| budget.proposee.map(|mensualite| ligne(nom, dette, mensualite));
    let mut lignes = Vec::new();
    lignes.extend(selon_le_budget("Selon le budget de chaque mois", dette));
    lignes.extend(plus_haut_ensuite(impaye, budget, debut));
    if apres_rappel < dette {
        lignes.extend(selon_le_budget("Le même, après le rappel d'aide au logement attendu", apres_rappel));
    }
    if apres_fsl < apres_rappel {
        lignes.extend(selon_le_budget("Le même, si le FSL donne ce qui est demandé", apres_fsl));
    }
    lignes.push(ligne("En 24 mois", dette, en_mois(dette, 24)));
    let nom = "En 36 mois : plan de la CAF par défaut, et le plus long du juge";
    lignes.push(ligne(nom, dette, par_defaut(dette)));
    let termine = impaye.etapes.iter().any(|(etape, _)| *etape >= EtapeImpaye::Jugement);
    if termine && situation.menage.occupation() == Some(Occupation::Hlm) {
        let nom = "En 60 mois : protocole de cohésion sociale, le plus long";
        lignes.push(ligne(nom, dette, en_mois(dette, 60)));
    }
    lignes
}

/// The plan whose instalment rises when a credit ends, where one does.
fn plus_haut_ensuite(impaye: &Impaye, budget: &Marges, debut: Mois) -> Option<Vec<String>> {
    let plan = plan(impaye.montant, debut, par_paliers(&budget.marges)?, &budget.soldes)?;
    let (_, premiere) = *plan.echeances.first()?;
    let plus_haute = plan.echeances.iter().map(|(_, montant)| *montant).max()?;
    (plus_haute > premiere).then(|| {
        vec![
            "Par paliers : plus quand un mois libère de l'argent (fin d'un crédit…)".to_owned(),
            format!("{premiere}, puis jusqu'à {plus_haute}"),
            format!("{} mois", plan.echeances.len()),
            verdict(&plan, budget),
        ]
    })
}

fn comparaison(nom: &str, mensualite: Euros, dette: Euros, debut: Mois, budget: &Marges) -> Vec<String> {
    let (verdict, duree) = match plan(dette, debut, |_| mensualite, &budget.soldes) {
        None if !dette.est_positif() => ("la dette serait soldée".to_owned(), "–".to_owned()),
        None => ("trop long : voir FSL ou surendettement".to_owned(), "–".to_owned()),
        Some(plan) => (verdict(&plan, budget), format!("{} mois", plan.echeances.len())),
    };
    vec![nom.to_owned(), mensualite.to_string(), duree, verdict]
}

/// What the budget says of a plan: the months without enough, or that it holds.
fn verdict(plan: &Plan, budget: &Marges) -> String {
    if budget.est_inconnu() {
        return "à vérifier : le budget n'est pas connu".to_owned();
    }
    if plan.est_tenable() {
        let long = if plan.echeances.len() > DUREE_DU_JUGE as usize {
            ", mais au-delà de 36 mois : FSL ou surendettement à étudier"
        } else {
            ""
        };
        return format!("tenable dans les mois connus{long}");
    }
    let mois: Vec<String> =
        plan.mois_sans.iter().take(4).map(|(mois, manque)| format!("{mois} ({manque} de trop)")).collect();
    format!("non tenable : {}", enumeration(&mois))
}

/// The instalments of the plan that is kept, and why it is, where a month has not enough.
fn echeancier(plan: &Plan, impaye: &Impaye, budget: &Marges) -> Vec<Element> {
    let lignes =
        plan.echeances.iter().map(|(mois, montant)| vec![mois.to_string(), montant.to_string()]).collect();
    let total = Some(vec!["Total".to_owned(), plan.total().to_string()]);
    let mut elements = vec![Element::Paragraphe(format!("Plan étudié : {}.", verdict(plan, budget)))];
    if !plan.est_tenable() {
        let Some(motif) = &impaye.motif_maintien else {
            elements.push(Element::Paragraphe("Ce plan n'est pas retenu : un mois au moins manquerait d'argent. Pour le garder, écrivez-en la raison.".to_owned()));
            return elements;
        };
        elements.push(Element::Paragraphe(format!("Maintenu malgré cela, pour cette raison : {motif}")));
    }
    elements.push(tableau("Échéancier", &["Mois", "À payer en plus du loyer"], lignes, total));
    elements
}

fn condition_dite(condition: &Condition) -> String {
    let etat = match condition.etat {
        Etat::Remplie => "✓ oui",
        Etat::AVerifier => "? à vérifier",
        Etat::NonRemplie => "✗ pas encore",
    };
    format!("{etat} : {}", condition.texte)
}

fn delais(impaye: &Impaye, budget: &Marges, le: Date) -> Section {
    let capacite = budget.soldes.iter().map(|(_, solde)| solde.positif()).min();
    let mut phrases: Vec<String> =
        juge::conditions(impaye, capacite, le).iter().map(condition_dite).collect();
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

fn comparer(situation: &Situation, impaye: &Impaye, budget: &Marges) -> Section {
    let tient = budget.proposee.is_some_and(|mensualite| mensualite * DUREE_DU_JUGE >= impaye.montant);
    let autres = situation.finances.dettes.iter().filter(|dette| dette.nature != NatureDette::Loyer);
    let autres: Fourchette = autres.map(Dette::due).sum();
    let autres_dites = plage(autres);
    let constat = match budget.proposee {
        _ if budget.est_inconnu() => "Il manque des réponses pour comparer les trois voies.".to_owned(),
        Some(_) if tient && autres.ouverte && autres.bas.est_nul() => format!(
            "Le budget peut rembourser le loyer en 36 mois ({} par mois), mais d'autres dettes sont inscrites sans leur montant : comparez les trois voies.",
            en_mois(impaye.montant, DUREE_DU_JUGE)
        ),
        Some(_) if tient && autres.haut.est_positif() => format!(
            "Le budget peut rembourser le loyer en 36 mois ({} par mois), mais {autres_dites} d'autres dettes sont inscrites : comparez les trois voies.",
            en_mois(impaye.montant, DUREE_DU_JUGE)
        ),
        Some(_) if tient => format!(
            "Le budget peut rembourser en 36 mois au plus ({} par mois) : un plan amiable peut suffire.",
            en_mois(impaye.montant, DUREE_DU_JUGE)
        ),
        Some(mensualite) => {
            format!("À {mensualite} par mois, 36 mois ne suffisent pas : comparez les trois voies.")
        }
        None => {
            "Le budget ne laisse rien pour un plan : le FSL ou le surendettement sont à étudier.".to_owned()
        }
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
fn prevention(prevus: &[MoisPrevu]) -> Section {
    let mut phrases: Vec<String> = prevus
        .iter()
        .filter(|prevu| prevu.solde < Euros::ZERO)
        .take(4)
        .map(|prevu| format!("En {}, il manquera {}.", prevu.mois, Euros::ZERO - prevu.solde))
        .collect();
    if phrases.is_empty() {
        phrases.push(if prevus.is_empty() {
            "Il manque des réponses pour prévoir les mois qui viennent.".to_owned()
        } else {
            "Aucun des mois qui viennent ne manque d'argent, d'après vos réponses.".to_owned()
        });
    }
    phrases.push("Un loyer difficile à payer ? Appelez le service social de votre bailleur avant la date : un accord se trouve plus facilement.".to_owned());
    phrases.push("À partir de 2027, un mois impayé depuis trois mois, ou plus de 450 €, est signalé à la CAF. L'aide est maintenue, sauf décision de la CCAPEX.".to_owned());
    phrases.push("Payez ce que vous pouvez et gardez la preuve : un paiement partiel compte.".to_owned());
    Section { titre: "Avant un retard".to_owned(), elements: vec![Element::Liste(phrases)] }
}
