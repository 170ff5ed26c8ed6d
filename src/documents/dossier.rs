//! The dossier in JSON: what `simuler --dossier` writes. Its form is documented in `docs/format-situation.md`, which is its
//! reference: a key or a code never leaves it. Nothing is computed here.

use serde_json::{Map, Value, json};

use crate::conseil::agenda::Quand;
use crate::conseil::autres_choix::AutreChoix;
use crate::conseil::orientation::orientations;
use crate::documents::mots::{est_un_numero, lien_de_contact};
use crate::documents::reponse::{self, FichierRefuse, MenageCalcule};
use crate::dossier::Dossier;
use crate::dossier::a_faire::Tache;
use crate::dossier::avenir::{MoisDOption, MoisDuDossier};
use crate::dossier::budget::ManqueAuBudget;
use crate::dossier::calendrier::DateDuDossier;
use crate::dossier::dettes;
use crate::dossier::impaye::{PlanDuDossier, SeuilDImpaye};
use crate::droits::commun::logement_social::Surloyer;
use crate::gestion::profil::Profil;
use crate::impaye::dispositifs::dispositifs;
use crate::loi::condition::{Condition, Etat};
use crate::menage::document::Champ;
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::Date;
use crate::notions::montant::{Euros, Taux};
use crate::projection::options::{Alternative, alternatives, pieces_en_trop};
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::territoire::financement::Financement;

/// The dossier of a file on a day, the first of its month where none is given.
///
/// # Errors
/// The reasons why the file is refused: those of [`reponse::calculer`].
pub fn repondre(texte: &str, profil: Option<&Profil>, le: Option<Date>) -> Result<Value, FichierRefuse> {
    let MenageCalcule { situation, simulation, saisie, id, .. } = reponse::calculer(texte)?;
    let le = le.unwrap_or(simulation.mois.mois().premier_jour());
    let options = alternatives(&saisie, &situation, &simulation);
    Ok(json(&Dossier::de(saisie, situation, simulation, profil, le), &options, id.as_deref()))
}

/// A dossier and its options, with the identifier of its file.
fn json(dossier: &Dossier, options: &[Alternative], id: Option<&str>) -> Value {
    let mut objet = Map::new();
    let mut ajoute = |cle: &str, valeur: Value| objet.insert(cle.to_owned(), valeur);
    ajoute("id", json!(id));
    ajoute("mois", dossier.simulation().mois.mois().iso().into());
    ajoute("le", dossier.le.iso().into());
    for (cle, valeur) in reponse::droits(dossier.simulation()) {
        ajoute(&cle, valeur);
    }
    ajoute("remarques", remarques(dossier));
    ajoute("droits_recus", droits_recus(dossier));
    ajoute("encore_demandables", encore_demandables(dossier));
    ajoute("trop_tard", dossier.trop_tard().into_iter().map(CleDroit::code).collect());
    ajoute("autres_choix", dossier.autres_choix().iter().map(autre_choix).collect());
    ajoute("budget", budget(dossier));
    ajoute("suppositions", suppositions(dossier));
    ajoute("questions", questions(dossier));
    ajoute("a_faire", dossier.a_faire().iter().map(tache).collect());
    ajoute("impaye", impaye(dossier));
    ajoute("calendrier", dossier.calendrier().iter().map(date).collect());
    ajoute("saisies", saisies(dossier));
    ajoute("surendettement", surendettement(dossier));
    ajoute("dispositifs", les_dispositifs(dossier));
    ajoute("orientations", les_orientations(dossier));
    ajoute("logement_social", logement_social(dossier));
    ajoute("prevision", dossier.prevision().iter().map(mois_prevu).collect());
    ajoute("options", options.iter().map(|option| une_option(dossier, option)).collect());
    Value::Object(objet)
}

/// A known amount, its bounds, or nothing.
fn montant(fourchette: Option<Fourchette>) -> Value {
    match fourchette {
        None => Value::Null,
        Some(fourchette) => match fourchette.valeur() {
            Some(montant) => reponse::nombre(montant),
            None => reponse::intervalle(fourchette),
        },
    }
}

fn nombre(montant: Option<Euros>) -> Value {
    montant.map_or(Value::Null, reponse::nombre)
}

fn pourcent(taux: Option<Fourchette<Taux>>) -> Value {
    match taux {
        None => Value::Null,
        Some(taux) => match taux.valeur() {
            Some(taux) => json!(taux.en_pourcent_json()),
            None => json!([taux.bas.en_pourcent_json(), taux.haut.en_pourcent_json()]),
        },
    }
}

/// The field of an answer, and the identifier of its person.
fn champ(dossier: &Dossier, reference: &Reference) -> (String, Option<String>) {
    let personne = reference.personne.and_then(|rang| dossier.situation().menage.personne(rang));
    (Champ::de(reference).to_string(), personne.map(|personne| personne.id.clone()))
}

/// What the calculation of a right leaves out for this household, by right.
fn remarques(dossier: &Dossier) -> Value {
    let textes = |cle: CleDroit| -> Vec<&str> {
        dossier.simulation().remarques(cle).map(|remarque| &*remarque.texte).collect()
    };
    let par_droit = CleDroit::TOUS.iter().map(|cle| (cle.code().to_owned(), textes(*cle)));
    let dites = par_droit.filter(|(_, textes)| !textes.is_empty());
    Value::Object(dites.map(|(cle, textes)| (cle, textes.into())).collect())
}

fn droits_recus(dossier: &Dossier) -> Value {
    let Some(recus) = dossier.droits_recus() else { return Value::Null };
    let recus = recus.iter().map(|recu| (recu.droit.code().to_owned(), nombre(recu.montant)));
    Value::Object(recus.collect())
}

fn encore_demandables(dossier: &Dossier) -> Value {
    let anciens = dossier.encore_demandables();
    let anciens = anciens.iter().map(|ancien| {
        let valeur = json!({ "montant": montant(Some(ancien.montant)), "jusqu_a": ancien.jusqu_a.iso() });
        (ancien.cle.code().to_owned(), valeur)
    });
    Value::Object(anciens.collect())
}

fn autre_choix(choix: &AutreChoix) -> Value {
    json!({
        "code": choix.code,
        "droit": choix.droit.code(),
        "actuel": reponse::nombre(choix.actuel),
        "autrement": reponse::nombre(choix.autrement),
        "texte": choix.texte,
    })
}

fn budget(dossier: &Dossier) -> Value {
    let budget = dossier.budget_d_aujourdhui();
    let apres = dossier.une_fois_paye();
    json!({
        "aujourdhui": {
            "ressources": montant(Some(budget.ressources)),
            "aide_logement": montant(Some(budget.aide_logement)),
            "logement_net": montant(budget.logement_net),
            "charges": montant(Some(budget.charges)),
            "mensualites": montant(Some(budget.mensualites)),
            "reste_a_vivre": montant(budget.reste_a_vivre),
            "depenses_courantes": montant(budget.depenses_courantes),
            "solde": montant(budget.solde),
            "taux_effort": pourcent(budget.taux_effort),
            "manque": manques(&budget.manque),
        },
        "une_fois_paye": {
            "des": apres.des.map(|mois| mois.iso()),
            "installe": apres.installe.map(|mois| mois.iso()),
            "ressources": montant(apres.ressources),
            "reste_a_vivre": montant(apres.reste_a_vivre),
            "solde": montant(apres.solde),
        },
    })
}

/// The fields that are missing, and the codes of the expenses.
fn manques(manques: &[ManqueAuBudget]) -> Value {
    let mut noms: Vec<String> = Vec::new();
    for manque in manques {
        let nom = match manque {
            ManqueAuBudget::Reponse(reference) => Champ::de(reference).to_string(),
            ManqueAuBudget::Depense(attendue) => attendue.code().to_owned(),
        };
        if !noms.contains(&nom) {
            noms.push(nom);
        }
    }
    noms.into()
}

fn suppositions(dossier: &Dossier) -> Value {
    let dites = dossier.suppositions();
    let dites = dites.iter().map(|supposition| {
        let (champ, personne) = champ(dossier, &supposition.reference);
        let droits: Vec<&str> = supposition.droits.iter().map(|cle| cle.code()).collect();
        json!({ "champ": champ, "personne": personne, "texte": supposition.texte, "droits": droits })
    });
    dites.collect()
}

fn questions(dossier: &Dossier) -> Value {
    let posees = dossier.questions().map(|question| {
        let (champ, personne) = champ(dossier, &question.reference);
        let poids = question.poids.iter();
        let poids: Map<String, Value> =
            poids.map(|(cle, entre)| (cle.code().to_owned(), montant(Some(*entre)))).collect();
        json!({ "champ": champ, "personne": personne, "texte": question.texte(), "poids": poids })
    });
    posees.collect()
}

fn tache(tache: &Tache) -> Value {
    json!({
        "quoi": tache.quoi,
        "droit": tache.droit.code(),
        "montant": montant(tache.montant),
        "par": tache.droit.periodicite().code(),
        "avant": tache.avant.map(Date::iso),
        "pourquoi": tache.pourquoi,
        "ou": tache.ou,
        "liens": tache.liens.iter().map(|lien| lien.adresse).collect::<Value>(),
        "telephones": tache.telephones,
        "papiers": tache.papiers.iter().map(|piece| piece.libelle()).collect::<Vec<_>>(),
        "discret": tache.discret,
    })
}

fn impaye(dossier: &Dossier) -> Value {
    let Some(impaye) = dossier.impaye() else {
        let aucun = seuils(&[SeuilDImpaye::default(); 2]);
        return json!({
            "dette": null, "cause": null, "decision": null, "prescrit": null, "seuils": aucun,
            "clause_loyer": null, "aide_supposee": null,
            "plans": [], "propose": null, "pris": null, "juge": [], "alertes": [],
        });
    };
    let dit = dossier.situation().impaye.as_ref();
    let cause = dit.and_then(|dit| dit.cause);
    let alertes = impaye.alertes.iter().map(|alerte| {
        json!({
            "etape": alerte.etape,
            "date": alerte.date.iso(),
            "texte": alerte.texte,
            "article": article(alerte.article),
        })
    });
    let juge = impaye.juge.iter().map(|dite| {
        json!({
            "code": dite.code, "condition": dite.texte, "etat": dite.etat.code(), "article": dite.source.texte,
        })
    });
    json!({
        "dette": nombre(impaye.dette),
        "cause": cause.map(|cause| json!({ "code": cause.code(), "discret": cause.est_discrete() })),
        "decision": dit.and_then(|dit| dit.decision).map(Choix::code),
        "prescrit": reponse::nombre(impaye.prescrit),
        "seuils": seuils(&impaye.seuils),
        "clause_loyer": montant(impaye.clause_loyer),
        "aide_supposee": impaye.aide_supposee,
        "plans": impaye.plans.iter().map(plan).collect::<Value>(),
        "propose": impaye.propose.map(Choix::code),
        "pris": impaye.pris.map(Choix::code),
        "juge": juge.collect::<Value>(),
        "alertes": alertes.collect::<Value>(),
    })
}

fn article(texte: &str) -> Option<&str> {
    Some(texte).filter(|texte| !texte.is_empty())
}

fn seuils(seuils: &[SeuilDImpaye; 2]) -> Value {
    let regles = ["2026", "2027"].into_iter().zip(seuils).map(|(annee, regle)| {
        let valeur = json!({ "constitue": regle.constitue, "seuil": montant(regle.seuil) });
        (annee.to_owned(), valeur)
    });
    Value::Object(regles.collect())
}

fn plan(plan: &PlanDuDossier) -> Value {
    let mensualites = plan.mensualites.iter();
    let mensualites: Value =
        mensualites.map(|(mois, montant)| json!([mois.iso(), reponse::nombre(*montant)])).collect();
    json!({
        "code": plan.code.code(),
        "mensualites": mensualites,
        "total": reponse::nombre(plan.total()),
        "tient": plan.tient,
        "manque": nombre(plan.manque.map(|(_, manque)| manque)),
        "pourquoi": plan.pourquoi,
    })
}

fn date(date: &DateDuDossier) -> Value {
    json!({
        "date": date.jour().iso(),
        "precision": match date.quand {
            Quand::Jour(_) => "jour",
            Quand::Mois(_) => "mois",
        },
        "nature": date.nature.code(),
        "code": date.code,
        "texte": date.texte,
        "detail": article(&date.detail),
        "article": article(date.article),
        "droit": date.droit.map(Choix::code),
        "discret": date.discret,
    })
}

fn saisies(dossier: &Dossier) -> Value {
    let personnes = dossier.saisies();
    let personnes = personnes.iter().map(|saisie| {
        json!({ "id": saisie.id, "saisissable": nombre(saisie.montant), "a_charge": saisie.a_charge })
    });
    json!({
        "personnes": personnes.collect::<Value>(),
        "compte_protege": reponse::nombre(dossier.compte_protege()),
    })
}

fn surendettement(dossier: &Dossier) -> Value {
    let dit = dossier.surendettement();
    let dit = dit.as_ref();
    json!({
        "mensualite_max": montant(dit.map(|dit| dit.mensualite)),
        "plafonds": {
            "quotite": montant(dit.map(|dit| dit.quotite)),
            "rsa": montant(dit.map(|dit| dit.rsa)),
            "charges": montant(dit.map(|dit| dit.charges)),
        },
        "orientation": dit.and_then(|dit| dit.orientation).map(dettes::code),
    })
}

fn conditions(conditions: &[Condition]) -> Value {
    let dites = conditions.iter().map(|condition| {
        json!({
            "code": condition.code,
            "texte": condition.texte,
            "etat": condition.etat.code(),
            "article": condition.source.texte,
            "discret": condition.discret,
        })
    });
    dites.collect()
}

fn les_dispositifs(dossier: &Dossier) -> Value {
    let dispositifs = dispositifs(dossier.situation(), dossier.simulation(), dossier.profil());
    let dispositifs = dispositifs.iter().map(|dispositif| {
        let contacts = || dispositif.contacts.iter().map(|contact| contact.valeur);
        let telephones = contacts().filter(|contact| est_un_numero(contact));
        let liens = contacts().filter(|contact| !est_un_numero(contact));
        json!({
            "code": dispositif.code,
            "nom": dispositif.nom,
            "but": dispositif.but.code(),
            "etat": Etat::code(dispositif.etat()),
            "conditions": conditions(&dispositif.conditions),
            "d_abord": dispositif.d_abord,
            "ou": dispositif.guichet,
            "papiers": dispositif.papiers,
            "delai": dispositif.delai,
            "liens": liens.map(lien_de_contact).collect::<Value>(),
            "telephones": telephones.collect::<Value>(),
        })
    });
    dispositifs.collect()
}

fn les_orientations(dossier: &Dossier) -> Value {
    let pistes = orientations(dossier.situation(), dossier.simulation());
    let pistes = pistes.iter().map(|piste| {
        json!({
            "code": piste.orientation.code(),
            "nom": piste.orientation.libelle(),
            "etat": Etat::code(piste.etat()),
            "conditions": conditions(&piste.conditions),
            "ou": piste.organisme.libelle(),
            "lien": piste.orientation.page().map(|page| page.adresse),
        })
    });
    pistes.collect()
}

fn logement_social(dossier: &Dossier) -> Value {
    let etude = &dossier.simulation().logement_social;
    let plafond =
        |financement: Financement| nombre(etude.plafonds.ligne(financement).map(|ligne| ligne.plafond));
    let mut plafonds: Map<String, Value> = [Financement::Plai, Financement::Plus, Financement::Pls]
        .into_iter()
        .map(|financement| (financement.code().to_owned(), plafond(financement)))
        .collect();
    if etude.plafonds.ligne(Financement::Pli).is_some() {
        plafonds.insert(Financement::Pli.code().to_owned(), plafond(Financement::Pli));
    }
    let sls = match &etude.surloyer {
        Surloyer::Appele(sls) | Surloyer::Estime(sls) => Some(Fourchette::exacte(*sls)),
        Surloyer::Inconnu(manque) => manque.fourchette,
        Surloyer::NonDu(_) | Surloyer::NonCalcule => None,
    };
    json!({
        "categorie": etude.plafonds.categorie,
        "plafonds": plafonds,
        "sls": montant(sls.filter(|sls| sls.haut.est_positif())),
        "pieces_en_trop": pieces_en_trop(dossier.situation(), dossier.simulation().mois.mois()),
    })
}

fn mois_prevu(prevu: &MoisDuDossier) -> Value {
    json!({
        "mois": prevu.mois.iso(),
        "recu": reponse::nombre(prevu.recu),
        "entrees": reponse::nombre(prevu.entrees),
        "sorties": reponse::nombre(prevu.sorties),
        "solde": nombre(prevu.solde),
        "cumul": nombre(prevu.cumul),
        "evenements": prevu.evenements,
    })
}

fn une_option(dossier: &Dossier, option: &Alternative) -> Value {
    let frais = option.lecture.situation.as_ref().and_then(|situation| situation.finances.frais_uniques);
    let mois = dossier.mois_d_option(option).map(|MoisDOption { simulation, budget }| {
        let [(_, droits), ..] = reponse::droits(simulation);
        json!({
            "mois": simulation.mois.mois().iso(),
            "reste_a_vivre": montant(budget.reste_a_vivre),
            "taux_effort": pourcent(budget.taux_effort),
            "droits": droits,
        })
    });
    json!({
        "libelle": option.libelle,
        "depuis": option.depuis.map(|mois| mois.iso()),
        "premiere_depense": nombre(frais),
        "mois": mois.collect::<Value>(),
    })
}
