//! The schemes: five first, whole; the others folded by what they are for; those ruled out with what they lack.

use super::super::{Element, Pli, Section};
use super::condition_dite;
use crate::dossier::Dossier;
use crate::impaye::dispositifs::{self, Dispositif};
use crate::impaye::textes::contacts::Contact;
use crate::impaye::textes::dispositifs::{ButDuDispositif, papiers_communs};
use crate::loi::condition::Etat;
use crate::notions::choix::Choix;

/// The title of the schemes.
pub(super) const TITRE: &str = "Se faire aider";

/// Those that stand open.
const PREMIERES: usize = 5;

pub(super) fn aides(dossier: &Dossier) -> Section {
    let (situation, simulation) = (dossier.situation(), dossier.simulation());
    let (exclues, utiles): (Vec<Dispositif>, Vec<Dispositif>) =
        dispositifs::dispositifs(situation, simulation, dossier.profil())
            .into_iter()
            .partition(|dispositif| dispositif.etat() == Etat::NonRemplie);
    let (premieres, autres) = utiles.split_at(PREMIERES.min(utiles.len()));
    let raison = |dispositif: &Dispositif| {
        let raison = dispositif.conditions.iter().find(|condition| condition.etat == Etat::NonRemplie);
        (dispositif.nom.to_owned(), raison.map_or("", |condition| condition.texte).to_owned())
    };
    let mut elements = vec![
        Element::Paragraphe(format!("Pour toutes ces demandes : {}.", papiers_communs())),
        Element::Plis(premieres.iter().map(|dispositif| fiche(dispositif, true)).collect()),
        Element::Plis(ButDuDispositif::TOUS.iter().filter_map(|but| par_but(*but, autres)).collect()),
    ];
    if !exclues.is_empty() {
        let titre = "Pas pour vous aujourd'hui ; il manque".to_owned();
        let lignes = Element::Lignes(exclues.iter().map(raison).collect());
        elements.push(Element::Plis(vec![Pli { titre, elements: vec![lignes], ouvert: false }]));
    }
    Section { titre: TITRE.to_owned(), elements }
}

/// "Pour payer : 8 autres aides"
fn par_but(but: ButDuDispositif, autres: &[Dispositif]) -> Option<Pli> {
    let plis: Vec<Pli> = autres
        .iter()
        .filter(|dispositif| dispositif.but == but)
        .map(|dispositif| fiche(dispositif, false))
        .collect();
    let suite = if plis.len() > 1 { "autres pistes" } else { "autre piste" };
    let titre = format!("{} : {} {suite}", but.libelle(), plis.len());
    (!plis.is_empty()).then(|| Pli { titre, elements: vec![Element::Plis(plis)], ouvert: false })
}

/// One scheme: what it brings, the first step, where, with what, how long, on which conditions.
fn fiche(dispositif: &Dispositif, ouvert: bool) -> Pli {
    let ligne = |nom: &str, valeur: &str| (nom.to_owned(), valeur.to_owned());
    let mut elements = vec![
        Element::Paragraphe(dispositif.objet.to_owned()),
        Element::Lignes(vec![
            ligne("D'abord", dispositif.d_abord),
            ligne("Où", dispositif.guichet),
            ligne("Papiers en plus", dispositif.papiers),
            ligne("Délai de réponse", dispositif.delai.unwrap_or("à demander")),
        ]),
    ];
    elements.extend(appels(&dispositif.contacts));
    elements.push(Element::Liste(dispositif.conditions.iter().map(condition_dite).collect()));
    Pli { titre: dispositif.nom.to_owned(), elements, ouvert }
}

/// Numbers and pages; nothing where none answers.
pub(in super::super) fn appels(contacts: &[Contact]) -> Option<Element> {
    let appels = contacts.iter().map(|contact| (contact.nom.to_owned(), contact.valeur.to_owned()));
    (!contacts.is_empty()).then(|| Element::Appels(appels.collect()))
}
