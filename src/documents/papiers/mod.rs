//! The papers that are handed over, each to one reader: what he needs, and nothing else.
//!
//! The words of all of them stand in one file, `src/web/papiers.txt`, that a jurist can change (`docs/papiers.md` says how it
//! is written). Each names the facts that it may say ([`FaitCite`], [`PartieDePapier`]): they are its whitelist, and the only way for
//! anything of the household to reach it. Figures come from the dossier and are never typed; what is typed is either a text
//! of the adviser, kept in the file, or an identity, which no file holds.

use crate::documents::mots::enumeration;
use crate::documents::rapport::options::cote_a_cote;
use crate::documents::rapport::{Colonne, Element, Entete, Rapport, Section, Tableau, html};
use crate::documents::reponse::{self, FichierRefuse, MenageCalcule};
use crate::documents::suivi;
use crate::dossier::Dossier;
use crate::gestion::profil::Profil;
use crate::menage::lecture;
use crate::notions::choix::{Choix, choix};
use crate::notions::mois::Date;
use crate::projection::options::{Alternative, alternatives};

use gabarit::{FormeDeLigne, Gabarit, LigneDePapier, faits};

pub mod blocs;
pub mod faits;
pub mod gabarit;

pub use blocs::PartieDePapier;
pub use faits::{Contenu, FaitCite};

choix! {
    /// A paper.
    Papier {
        Famille => "famille", "Ma feuille : à faire et mon mois";
        FamilleGrand => "famille-grand", "Ma feuille en grandes lettres";
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
        LettreProtocole => "lettre-protocole", "Demander un protocole de cohésion sociale";
        LettrePrefet => "lettre-prefet", "Lettre au préfet : du temps avant l'expulsion";
        LettreAideJuridictionnelle => "lettre-avocat", "Demander l'aide juridictionnelle : la lettre";
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

impl Papier {
    /// Whether the tenant is who writes it.
    pub fn est_une_lettre(self) -> bool {
        self.code().starts_with("lettre")
    }

    /// Whether it is of use to whoever said nothing.
    pub fn se_donne_vierge(self) -> bool {
        self.est_une_lettre()
            || self.code().starts_with("fiche")
            || matches!(self, Papier::Voisinage | Papier::Attestation)
    }
}

/// What a sentence leaves to the pen.
const POINTS: &str = "……………………";

/// A paper, ready to be shown, printed or kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feuille {
    /// Who reads it.
    pub lecteur: String,
    /// In large letters.
    pub grand: bool,
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
///
/// Without anything of a household, every fact is left to the pen.
pub fn composer(
    gabarits: &str,
    papier: Papier,
    contenu: Option<&Contenu<'_>>,
    saisi: Saisi<'_>,
) -> Option<Feuille> {
    let gabarit = Gabarit::lire(gabarits, papier.code())?;
    let contenu = contenu.map(|contenu| contenu.pour(&gabarit));
    let contenu = contenu.as_ref();
    let mut feuille = Feuille {
        lecteur: gabarit.lecteur.to_owned(),
        grand: gabarit.grand,
        sections: Vec::new(),
        titres: Vec::new(),
        blancs: Vec::new(),
        ecrits: Vec::new(),
        manque: Vec::new(),
        a_relire: String::new(),
    };
    for ligne in gabarit.lignes() {
        let est_su = |fait| contenu.is_some_and(|contenu| contenu.est_su(fait));
        if ligne.conditions().all(|(fait, attendu)| est_su(fait) == attendu) {
            feuille.ecrit(&ligne, contenu, saisi);
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
    /// A letter is the tenant's own: the organisation's head is not on it.
    pub fn rapport(&self, papier: Papier, le: Date, dossier: Option<&Dossier>) -> Rapport {
        let mut essentiel = vec![format!("Pour : {}", self.lecteur)];
        let manque: Vec<String> = self.manque.iter().map(|nom| (*nom).to_owned()).collect();
        essentiel
            .extend((!manque.is_empty()).then(|| format!("INCOMPLET : il manque {}.", enumeration(&manque))));
        let profil = dossier.and_then(Dossier::profil).filter(|_| !papier.est_une_lettre());
        let organisme = profil.map_or_else(Vec::new, Profil::entete);
        let mois = dossier.map_or(le.mois(), |dossier| dossier.simulation().mois.mois());
        let etabli = match dossier {
            Some(_) => {
                format!("Établi avec Reste à vivre d'après ce qui a été dit ; loi {}.", mois.avec_de())
            }
            None => "Papier vierge de Reste à vivre.".to_owned(),
        };
        Rapport {
            titre: papier.libelle().to_owned(),
            le,
            mois,
            essentiel,
            chiffres: Vec::new(),
            sections: self.sections.clone(),
            mention: format!("{etabli} Ce papier ne remplace pas le formulaire de qui le lit."),
            sources: Vec::new(),
            papier: Some(Entete {
                grand: self.grand,
                lettre: papier.est_une_lettre(),
                organisme,
                logo: profil.and_then(|profil| profil.logo.clone()),
            }),
        }
    }

    fn ecrit(&mut self, ligne: &LigneDePapier<'_>, contenu: Option<&Contenu<'_>>, saisi: Saisi<'_>) {
        match ligne.forme {
            FormeDeLigne::Titre => {
                let titre = self.dit(ligne.texte, contenu);
                self.titres.push(titre.clone());
                self.sections.push(Section { titre, elements: Vec::new() });
            }
            FormeDeLigne::Paire => {
                let (nom, valeur) = ligne.texte.split_once(" | ").unwrap_or((ligne.texte, ""));
                if contenu.is_none() && valeur.contains('{') {
                    let nom = self.dit(nom, contenu);
                    return self.poursuit(Element::ARemplir(vec![nom]));
                }
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
            FormeDeLigne::Grille => self.ajoute(grille(ligne.texte)),
            FormeDeLigne::Blanc => self.blanc(ligne.texte, saisi),
            FormeDeLigne::Stylo => self.poursuit(Element::a_remplir(&[ligne.texte.trim()])),
            FormeDeLigne::Ecrit => self.texte_ecrit(ligne.texte, saisi),
            FormeDeLigne::Bloc => {
                let Some((bloc, contenu)) = PartieDePapier::depuis_code(ligne.texte).zip(contenu) else {
                    return;
                };
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
            // Each line as wide as the sheet.
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
            | (Some(Element::Cases(deja)), Element::Cases(suite)) => deja.extend(suite),
            // A line of its own, without a name, is as wide as the sheet.
            (Some(Element::ARemplir(deja)), Element::ARemplir(suite))
                if deja.iter().chain(&suite).all(|ligne| !ligne.is_empty()) =>
            {
                deja.extend(suite);
            }
            (_, element) => self.ajoute(element),
        }
    }

    /// A value: what is not known is said so; where one alone comes from is said beside it.
    fn valeur(&mut self, texte: &str, contenu: Option<&Contenu<'_>>) -> String {
        let su = |fait| contenu.and_then(|contenu| contenu.texte(fait));
        self.manque.extend(faits(texte).filter(|fait| su(*fait).is_none()).map(FaitCite::libelle));
        let code = texte.strip_prefix('{').and_then(|suite| suite.strip_suffix('}'));
        match code.and_then(FaitCite::depuis_code).and_then(|fait| Some(su(fait)? + fait.origine())) {
            Some(seul) => seul,
            None => self.dit(texte, contenu).replace(POINTS, "non renseigné"),
        }
    }

    /// A sentence with its facts; one that is not known is left to the pen.
    fn dit(&self, texte: &str, contenu: Option<&Contenu<'_>>) -> String {
        let mut dit = String::new();
        let mut reste = texte;
        while let Some((debut, suite)) = reste.split_once('{') {
            let (code, fin) = suite.split_once('}').unwrap_or((suite, ""));
            dit += debut;
            match FaitCite::depuis_code(code).and_then(|fait| contenu?.texte(fait)) {
                Some(valeur) => dit += &valeur,
                None => dit += POINTS,
            }
            reste = fin;
        }
        dit + reste
    }
}

/// A table for the pen: how many lines, then the heads, the first that of their numbers.
fn grille(texte: &str) -> Element {
    let (nombre, titres) = texte.split_once(" | ").unwrap_or(("0", texte));
    let titres: Vec<String> = titres.split(" | ").map(str::to_owned).collect();
    let ligne = |rang: u32| {
        let vides = std::iter::repeat_n(String::new(), titres.len() - 1);
        std::iter::once(rang.to_string()).chain(vides).collect()
    };
    Element::Tableau(Tableau {
        legende: "À remplir".to_owned(),
        lignes: (1..=nombre.parse().unwrap_or(0)).map(ligne).collect(),
        colonnes: titres
            .iter()
            .map(|titre| Colonne { libelle: titre.clone().into(), nombre: false })
            .collect(),
        total: None,
    })
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
    let saisi = Saisi { ecrits: &ecrits, blancs, retires: &[] };
    let feuille = composer(gabarits, papier, Some(&contenu), saisi);
    Ok(feuille.map(|feuille| {
        let rapport = feuille.rapport(papier, le, Some(&dossier));
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

/// A paper with nothing of a household on it, as a page that stands alone: what `simuler --papier --vierge` writes.
pub fn vierge(gabarits: &str, papier: Papier, le: Date) -> String {
    let feuille = composer(gabarits, papier, None, Saisi::default());
    feuille.map(|feuille| html::page(&feuille.rapport(papier, le, None))).unwrap_or_default()
}
