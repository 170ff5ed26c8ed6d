//! The application: the one reducer, the one computation, the page of the address.

use crate::questions::table::Cle;
use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::conseil::agenda::ical;
use crate::documents::papiers::Papier;
use crate::documents::rapport::{Options, html as document};
use crate::menage::alternative;
use crate::menage::document::{Champ, Saisie};
use crate::notions::choix::Choix as _;
use crate::notions::mois::Date;
use crate::notions::textes;
use crate::territoire::communes::Annuaire;
use crate::ui::champs::une_seule;
use crate::ui::contexte::{But, Contexte, Demande, ProfilOuvert};
use crate::ui::ecran::{Ecran, Reglage};
use crate::ui::etat::{Action, EtatApp};
use crate::ui::navigateur;
use crate::ui::resultat::{self, Resultat};
use crate::ui::route::Route;
use crate::ui::rubrique::Rubrique;
use crate::ui::vues::{
    accueil, compose, droit, entete, entretien, exemples, montre_la_courbe, papier, parcours, rapport,
    resultats, sujet, urgence,
};

/// The whole application.
#[component]
pub fn App() -> Html {
    let etat = use_reducer(|| {
        EtatApp::nouveau(
            navigateur::restaure().unwrap_or_else(|| Saisie::nouvelle(navigateur::mois_du_jour())),
        )
    });
    let route = navigateur::use_route();
    let le = navigateur::use_jour(route);
    // Each asks for itself anew until it comes; one word says it for all.
    let manque = use_state_eq(|| false);
    let (annuaire, charger) = use_fichier(navigateur::charge_les_communes, &manque);
    let (papiers, demander_les_papiers) = use_fichier(navigateur::charge_les_papiers, &manque);
    let (style, demander_le_style) = use_fichier(navigateur::charge_le_style, &manque);
    let papier = matches!(route, Route::Papier(_));
    use_demande(papier, &demander_les_papiers);
    use_demande(papier || route == Route::Rapport, &demander_le_style);
    let demander_les_textes = use_textes(route, &manque);
    let profil = use_state_eq(|| navigateur::profil().map(ProfilOuvert::nouveau));
    let saisie = Rc::clone(etat.saisie());
    // What the pages draw once rests on the profile and on the day too.
    // The long texts come, and with the communes the addresses of the offices: nothing worked out before is kept then.
    let arrives = (textes::sont_la(), annuaire.is_some());
    let avant = use_memo(arrives, |_| RefCell::new(None));
    let resultat =
        use_memo((Rc::clone(&saisie), (*profil).clone(), le, arrives), |(saisie, profil, le, _)| {
            calcule(&avant, saisie, profil.as_ref(), *le)
        });
    let resultat = Rc::clone(&*resultat);
    let avant = use_memo(arrives, |_| RefCell::new(None));
    // Shown in the workspace alone.
    let montree = etat.ecran().option.filter(|_| route == Route::Entretien);
    let option = use_memo(
        (Rc::clone(&saisie), montree, (*profil).clone(), le, arrives),
        |(saisie, option, profil, le, _)| {
            let saisie = alternative::appliquer(saisie, (*option)?)?;
            let resultat = calcule(&avant, &saisie, profil.as_ref(), *le);
            Some((Rc::new(saisie), resultat))
        },
    );
    use_courbe(&resultat, montre_la_courbe(etat.ecran()));
    let agir = {
        let repartiteur = etat.dispatcher();
        Callback::from(move |action: Action| repartiteur.dispatch(action))
    };
    use_nom_de_la_commune(&saisie, charger.clone());
    navigateur::use_raccourcis(route == Route::Entretien, agir.clone());
    let garde = use_memoire(&saisie);
    use_nouvelle_page(route, titre(route, &saisie), agir.clone());
    use_commune_sans_doute(&saisie, annuaire.as_deref(), etat.ecran(), &agir);
    let aller = {
        let (saisie, agir) = (Rc::clone(&saisie), agir.clone());
        Callback::from(move |but: But| vas_y(but, route, &saisie, &agir))
    };
    let contexte = Contexte {
        saisie,
        resultat,
        option: (*option).clone(),
        ecran: Rc::clone(etat.ecran()),
        annuaire,
        papiers,
        style,
        textes: arrives.0,
        profil: (*profil).clone(),
        le,
        route,
        retours: (etat.peut_annuler(), etat.peut_retablir()),
        perdu: etat.perdu(),
        agir,
        aller: aller.clone(),
        demander: Callback::noop(),
    };
    let contexte = Contexte {
        demander: demander(&contexte, [charger, demander_les_papiers, demander_les_textes], profil.setter()),
        ..contexte
    };
    let vers = vers_la_cible(aller);
    let annonce = use_annonce(&contexte.resultat);
    html! {
        <div class={classes!("application", (route == Route::Entretien).then_some("application--entretien"))} onclick={vers}>
            { entete(&contexte, annonce, garde, *manque) }
            { page(contexte, route) }
        </div>
    }
}

/// What follows from the answers; `avant`: from those before, of which all that did not change is kept.
fn calcule(
    avant: &RefCell<Option<Rc<Resultat>>>,
    saisie: &Saisie,
    profil: Option<&ProfilOuvert>,
    le: Date,
) -> Rc<Resultat> {
    let profil = profil.and_then(ProfilOuvert::profil);
    let resultat = Rc::new(resultat::calculer(saisie, profil, le, avant.borrow().as_deref()));
    avant.replace(Some(Rc::clone(&resultat)));
    resultat
}

/// Wherever a commune is answered, its name must be shown.
#[hook]
fn use_nom_de_la_commune(saisie: &Saisie, charger: Callback<()>) {
    let repondue = !saisie.texte(&Champ::foyer(Cle::LogementCommune)).is_empty();
    use_effect_with(repondue, move |repondue: &bool| {
        if *repondue {
            charger.emit(());
        }
    });
}

/// Keeps what was typed in the tab; whether the browser let it, private or without room left.
#[hook]
fn use_memoire(saisie: &Rc<Saisie>) -> bool {
    let gardee = use_state_eq(|| true);
    {
        let gardee = gardee.setter();
        use_effect_with(Rc::clone(saisie), move |saisie: &Rc<Saisie>| gardee.set(navigateur::garde(saisie)));
    }
    *gardee
}

/// The fragments of the report say where a button leads; the menu of the workspace closes once something else is done.
fn vers_la_cible(aller: Callback<But>) -> Callback<MouseEvent> {
    Callback::from(move |evenement: MouseEvent| {
        navigateur::referme_le_menu(&evenement);
        if let Some(chemin) = navigateur::vise(&evenement, "data-vers") {
            aller.emit(But::Question(Champ::new(chemin)));
        }
    })
}

/// How the views ask the device, from what they show.
fn demander(
    contexte: &Contexte,
    [communes, papiers, textes]: [Callback<()>; 3],
    profil: UseStateSetter<Option<ProfilOuvert>>,
) -> Callback<Demande> {
    let contexte = contexte.clone();
    Callback::from(move |demande: Demande| match demande {
        Demande::Communes => communes.emit(()),
        Demande::Papiers => {
            papiers.emit(());
            textes.emit(());
        }
        Demande::Textes => textes.emit(()),
        Demande::Profil(texte) => profil.set(change_de_profil(texte)),
        autre => execute(autre, &contexte),
    })
}

/// Works out the curves that are shown, a few points between two frames: what is typed meanwhile begins them anew.
#[hook]
fn use_courbe(resultat: &Rc<Resultat>, montree: bool) {
    let redessine = use_force_update();
    let resultat = Rc::clone(resultat);
    let restent = if montree { resultat.points_a_calculer() } else { 0 };
    use_effect_with((Rc::as_ptr(&resultat), restent), move |_| {
        let attente = (restent > 0).then(|| {
            navigateur::plus_tard(0, move || {
                resultat.avance_la_courbe();
                redessine.force_update();
            })
        });
        move || drop(attente)
    });
}

/// What is said to those who do not see the figures change, calmly: once the typing has paused.
#[hook]
fn use_annonce(resultat: &Rc<Resultat>) -> String {
    const PAUSE: u32 = 1_500;
    let dite = use_state_eq(String::new);
    {
        let dite = dite.clone();
        use_effect_with(resultat.annonce(), move |phrase| {
            let phrase = phrase.clone();
            let attente = navigateur::plus_tard(PAUSE, move || dite.set(phrase));
            move || drop(attente)
        });
    }
    (*dite).clone()
}

/// Keeps the profile of a file on the device, or forgets it; one that cannot be read changes nothing there.
fn change_de_profil(texte: Option<String>) -> Option<ProfilOuvert> {
    let ouvert = texte.map(ProfilOuvert::nouveau);
    if ouvert.as_ref().is_none_or(|ouvert| ouvert.lu.is_ok()) {
        navigateur::garde_le_profil(ouvert.as_ref().map(|ouvert| ouvert.texte.as_str()));
    }
    ouvert
}

/// A file of the site, and how to ask for it: loaded once, and asked for anew until it comes.
#[hook]
fn use_fichier<T: 'static>(
    charge: fn(Callback<Option<T>>),
    manque: &UseStateHandle<bool>,
) -> (Option<Rc<T>>, Callback<()>) {
    let contenu = use_state(|| None::<Rc<T>>);
    let en_chemin = use_mut_ref(|| false);
    let lu = (*contenu).clone();
    let manque = manque.setter();
    let charger = Callback::from(move |()| {
        let (contenu, manque) = (contenu.setter(), manque.clone());
        let demande = Callback::from(move |fini: Callback<bool>| {
            let (contenu, manque) = (contenu.clone(), manque.clone());
            charge(Callback::from(move |lu: Option<T>| {
                let vient = lu.is_some();
                contenu.set(lu.map(Rc::new));
                manque.set(!vient);
                fini.emit(vient);
            }));
        });
        apporte(demande, Rc::clone(&en_chemin), 1_000);
    });
    (lu, charger)
}

/// Asks for a file, unless it came or comes; after a failure, again in that time, then less and less often.
fn apporte(demande: Callback<Callback<bool>>, en_chemin: Rc<RefCell<bool>>, attente: u32) {
    const ATTENTE_MAXIMALE: u32 = 16_000;
    if en_chemin.replace(true) {
        return;
    }
    let encore = demande.clone();
    demande.emit(Callback::from(move |vient: bool| {
        en_chemin.replace(vient);
        if !vient {
            let (encore, en_chemin) = (encore.clone(), Rc::clone(&en_chemin));
            navigateur::apres(attente, move || apporte(encore, en_chemin, ATTENTE_MAXIMALE.min(2 * attente)));
        }
    }));
}

/// The long texts, and how to ask for them: as soon as the application answers, then at each page until they are there.
#[hook]
fn use_textes(route: Route, manque: &UseStateHandle<bool>) -> Callback<()> {
    let (lus, demander) = use_fichier(navigateur::charge_les_textes, manque);
    use_memo(lus, |lus| {
        if let Some(lus) = lus.as_deref().cloned().or_else(navigateur::textes_du_depart) {
            textes::recevoir(lus);
        }
    });
    {
        let demander = demander.clone();
        use_effect_with(route, move |_| {
            if !textes::sont_la() {
                demander.emit(());
            }
        });
    }
    demander
}

/// Asks for a file once a page needs it.
#[hook]
fn use_demande(attendu: bool, demander: &Callback<()>) {
    let demander = demander.clone();
    use_effect_with(attendu, move |attendu| {
        if *attendu {
            demander.emit(());
        }
    });
}

fn page(contexte: Contexte, route: Route) -> Html {
    match route {
        Route::Accueil | Route::Inconnue => html! { <key="accueil">{ accueil(&contexte) }</> },
        Route::Parcours(pas) => html! { <key={pas.adresse()}>{ parcours(&contexte, pas) }</> },
        Route::Urgence => html! { <key="urgence">{ urgence(&contexte) }</> },
        Route::Exemples => html! { <key="exemples">{ exemples(&contexte) }</> },
        Route::Resultats => html! { <key="page-resultats">{ resultats(&contexte) }</> },
        Route::Entretien => html! { <key="entretien">{ entretien(&contexte) }</> },
        Route::Droit(cle) => html! { <key={cle.code()}>{ droit(&contexte, cle) }</> },
        Route::Papier(choisi) => html! { <key={choisi.code()}>{ papier(&contexte, choisi) }</> },
        Route::Sujet(theme) => html! { <key={theme.cle()}>{ sujet(&contexte, theme) }</> },
        #[cfg(debug_assertions)]
        Route::Composants => html! { <key="composants">{ crate::ui::vues::composants(&contexte) }</> },
        Route::Rapport => html! { <key="rapport">{ rapport(&contexte) }</> },
    }
}

/// A search that ended before the list of communes came: its only answer is taken then.
#[hook]
fn use_commune_sans_doute(
    saisie: &Saisie,
    annuaire: Option<&Annuaire>,
    ecran: &Ecran,
    agir: &Callback<Action>,
) {
    let seule = une_seule(saisie, annuaire, ecran);
    let agir = agir.clone();
    use_effect_with(seule, move |seule| {
        if let Some((champ, code)) = seule.clone() {
            agir.emit(Action::Choisir(champ, code.into()));
        }
    });
}

/// A new page names itself and puts the focus on its title; the first one leaves the focus alone.
#[hook]
fn use_nouvelle_page(route: Route, titre: String, agir: Callback<Action>) {
    let avant = use_mut_ref(|| None);
    use_effect_with(titre, |titre| navigateur::titre(titre));
    use_effect_with(route, move |route| {
        if let Some(avant) = avant.replace(Some(*route)) {
            agir.emit(Action::Regler(Reglage::NouvellePage(avant)));
            navigateur::commence_la_page();
        }
    });
}

fn titre(route: Route, saisie: &Saisie) -> String {
    let du_parcours;
    let page = match route {
        Route::Accueil | Route::Inconnue => {
            return "Reste à vivre : vos aides, votre budget, ce qu’il vous reste".to_owned();
        }
        Route::Parcours(pas) => {
            du_parcours = pas.volet(saisie).titre(saisie);
            &du_parcours
        }
        Route::Urgence => "C'est urgent",
        Route::Exemples => "Voir un exemple",
        Route::Resultats => "Vos résultats",
        Route::Entretien => "Entretien",
        Route::Rapport => "Votre résumé",
        Route::Droit(cle) => cle.libelle(),
        Route::Sujet(sujet) => sujet.titre(),
        Route::Papier(papier) => papier.libelle(),
        #[cfg(debug_assertions)]
        Route::Composants => "Composants",
    };
    format!("{page} – Reste à vivre")
}

/// A question is answered where one is: in the workspace, or on its screen of the path.
fn vas_y(but: But, route: Route, saisie: &Saisie, agir: &Callback<Action>) {
    match but {
        But::Page(page) => navigateur::va(page),
        But::Question(champ) => {
            let ecran = Route::du_champ(saisie, &champ);
            let ici = route == Route::Entretien && !matches!(ecran, Route::Sujet(_));
            if !ici && route != ecran {
                navigateur::va(ecran);
            }
            if ici || ecran == Route::Entretien {
                agir.emit(Action::Regler(Reglage::Rubrique(Rubrique::du_champ(saisie, &champ))));
            }
            navigateur::montre(champ);
        }
    }
}

/// Gives a paper as a page, without what no file keeps.
fn remet_le_papier(contexte: &Contexte, papier: Papier, partage: bool) {
    if let Some((_, rapport)) = compose(contexte, papier, &[]) {
        let nom = format!("{}-{}.html", papier.code(), rapport.le.iso());
        navigateur::remet(&nom, &document::page_au_style(&rapport, contexte.style()), partage);
    }
}

fn execute(demande: Demande, contexte: &Contexte) {
    let Contexte { saisie, resultat, agir, .. } = contexte;
    // What is kept says the day on which it is kept.
    let le = navigateur::aujourd_hui();
    match demande {
        Demande::Enregistrer => {
            let nom = format!("reste-a-vivre-{}.json", le.iso());
            navigateur::remet(&nom, &saisie.enregistrer(), false);
        }
        Demande::EnregistrerRapport(partage) => {
            let options = Options { commune: contexte.commune(), notes: contexte.ecran.notes };
            if let Some(rapport) = resultat.rapport(saisie, le, &options) {
                let page = document::page_au_style(&rapport, contexte.style());
                navigateur::remet(&format!("resume-{}.html", le.iso()), &page, partage);
            }
        }
        Demande::EnregistrerPapier(papier, partage) => remet_le_papier(contexte, papier, partage),
        Demande::EnregistrerProfil => {
            if let Some(profil) = &contexte.profil {
                navigateur::remet("profil.json", &profil.texte, false);
            }
        }
        Demande::EnregistrerAgenda => {
            if let Some(dossier) = resultat::calculer(saisie, contexte.profil(), le, None).dossier() {
                let agenda = ical::exporter(&dossier.pour_un_agenda(), &navigateur::horodatage());
                navigateur::remet(&format!("agenda-{}.ics", le.iso()), &agenda, false);
            }
        }
        Demande::Imprimer => navigateur::imprime(),
        // Answered by the application itself.
        Demande::Communes | Demande::Papiers | Demande::Textes | Demande::Profil(_) => {}
        Demande::ToutEffacer => {
            navigateur::oublie();
            agir.emit(Action::ToutEffacer(navigateur::mois_du_jour()));
            if contexte.route != Route::Entretien {
                navigateur::va(Route::Accueil);
            }
        }
        Demande::Exemple(nom) => {
            let agir = agir.clone();
            navigateur::charge_un_exemple(
                &nom,
                Callback::from(move |texte: Option<String>| {
                    if let Some(Ok(exemple)) = texte.map(|texte| Saisie::ouvrir(&texte)) {
                        agir.emit(Action::Ouvrir(exemple));
                        navigateur::va(Route::Resultats);
                    }
                }),
            );
        }
        Demande::EnregistrerCoffre => {
            let nom = format!("reste-a-vivre-{}-protege.json", le.iso());
            let agir = agir.clone();
            let enregistre = Callback::from(move |coffre: Result<String, String>| {
                if let Ok(coffre) = &coffre {
                    navigateur::remet(&nom, coffre, false);
                }
                agir.emit(Action::Regler(Reglage::Refus(coffre.err())));
            });
            navigateur::coffre("fermer", saisie.enregistrer(), enregistre);
        }
    }
}
