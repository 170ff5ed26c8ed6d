//! The papers that are handed over, each to one reader: what he needs, and nothing else.
//!
//! The words of all of them stand in one file, `src/web/papiers.txt`, that a jurist can change (`docs/papiers.md` says how it
//! is written). Each names the facts that it may say ([`FaitCite`], [`PartieDePapier`]): they are its whitelist, and the only way for
//! anything of the household to reach it. Figures come from the dossier and are never typed; what is typed is either a text
//! of the adviser, kept in the file, or an identity, which no file holds.

use crate::documents::mots::enumeration;
use crate::documents::rapport::options::cote_a_cote;
use crate::documents::rapport::{Element, Rapport, Section, html};
use crate::documents::reponse::{self, FichierRefuse, MenageCalcule};
use crate::documents::suivi;
use crate::dossier::Dossier;
use crate::gestion::profil::Profil;
use crate::menage::lecture;
use crate::notions::choix::{Choix, choix};
use crate::notions::mois::Date;
use crate::projection::options::{Alternative, alternatives};

use gabarit::{FormeDeLigne, Gabarit, LigneDePapier};

pub mod blocs;
pub mod faits;
pub mod gabarit;

pub use blocs::PartieDePapier;
pub use faits::{Contenu, FaitCite};

choix! {
    /// A paper.
    Papier {
        Famille => "famille", "Ma feuille : à faire et mon mois";
        Budget => "budget", "Mon budget détaillé";
        Options => "options", "Comparer des logements ou des choix";
        Cal => "cal", "Fiche pour la commission d'attribution (CALEOL)";
        Fsl => "fsl", "Demande au FSL : payer une dette de loyer";
        FslAcces => "fsl-acces", "Demande au FSL : entrer dans un logement";
        FslEnergie => "fsl-energie", "Demande au FSL : énergie, eau, téléphone";
        Plan => "plan", "Plan d'apurement à signer";
        Protocole => "protocole", "Protocole de cohésion sociale";
        Diagnostic => "diagnostic", "Préparer le diagnostic social et financier";
        Ccapex => "ccapex", "Saisir la CCAPEX";
        Surendettement => "surendettement", "Préparer le dossier de surendettement";
        Entretien => "entretien", "Compte rendu d'entretien";
        Liaison => "liaison", "Fiche de liaison vers un partenaire";
        Relogement => "relogement", "État des lieux social avant un relogement";
        LettreBailleur => "lettre-bailleur", "Lettre au bailleur : payer en plusieurs fois";
        LettreCommandement => "lettre-commandement", "Lettre au bailleur après un commandement de payer";
        LettreJuge => "lettre-juge", "Demander des délais au juge";
        LettreJex => "lettre-jex", "Demander du temps avant l'expulsion";
        LettreCafAide => "lettre-caf-aide", "Lettre à la CAF : garder l'aide au logement";
        LettreCafRemise => "lettre-caf-remise", "Lettre à la CAF : remise d'une dette";
        LettreCafRecours => "lettre-caf-recours", "Contester une décision de la CAF";
        LettreCafChangement => "lettre-caf-changement", "Lettre à la CAF : un changement";
        LettreEnergie => "lettre-energie", "Lettre au fournisseur d'énergie ou d'eau";
        LettreBanque => "lettre-banque", "Lettre à la banque : limiter les frais";
        LettreCreancier => "lettre-creancier", "Lettre à un créancier : suspendre ou étaler";
        LettreCharges => "lettre-charges", "Lettre au bailleur : justifier les charges";
        LettreDecence => "lettre-decence", "Lettre au bailleur : des réparations";
        LettreMutation => "lettre-mutation", "Demander un logement moins cher";
        LettreParent => "lettre-parent", "Lettre à l'autre parent : la pension";
        FicheDemande => "fiche-demande", "Demander un logement social : comment";
        FicheGlissant => "fiche-glissant", "Bail glissant, intermédiation : qui fait quoi";
        FicheEnergie => "fiche-energie", "Charges et énergie : les gestes";
        FicheGaranties => "fiche-garanties", "Garanties, et qui prévenir";
        FicheContentieux => "fiche-contentieux", "Pièces pour le contentieux";
        FicheSuivi => "fiche-suivi", "Suivre un dossier de surendettement";
        Voisinage => "voisinage", "Journal des troubles de voisinage";
        Attestation => "attestation", "Attestation d'un témoin";
    }
}

/// A paper, ready to be shown, printed or kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feuille {
    /// Who reads it.
    pub lecteur: String,
    /// Its parts, those that were taken out left out.
    pub sections: Vec<Section>,
    /// The titles of all its parts.
    pub titres: Vec<String>,
    /// What is typed at its screen and that no file keeps: what the line asks.
    pub blancs: Vec<String>,
    /// What is written on it and kept in the file: its code, what is asked, a word of help.
    pub ecrits: Vec<[String; 3]>,
    /// What nobody said and that it should say, in words.
    pub manque: Vec<&'static str>,
    /// All that it says in free words, those of the follow-up and those written for it: to be read again before it is printed.
    pub a_relire: String,
}

/// What is typed for a paper.
#[derive(Clone, Copy, Debug, Default)]
pub struct Saisi<'a> {
    /// The texts, by their code.
    pub ecrits: &'a [(String, String)],
    /// The identities, by what the line asks.
    pub blancs: &'a [(String, String)],
    /// The titles of the parts that are left out.
    pub retires: &'a [String],
}

/// The paper of a household, from the file of the templates; nothing where the file has none of that name.
pub fn composer(gabarits: &str, papier: Papier, contenu: &Contenu<'_>, saisi: Saisi<'_>) -> Option<Feuille> {
    let gabarit = Gabarit::lire(gabarits, papier.code())?;
    let contenu = contenu.pour(&gabarit);
    let mut feuille = Feuille {
        lecteur: gabarit.lecteur.to_owned(),
        sections: Vec::new(),
        titres: Vec::new(),
        blancs: Vec::new(),
        ecrits: Vec::new(),
        manque: Vec::new(),
        a_relire: String::new(),
    };
    for ligne in gabarit.lignes() {
        if ligne.conditions().all(|(fait, attendu)| contenu.est_su(fait) == attendu) {
            feuille.ecrit(&ligne, &contenu, saisi);
        }
    }
    let vides = feuille.sections.iter().filter(|section| section.elements.is_empty());
    let vides: Vec<String> = vides.map(|section| section.titre.clone()).collect();
    feuille.titres.retain(|titre| !vides.contains(titre));
    feuille
        .sections
        .retain(|section| !vides.contains(&section.titre) && !saisi.retires.contains(&section.titre));
    Some(feuille)
}

impl Feuille {
    /// As a document, for the screen, the paper and the file. An identity is never in what is kept: compose it again without.
    pub fn rapport(&self, papier: Papier, dossier: &Dossier) -> Rapport {
        let mut essentiel = vec![format!("Pour : {}", self.lecteur)];
        let manque: Vec<String> = self.manque.iter().map(|nom| (*nom).to_owned()).collect();
        essentiel
            .extend((!manque.is_empty()).then(|| format!("INCOMPLET : il manque {}.", enumeration(&manque))));
        let organisme = dossier.profil().map(|profil| format!("{}. ", profil.nom)).unwrap_or_default();
        Rapport {
            titre: papier.libelle().to_owned(),
            le: dossier.le,
            mois: dossier.simulation().mois.mois(),
            essentiel,
            chiffres: Vec::new(),
            sections: self.sections.clone(),
            mention: format!(
                "{organisme}Établi avec Reste à vivre d'après ce qui a été dit ; loi {}. Ce papier ne remplace pas le formulaire de qui le lit.",
                dossier.simulation().mois.mois().avec_de()
            ),
            sources: Vec::new(),
            papier: true,
        }
    }

    fn ecrit(&mut self, ligne: &LigneDePapier<'_>, contenu: &Contenu<'_>, saisi: Saisi<'_>) {
        match ligne.forme {
            FormeDeLigne::Titre => {
                let titre = self.dit(ligne.texte, contenu);
                self.titres.push(titre.clone());
                self.sections.push(Section { titre, elements: Vec::new() });
            }
            FormeDeLigne::Paire => {
                let (nom, valeur) = ligne.texte.split_once(" | ").unwrap_or((ligne.texte, ""));
                let paire = (self.dit(nom, contenu), self.valeur(valeur, contenu));
                self.poursuit(Element::Lignes(vec![paire]));
            }
            FormeDeLigne::Point => {
                let texte = self.dit(ligne.texte, contenu);
                self.poursuit(Element::Liste(vec![texte]));
            }
            FormeDeLigne::Case => {
                let texte = self.dit(ligne.texte, contenu);
                self.poursuit(Element::Cases(vec![texte]));
            }
            FormeDeLigne::Blanc => self.blanc(ligne.texte, saisi),
            FormeDeLigne::Stylo => self.poursuit(Element::a_remplir(&[ligne.texte.trim()])),
            FormeDeLigne::Ecrit => self.texte_ecrit(ligne.texte, saisi),
            FormeDeLigne::Bloc => {
                let Some(bloc) = PartieDePapier::depuis_code(ligne.texte) else { return };
                for element in bloc.elements(contenu) {
                    if bloc.est_libre() {
                        self.a_relire(&suivi::textes(&contenu.dossier.suivi()));
                    }
                    self.ajoute(element);
                }
            }
            FormeDeLigne::Phrase => {
                let texte = self.dit(ligne.texte, contenu);
                self.ajoute(Element::Paragraphe(texte));
            }
        }
    }

    /// A line for the pen, or what was typed for it.
    fn blanc(&mut self, demande: &str, saisi: Saisi<'_>) {
        if !self.blancs.iter().any(|autre| autre == demande) {
            self.blancs.push(demande.to_owned());
        }
        let tape = saisi.blancs.iter().find(|(autre, _)| autre == demande).map(|(_, tape)| tape.as_str());
        let ligne = match tape.filter(|tape| !tape.is_empty()) {
            Some(tape) => format!("{demande} : {tape}"),
            None => demande.to_owned(),
        };
        self.poursuit(Element::ARemplir(vec![ligne]));
    }

    /// What is written on the paper: `code libellé | aide`; room for the pen where nothing is.
    fn texte_ecrit(&mut self, texte: &str, saisi: Saisi<'_>) {
        let (code, suite) = texte.split_once(' ').unwrap_or((texte, ""));
        let (libelle, aide) = suite.split_once(" | ").unwrap_or((suite, ""));
        self.ecrits.push([code.to_owned(), libelle.to_owned(), aide.to_owned()]);
        let ecrit = saisi.ecrits.iter().find(|(autre, _)| autre == code).map(|(_, ecrit)| ecrit.trim());
        match ecrit.filter(|ecrit| !ecrit.is_empty()) {
            Some(ecrit) => {
                self.a_relire(ecrit);
                let lignes = ecrit.lines().filter(|ligne| !ligne.trim().is_empty());
                lignes.for_each(|ligne| self.ajoute(Element::Paragraphe(ligne.trim().to_owned())));
            }
            None => [libelle, ""].iter().for_each(|ligne| self.ajoute(Element::a_remplir(&[*ligne]))),
        }
    }

    fn a_relire(&mut self, texte: &str) {
        if !self.a_relire.contains(texte) {
            self.a_relire += texte;
            self.a_relire.push('\n');
        }
    }

    fn ajoute(&mut self, element: Element) {
        match self.sections.last_mut() {
            Some(section) => section.elements.push(element),
            None => self.sections.push(Section { titre: String::new(), elements: vec![element] }),
        }
    }

    /// Adds to the list that ends the part, where it is one of the same kind.
    fn poursuit(&mut self, element: Element) {
        let dernier = self.sections.last_mut().and_then(|section| section.elements.last_mut());
        match (dernier, element) {
            (Some(Element::Lignes(deja)), Element::Lignes(suite)) => deja.extend(suite),
            (Some(Element::Liste(deja)), Element::Liste(suite))
            | (Some(Element::Cases(deja)), Element::Cases(suite))
            | (Some(Element::ARemplir(deja)), Element::ARemplir(suite)) => deja.extend(suite),
            (_, element) => self.ajoute(element),
        }
    }

    /// A value alone: what is not known is said so; where it comes from is said beside it.
    fn valeur(&mut self, texte: &str, contenu: &Contenu<'_>) -> String {
        let code = texte.strip_prefix('{').and_then(|suite| suite.strip_suffix('}'));
        let Some(fait) = code.and_then(FaitCite::depuis_code) else { return self.dit(texte, contenu) };
        match contenu.texte(fait) {
            Some(valeur) => valeur + fait.origine(),
            None => {
                self.manque.push(fait.libelle());
                "non renseigné".to_owned()
            }
        }
    }

    /// A sentence with its facts; one that is not known is left to the pen.
    fn dit(&self, texte: &str, contenu: &Contenu<'_>) -> String {
        let mut dit = String::new();
        let mut reste = texte;
        while let Some((debut, suite)) = reste.split_once('{') {
            let (code, fin) = suite.split_once('}').unwrap_or((suite, ""));
            dit += debut;
            match FaitCite::depuis_code(code).and_then(|fait| contenu.texte(fait)) {
                Some(valeur) => dit += &valeur,
                None => dit += "……………………",
            }
            reste = fin;
        }
        dit + reste
    }
}

/// The paper of a file, and the document that it makes, with what was typed for it at a screen; nothing where the file of the
/// templates has none of that name.
///
/// # Errors
/// The reasons why the file is refused: those of [`reponse::calculer`].
pub fn etablir(
    gabarits: &str,
    papier: Papier,
    texte: &str,
    profil: Option<&Profil>,
    le: Option<Date>,
    blancs: &[(String, String)],
) -> Result<Option<(Feuille, Rapport)>, FichierRefuse> {
    let MenageCalcule { situation, simulation, saisie, .. } = reponse::calculer(texte)?;
    let le = le.unwrap_or(simulation.mois.mois().premier_jour());
    let ecrits = lecture::lire(&saisie).ecrits;
    let dossier = Dossier::de(saisie.clone(), situation, simulation, profil, le);
    let options = || {
        let options = alternatives(&saisie, dossier.situation(), dossier.simulation());
        let options: Vec<&Alternative> = options.iter().collect();
        vec![cote_a_cote(&dossier, &saisie, dossier.mois_surs(), &options, &[])]
    };
    let contenu = Contenu::new(&dossier, None, &options);
    let feuille = composer(gabarits, papier, &contenu, Saisi { ecrits: &ecrits, blancs, retires: &[] });
    Ok(feuille.map(|feuille| {
        let rapport = feuille.rapport(papier, &dossier);
        (feuille, rapport)
    }))
}

/// The paper of a file, as a page that stands alone: what `simuler --papier` writes.
///
/// # Errors
/// The reasons why the file is refused: those of [`reponse::calculer`].
pub fn repondre(
    gabarits: &str,
    papier: Papier,
    texte: &str,
    profil: Option<&Profil>,
    le: Option<Date>,
) -> Result<String, FichierRefuse> {
    let etabli = etablir(gabarits, papier, texte, profil, le, &[])?;
    Ok(etabli.map(|(_, rapport)| html::page(&rapport)).unwrap_or_default())
}
