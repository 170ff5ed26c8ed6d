//! A text field: amount, date, month, whole number, free text.

use yew::prelude::*;

use super::question::QuestionPosee;
use crate::ui::contexte::Contexte;
use crate::ui::ecran::Reglage;
use crate::ui::etat::Action;
use crate::ui::navigateur;

/// What the field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GenreDeChamp {
    /// Euros per month.
    Montant,
    /// A day.
    Date,
    /// A month.
    Mois,
    /// A whole number, with its unit.
    Entier(&'static str),
    /// Any text.
    Libre,
}

/// The field, its label, its hint, its error. No error while the answer is being typed: it is not finished.
pub fn texte(contexte: &Contexte, question: &QuestionPosee, genre: GenreDeChamp) -> Html {
    let (id, champ) = (question.id(), &question.champ);
    let valeur = genre.affiche(contexte.texte(champ));
    let tapee = contexte.ecran.en_cours.as_deref() == Some(id.as_str());
    let message = contexte.resultat.erreur(champ).filter(|_| !tapee);
    let oninput = {
        let (champ, agir, ecrire) = (champ.clone(), contexte.agir.clone(), question.ecrire.clone());
        let id = id.clone();
        Callback::from(move |evenement: InputEvent| {
            let texte = genre.complete(navigateur::texte_de(&evenement));
            agir.emit(Action::Regler(Reglage::EnCours(Some(id.clone()))));
            match &ecrire {
                Some((ecrire, _)) => ecrire.emit(texte),
                None => agir.emit(Action::Saisir(champ.clone(), texte)),
            }
        })
    };
    let decrit_par = match question.doute(contexte) {
        Some(_) => {
            let autres = question.decrit_par(&id, message).map_or_else(String::new, |ids| format!("{ids} "));
            Some(format!("{autres}{id}-doute").into())
        }
        None => question.decrit_par(&id, message),
    };
    let saisie = html! {
        <span class="champ__boite">
            <input type="text" id={id.clone()} class={classes!("champ__saisie", genre.classe())} value={valeur}
                data-champ={champ.as_str().to_owned()} inputmode={genre.clavier()} autocomplete="off"
                spellcheck="false" maxlength="10200"
                aria-invalid={message.is_some().then_some("true")}
                aria-describedby={decrit_par}
                {oninput} onblur={contexte.regle(Reglage::EnCours(None))} onchange={contexte.regle(Reglage::EnCours(None))} />
            if let Some(unite) = genre.unite() {
                <span class="champ__unite" translate="no" aria-hidden="true">{ unite }</span>
            }
        </span>
    };
    question.champ(contexte, message, saisie)
}

impl GenreDeChamp {
    fn clavier(self) -> &'static str {
        match self {
            GenreDeChamp::Montant => "decimal",
            GenreDeChamp::Date | GenreDeChamp::Mois | GenreDeChamp::Entier(_) => "numeric",
            GenreDeChamp::Libre => "text",
        }
    }

    fn classe(self) -> &'static str {
        match self {
            GenreDeChamp::Montant => "champ__saisie--montant",
            GenreDeChamp::Date => "champ__saisie--date",
            GenreDeChamp::Mois => "champ__saisie--mois",
            GenreDeChamp::Entier(_) => "champ__saisie--entier",
            GenreDeChamp::Libre => "champ__saisie--libre",
        }
    }

    fn unite(self) -> Option<&'static str> {
        match self {
            GenreDeChamp::Montant => Some("€"),
            GenreDeChamp::Entier(unite) if !unite.is_empty() => Some(unite),
            _ => None,
        }
    }

    /// The numeric keyboard of a phone has no slash: eight digits in a row make a date, six a month.
    fn complete(self, texte: String) -> String {
        let en_chiffres = texte.bytes().all(|octet| octet.is_ascii_digit());
        match (self, texte.len()) {
            (GenreDeChamp::Date, 8) if en_chiffres => {
                format!("{}/{}/{}", &texte[..2], &texte[2..4], &texte[4..])
            }
            (GenreDeChamp::Mois, 6) if en_chiffres => format!("{}/{}", &texte[..2], &texte[2..]),
            _ => texte,
        }
    }

    /// The spelling of files (`1988-04-12`) as people write it (`12/04/1988`); any other text as it is.
    fn affiche(self, texte: String) -> String {
        let parties: Vec<&str> = texte.split('-').collect();
        let de = |longueurs: &[usize]| {
            parties.len() == longueurs.len()
                && parties.iter().zip(longueurs).all(|(partie, longueur)| {
                    partie.len() == *longueur && partie.bytes().all(|octet| octet.is_ascii_digit())
                })
        };
        match self {
            GenreDeChamp::Date if de(&[4, 2, 2]) => format!("{}/{}/{}", parties[2], parties[1], parties[0]),
            GenreDeChamp::Mois if de(&[4, 2]) => format!("{}/{}", parties[1], parties[0]),
            _ => texte,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn un_clavier_sans_barre_oblique_suffit_pour_une_date_ou_un_mois() {
        assert_eq!(GenreDeChamp::Date.complete("12041988".into()), "12/04/1988");
        assert_eq!(GenreDeChamp::Mois.complete("112026".into()), "11/2026");
        assert_eq!(GenreDeChamp::Date.complete("1204198".into()), "1204198");
        assert_eq!(GenreDeChamp::Montant.complete("12041988".into()), "12041988");
    }

    #[test]
    fn une_date_de_fichier_se_lit_a_la_francaise_et_une_date_illisible_reste_telle_quelle() {
        assert_eq!(GenreDeChamp::Date.affiche("1988-04-12".into()), "12/04/1988");
        assert_eq!(GenreDeChamp::Mois.affiche("2026-11".into()), "11/2026");
        assert_eq!(GenreDeChamp::Date.affiche("31 février".into()), "31 février");
        assert_eq!(GenreDeChamp::Date.affiche("1988-4-é".into()), "1988-4-é");
    }
}
