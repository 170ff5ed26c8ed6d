//! The parts of the dossier that a paper may show: tables, lists, the drawing of the month.

use super::faits::Contenu;
use crate::budget::{LigneBudget, est_recu};
use crate::conseil::agenda::Quand;
use crate::documents::mots::plage;
use crate::documents::rapport::budget::{methodes_cote_a_cote, tableau, totaux};
use crate::documents::rapport::impaye::{Accord, accord, condition_dite, releve, signable, tableau_ouvert};
use crate::documents::rapport::mon_mois::barre;
use crate::documents::rapport::options::{ENTREE, POUR_UN_LOGEMENT};
use crate::documents::rapport::{Colonne, Element, Tableau};
use crate::documents::suivi;
use crate::dossier::a_faire::Tache;
use crate::dossier::calendrier::{DateDuDossier, NatureDeDate};
use crate::droits::commun::logement_social::Plafond;
use crate::impaye::dispositifs::dispositifs;
use crate::loi::condition::Etat;
use crate::menage::finances::Dette;
use crate::notions::choix::{Choix, choix};
use crate::notions::fourchette::Fourchette;
use crate::notions::montant::{Euros, Taux};
use crate::notions::serie::Serie;
use crate::notions::tri::une_fois;
use crate::questions::depenses::{NatureDette, Poste};
use crate::questions::droits::{CleDroit, Refus};
use crate::questions::reference::Reference;
use crate::questions::table::Cle;

/// What is said in place of what tells of somebody's health or origin.
const PRESTATIONS: &str = "Prestations et pensions";
const AUTRES: &str = "Autres dépenses";
/// Dates that are listed.
const DATES: usize = 10;
/// Schemes that are listed.
const DISPOSITIFS: usize = 8;

choix! {
    /// A part of the dossier.
    PartieDePapier {
        AFaire => "a_faire", "Ce qui se demande";
        Ressources => "ressources", "Les ressources";
        TroisMois => "trois_mois", "Les revenus des trois mois d'avant";
        Charges => "charges", "Les charges et les dépenses";
        Droits => "droits", "Ce qui est reçu et ce qui se demande";
        Budget => "budget", "Le budget";
        Methodes => "methodes", "Le reste à vivre selon la méthode";
        Barre => "barre", "Le mois en une image";
        Dettes => "dettes", "Les dettes";
        Releve => "releve", "La dette de loyer par mois";
        PlanFaits => "plan_faits", "Ce dont le plan part";
        PlanClauses => "plan_clauses", "Les clauses du plan";
        Echeancier => "echeancier", "L'échéancier";
        Juge => "juge", "Ce que le juge regarde";
        Dates => "dates", "Les dates";
        Plafonds => "plafonds", "Les plafonds du logement social";
        Options => "options", "Les options";
        Logements => "logements", "Les logements comparés";
        Dispositifs => "dispositifs", "Qui peut aider";
        Pieces => "pieces", "Les papiers à joindre";
        Suppositions => "suppositions", "Ce qui est supposé";
        Entretien => "dernier_entretien", "Le dernier entretien";
        Engagements => "engagements", "Ce qui a été décidé";
        MesEngagements => "mes_engagements", "Ce que le locataire s'est engagé à faire";
    }
}

impl PartieDePapier {
    /// Whether it shows what was typed in free words.
    pub(super) fn est_libre(self) -> bool {
        matches!(
            self,
            PartieDePapier::Entretien | PartieDePapier::Engagements | PartieDePapier::MesEngagements
        )
    }

    /// What it shows; nothing where there is nothing to show.
    pub fn elements(self, contenu: &Contenu<'_>) -> Vec<Element> {
        let dossier = contenu.dossier;
        let (situation, simulation) = (dossier.situation(), dossier.simulation());
        let element = match self {
            PartieDePapier::AFaire => contenu.a_faire(),
            PartieDePapier::Ressources => {
                contenu.lignes("Par mois, reçu aujourd'hui", simulation.base().entrees.iter())
            }
            PartieDePapier::TroisMois => contenu.trois_mois(),
            PartieDePapier::Charges => return contenu.charges().into_iter().collect(),
            PartieDePapier::Droits => contenu.droits(),
            PartieDePapier::Budget => return totaux(situation, simulation).elements,
            PartieDePapier::Methodes => {
                return methodes_cote_a_cote(situation, simulation, dossier.profil()).elements;
            }
            PartieDePapier::Barre => {
                return barre(simulation.base()).map(Element::Barre).into_iter().collect();
            }
            PartieDePapier::Dettes => contenu.dettes_declarees(),
            PartieDePapier::Releve => {
                return situation.impaye.as_ref().and_then(releve).into_iter().collect();
            }
            PartieDePapier::PlanFaits => {
                Element::Lignes(contenu.accord().map_or_else(Vec::new, |plan| plan.faits))
            }
            PartieDePapier::PlanClauses => {
                Element::Liste(contenu.accord().map_or_else(Vec::new, |plan| plan.clauses))
            }
            PartieDePapier::Echeancier => {
                let plan = contenu.retard().and_then(|(impaye, arrieres)| signable(impaye, arrieres));
                return plan.map(tableau_ouvert).into_iter().collect();
            }
            PartieDePapier::Juge => {
                let retard = contenu.retard();
                let conditions = retard.iter().flat_map(|(_, arrieres)| &arrieres.juge);
                Element::Liste(conditions.map(condition_dite).collect())
            }
            PartieDePapier::Dates => contenu.dates(),
            PartieDePapier::Plafonds => return contenu.plafonds().into_iter().collect(),
            PartieDePapier::Options => return contenu.tables_des_options(),
            PartieDePapier::Logements => return contenu.logements().into_iter().collect(),
            PartieDePapier::Dispositifs => contenu.dispositifs(),
            PartieDePapier::Pieces => contenu.pieces(),
            PartieDePapier::Suppositions => contenu.suppositions(),
            PartieDePapier::Entretien => suivi::dernier_entretien(&dossier.suivi()),
            PartieDePapier::Engagements => suivi::engagements_du_jour(&dossier.suivi(), dossier.le),
            PartieDePapier::MesEngagements => suivi::engagements_du_locataire(&dossier.suivi()),
        };
        if est_vide(&element) { Vec::new() } else { vec![element] }
    }
}

/// Whether a table has no line but its total.
fn sans_ligne(element: &Element) -> bool {
    element.en_tableau().is_some_and(|tableau| tableau.lignes.is_empty())
}

/// Whether a list or a table has no line, nor a total.
fn est_vide(element: &Element) -> bool {
    match element {
        Element::Lignes(lignes) => lignes.is_empty(),
        Element::Liste(textes) | Element::Cases(textes) => textes.is_empty(),
        Element::Tableau(tableau) => tableau.lignes.is_empty() && tableau.total.is_none(),
        _ => false,
    }
}

/// The day, or the month where no day is known.
fn quand(date: &DateDuDossier) -> String {
    match date.quand {
        Quand::Jour(jour) => jour.to_string(),
        Quand::Mois(mois) => mois.to_string(),
    }
}

/// Expenses that tell of somebody's health, permit or protection.
const DEPENSES_DISCRETES: [Poste; 4] = [Poste::Sante, Poste::Tabac, Poste::Tutelle, Poste::TitreSejour];

/// Debts that tell of an offence.
const DETTES_DISCRETES: [NatureDette; 2] = [NatureDette::Penale, NatureDette::Amende];

/// Whether it is the name of a right that tells of somebody's health.
fn est_tu(nom: &str) -> bool {
    CleDroit::TOUS.iter().any(|cle| cle.refus() == Refus::Tu && cle.libelle() == nom)
}

/// Whether the words of a line tell of somebody's health.
fn est_discrete(ligne: &LigneBudget) -> bool {
    est_tu(ligne.libelle) || ligne.reference.is_some_and(|reference| reference.cle.est_discrete())
}

/// An income: its name, the three months before where they are known, today.
type RevenuDit = (String, Option<[Euros; 3]>, Fourchette);

/// Adds an income to those of the same name.
fn ajoute_revenu(lignes: &mut Vec<RevenuDit>, (nom, avant, montant): RevenuDit) {
    match lignes.iter_mut().find(|(autre, ..)| *autre == nom) {
        Some((_, deja, total)) => {
            *deja = deja.zip(avant).map(|(deja, avant)| std::array::from_fn(|rang| deja[rang] + avant[rang]));
            *total = *total + montant;
        }
        None => lignes.push((nom, avant, montant)),
    }
}

impl Contenu<'_> {
    /// Every line of the budget, those that tell of somebody's health as one, unless the reader works on them.
    fn lignes<'b>(&self, legende: &str, lignes: impl Iterator<Item = &'b LigneBudget> + Clone) -> Element {
        let mut dites: Vec<(String, Fourchette)> = Vec::new();
        for ligne in lignes.clone() {
            let nom = self.nom(ligne);
            match dites.iter_mut().find(|(autre, _)| *autre == nom) {
                Some((_, montant)) => *montant = *montant + ligne.montant,
                None => dites.push((nom, ligne.montant)),
            }
        }
        let total = lignes.map(|ligne| ligne.montant).sum();
        let lignes = dites.into_iter().map(|(nom, montant)| vec![nom, plage(montant)]).collect();
        tableau(legende, &["Nature", "Par mois"], lignes, Some(vec!["Total".to_owned(), plage(total)]))
    }

    /// The name of a line, unless it tells of what its reader need not know.
    fn nom(&self, ligne: &LigneBudget) -> String {
        let depense = DEPENSES_DISCRETES.iter().any(|poste| poste.libelle() == ligne.libelle)
            || DETTES_DISCRETES.iter().any(|nature| nature.libelle() == ligne.libelle);
        match (self.sensible, est_discrete(ligne)) {
            (false, true) => PRESTATIONS.to_owned(),
            _ if depense && !self.entier => AUTRES.to_owned(),
            _ => self.de_qui(ligne.libelle, ligne.personne),
        }
    }

    /// What goes out: what comes before the reste à vivre, beside what is paid with it.
    fn charges(&self) -> Option<Element> {
        let sorties = self.dossier.simulation().base().sorties.iter();
        let avant = |ligne: &&LigneBudget| ligne.est_fixe() || ligne.est_le_logement();
        let colonnes = [
            self.lignes("Logement, charges fixes et crédits, par mois", sorties.clone().filter(avant)),
            self.lignes("Dépenses courantes, par mois", sorties.filter(|ligne| !avant(ligne))),
        ];
        let pleines = colonnes.into_iter().filter(|colonne| !sans_ligne(colonne));
        let pleines: Vec<Vec<Element>> = pleines.map(|colonne| vec![colonne]).collect();
        (!pleines.is_empty()).then_some(Element::CoteACote(pleines))
    }

    /// What comes in, and what was said of the three months before; nothing there of what is only known of today.
    fn trois_mois(&self) -> Element {
        let mois = [3, 2, 1].map(|avant| self.mois().moins(avant));
        let entrees = &self.dossier.simulation().base().entrees;
        let mut lignes: Vec<RevenuDit> = Vec::new();
        for ligne in entrees {
            let avant = self.serie(ligne.reference).map(|serie| mois.map(|mois| serie.en(mois)));
            ajoute_revenu(&mut lignes, (self.nom(ligne), avant, ligne.montant));
        }
        for personne in self.situation().menage.personnes() {
            for (nature, serie) in personne.series() {
                let reference = Reference::de(personne.rang, Cle::Revenu(nature));
                let avant = mois.map(|mois| serie.en(mois));
                let arrete = entrees.iter().all(|ligne| ligne.reference != Some(reference));
                if arrete && est_recu(nature) && avant.iter().any(|montant| montant.est_positif()) {
                    let nom = match !self.sensible && Cle::Revenu(nature).est_discrete() {
                        true => PRESTATIONS.to_owned(),
                        false => self.de_qui(nature.libelle(), Some(personne.rang)),
                    };
                    ajoute_revenu(&mut lignes, (nom, Some(avant), Fourchette::default()));
                }
            }
        }
        let total = entrees.iter().map(|ligne| ligne.montant).sum();
        let ligne = |(nom, avant, montant): RevenuDit| {
            let avant = avant.map_or_else(Default::default, |avant| avant.map(|montant| montant.to_string()));
            std::iter::once(nom).chain(avant).chain([plage(montant)]).collect()
        };
        let titres = mois.iter().map(ToString::to_string).chain(["Aujourd'hui".to_owned()]);
        let colonnes = std::iter::once("Nature".to_owned()).chain(titres);
        let colonne =
            |(rang, libelle): (usize, String)| Colonne { libelle: libelle.into(), nombre: rang > 0 };
        let vides = std::iter::repeat_n(String::new(), mois.len());
        Element::Tableau(Tableau {
            legende: "Par mois".to_owned(),
            colonnes: colonnes.enumerate().map(colonne).collect(),
            lignes: lignes.into_iter().map(ligne).collect(),
            total: Some(std::iter::once("Total".to_owned()).chain(vides).chain([plage(total)]).collect()),
        })
    }

    /// The series behind a line of the budget.
    fn serie(&self, reference: Option<Reference>) -> Option<&Serie> {
        let reference = reference?;
        let Cle::Revenu(nature) = reference.cle else { return None };
        let personne =
            self.situation().menage.personnes().find(|autre| Some(autre.rang) == reference.personne)?;
        personne.serie(nature)
    }

    /// "Salaire (personne 2)": nobody is named, and nobody is addressed.
    fn de_qui(&self, libelle: &str, personne: Option<u8>) -> String {
        let menage = &self.situation().menage;
        let rang = personne.and_then(|rang| menage.personnes().position(|autre| autre.rang == rang));
        match rang.filter(|_| menage.personnes().count() > 1) {
            Some(rang) => format!("{libelle} (personne {})", rang + 1),
            None => libelle.to_owned(),
        }
    }

    /// The steps, in order, each with its box: what it brings, before when, where, whom to call.
    fn a_faire(&self) -> Element {
        let dites = self.dossier.a_faire().iter().filter(|tache| self.sensible || !tache.discret);
        let dite = |tache: &Tache| {
            let mut dit = tache.quoi.clone();
            if let Some(montant) = tache.montant {
                dit += &format!(" : {} {}", plage(montant), tache.droit.periodicite().libelle());
            }
            if let Some(avant) = tache.avant {
                dit += &format!(", avant le {avant}");
            }
            dit += &format!(" ; {}", tache.ou);
            tache.telephones.iter().for_each(|numero| dit += &format!(", {numero}"));
            dit
        };
        Element::Cases(dites.map(dite).collect())
    }

    /// Right by right: what is received, what is to be asked for.
    fn droits(&self) -> Element {
        let sans_reponse = if self.dossier.droits_recus().is_some() { "–" } else { "non renseigné" };
        let recus = self.dossier.droits_recus().unwrap_or_default();
        let taches = self.dossier.a_faire();
        let dit = |cle: &CleDroit| self.sensible || cle.refus() != Refus::Tu;
        let ligne = |cle: &CleDroit| {
            let recu = recus.iter().find(|recu| recu.droit == *cle);
            let tache = taches.iter().find(|tache| tache.droit == *cle);
            let recu_dit =
                recu.map(|recu| recu.montant.map_or("oui".to_owned(), |montant| montant.to_string()));
            let du = tache.map(|tache| match tache.montant {
                Some(montant) => format!("{} {}", plage(montant), cle.periodicite().libelle()),
                None => "oui".to_owned(),
            });
            let suite = tache.and_then(|tache| tache.avant).map(|avant| format!("avant le {avant}"));
            (recu_dit.is_some() || du.is_some()).then(|| {
                vec![
                    cle.libelle().to_owned(),
                    recu_dit.unwrap_or_else(|| sans_reponse.to_owned()),
                    du.unwrap_or_else(|| "–".to_owned()),
                    suite.unwrap_or_default(),
                ]
            })
        };
        let lignes = CleDroit::TOUS.iter().filter(|cle| dit(cle)).filter_map(ligne).collect();
        let colonnes = ["Aide", "Reçu aujourd'hui", "À demander (calculé)", "Quand"];
        tableau("Aides", &colonnes, lignes, None)
    }

    /// The tables of the options, what is the same everywhere included, without the lines that tell of somebody's health.
    fn tables_des_options(&self) -> Vec<Element> {
        let mut tables = Vec::new();
        for element in (self.options)().into_iter().flat_map(|section| section.elements) {
            match element {
                Element::Tableau(_) => tables.push(element),
                Element::Plis(plis) => tables.extend(plis.into_iter().flat_map(|pli| pli.elements)),
                _ => {}
            }
        }
        for table in &mut tables {
            if let Element::Tableau(tableau) = table {
                tableau.lignes.retain(|ligne| !ligne.first().is_some_and(|nom| est_tu(nom)));
            }
        }
        tables
    }

    /// The homes beside today's: what a committee looks at of each, without the options that change no home.
    fn logements(&self) -> Option<Element> {
        let tables = self.tables_des_options();
        let tables: Vec<&Tableau> = tables.iter().filter_map(Element::en_tableau).collect();
        let toutes = || tables.iter().flat_map(|table| &table.lignes);
        let entree = toutes().find(|ligne| ligne[0] == ENTREE)?;
        let garde = |rang: &usize| *rang < 2 || entree[*rang] != "–";
        let rangs: Vec<usize> = (0..entree.len()).filter(garde).collect();
        let choisies = |ligne: &Vec<String>| rangs.iter().map(|rang| ligne[*rang].clone()).collect();
        let lignes = POUR_UN_LOGEMENT.iter().filter_map(|nom| toutes().find(|ligne| ligne[0] == *nom));
        let table = tables.first()?;
        let mut colonnes: Vec<Colonne> = rangs.iter().map(|rang| table.colonnes[*rang].clone()).collect();
        colonnes[0].libelle = "Pour ce ménage".into();
        Some(Element::Tableau(Tableau {
            legende: table.legende.clone(),
            colonnes,
            lignes: lignes.map(choisies).collect(),
            total: None,
        }))
    }

    /// The plan to sign.
    fn accord(&self) -> Option<Accord> {
        let (impaye, arrieres) = self.retard()?;
        accord(self.dossier, impaye, arrieres)
    }

    /// Every debt; what tells of an offence only to whoever erases debts.
    fn dettes_declarees(&self) -> Element {
        let dettes = &self.situation().finances.dettes;
        let dit = |montant: Option<Euros>| match montant {
            None => "non renseigné".to_owned(),
            Some(montant) if montant.est_nul() => "–".to_owned(),
            Some(montant) => montant.to_string(),
        };
        let ligne = |dette: &Dette| {
            let tue = !self.entier && DETTES_DISCRETES.contains(&dette.nature);
            let nature = if tue { "Autre dette" } else { dette.nature.libelle() };
            let fin = dette.derniere_mensualite().map_or(String::new(), |fin| fin.to_string());
            let creancier = self.entier.then(String::new);
            let debut = std::iter::once(nature.to_owned()).chain(creancier);
            debut.chain([dit(dette.restant_du), dit(dette.mensualite), dit(dette.retard), fin]).collect()
        };
        let colonnes = ["Dette", "Créancier, contrat", "Reste dû", "Par mois", "En retard", "Jusqu'à"];
        let colonnes = colonnes.into_iter().filter(|colonne| self.entier || *colonne != "Créancier, contrat");
        let colonnes: Vec<&str> = colonnes.collect();
        tableau("Dettes déclarées", &colonnes, dettes.iter().map(ligne).collect(), None)
    }

    /// The dates to come, the next first; the earliest day of what has its own day is not one.
    fn dates(&self) -> Element {
        let le = self.dossier.le;
        let dates = || self.dossier.calendrier().iter().filter(|date| !date.discret && date.jour() >= le);
        let fixee = |date: &&DateDuDossier| {
            let le_jour =
                |autre: &DateDuDossier| autre.code == date.code && autre.nature != NatureDeDate::PasAvant;
            date.nature == NatureDeDate::PasAvant && dates().any(le_jour)
        };
        let a_venir = dates().filter(|date| date.nature != NatureDeDate::Versement && !fixee(date));
        let dite = |date: &DateDuDossier| match date.nature {
            NatureDeDate::PasAvant => (format!("pas avant le {}", quand(date)), date.texte.clone()),
            _ => (quand(date), date.texte.clone()),
        };
        Element::Lignes(a_venir.take(DATES).map(dite).collect())
    }

    /// The ceilings of social housing; nothing while the income that they are compared with is not known.
    fn plafonds(&self) -> Option<Element> {
        let plafonds = &self.dossier.simulation().logement_social.plafonds;
        let (annee, revenu) = plafonds.revenu?;
        let ligne = |plafond: &Plafond| {
            let part = revenu.rapport_a(plafond.plafond).map_or(String::new(), Taux::en_pourcent);
            vec![plafond.financement.libelle().to_owned(), plafond.plafond.to_string(), part]
        };
        let lignes = plafonds.lignes.iter().map(ligne).collect();
        let legende = format!("Plafonds de ressources ; revenu fiscal de référence de {annee} : {revenu}");
        Some(tableau(&legende, &["Financement", "Plafond par an", "Revenu ÷ plafond"], lignes, None))
    }

    /// The schemes that nothing shuts out, the first step of each.
    fn dispositifs(&self) -> Element {
        let tous = dispositifs(self.situation(), self.dossier.simulation(), self.dossier.profil());
        let ouverts = tous.iter().filter(|dispositif| dispositif.etat() != Etat::NonRemplie);
        let lignes = ouverts
            .take(DISPOSITIFS)
            .map(|dispositif| vec![dispositif.nom.to_owned(), dispositif.d_abord.to_owned(), String::new()])
            .collect();
        tableau("Dispositifs", &["Dispositif", "Quoi faire", "Demandé le, réponse"], lignes, None)
    }

    /// The papers of what is to be asked for, with a box each.
    fn pieces(&self) -> Element {
        let pieces = self.dossier.a_faire().iter().flat_map(|tache| &tache.papiers);
        let pieces = une_fois(pieces.filter_map(|piece| piece.sur_papier()), |piece| *piece);
        Element::Cases(pieces.into_iter().map(str::to_owned).collect())
    }

    /// What was supposed, but for what tells of somebody's health or nationality.
    fn suppositions(&self) -> Element {
        let dites = self.dossier.suppositions();
        let dites = dites.iter().filter(|supposition| !supposition.reference.cle.est_discrete());
        Element::Liste(dites.map(|supposition| supposition.texte.to_owned()).collect())
    }
}
