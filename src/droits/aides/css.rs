//! Complémentaire santé solidaire (CSS): pays what the health insurance does not; free, or against a participation
//! of each member; asked from the CPAM or the MSA.
//!
//! Texts: CSS, art. L861-1, L861-2, L861-11, R861-2 to R861-11, R861-15, R861-16-1. The answer to a request made in
//! the month, from what the household received over the twelve months from M-13 to M-2. The last tax notice known is
//! that of the year before from September on, else of the year before that.
//!
//! Facts read from an answer: each income of the twelve months, since when work stopped, the local scheme of
//! Alsace-Moselle, births, custody, months lived in France (R111-2), whether the parents of who lives alone count him in
//! their taxes (R861-2), what was received. Derived: the members of the
//! household (R861-2), the tax notice known, the minima that open it by themselves. Supposed in words: the general
//! scheme, all the year in France.
//!
//! Not modelled and told, beside the amount: a grown child who may ask on his own, a student who did not say (R861-2). Among the
//! limits of the catalogue: spouses taxed apart, others attached to the tax household, a child away with an alimony
//! deducted, one who joins during the year, the abatement on income of property and capital, the assessment of the
//! way of life (R861-15-1), heads of companies, the CEJ allowance that opens it by itself (L861-2 5°).

use crate::droits::commun::evenement::est_en_longue_maladie;
use crate::droits::commun::natures::{Assiette, Traitement, traitement};
use crate::droits::commun::ressources::{
    self, benefice_micro, benefices, pensions_alimentaires, pensions_recues,
};
use crate::droits::commun::{charge, foyer, impot};
use crate::loi::baremes::minima::{AAH, ForfaitLogement, RSA_BASE};
use crate::loi::baremes::sante::*;
use crate::loi::droit::{Droit, Motif};
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::choix::Choix;
use crate::notions::mois::{Mois, MoisCouvert, Periode};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Source;
use crate::notions::tri::trier_par;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Garde, MesureCaf, Nature};

const L861_1: &Source = &Source::article("CSS, art. L861-1").lu("LEGIARTI000037950247");
const L861_2: &Source = &Source::article("CSS, art. L861-2").lu("LEGIARTI000048702111");
const R111_2: &Source = &Source::article("CSS, art. R111-2").lu("LEGIARTI000049451865");
const R861_2: &Source = &Source::article("CSS, art. R861-2").lu("LEGIARTI000018052382");
const R861_3: &Source = &Source::article("CSS, art. R861-3").lu("LEGIARTI000038701537");
const R861_4: &Source = &Source::article("CSS, art. R861-4").lu("LEGIARTI000051821170");
const R861_5: &Source = &Source::article("CSS, art. R861-5").lu("LEGIARTI000031694499");
const R861_7: &Source = &Source::article("CSS, art. R861-7").lu("LEGIARTI000038929244");
const R861_8: &Source = &Source::article("CSS, art. R861-8").lu("LEGIARTI000051821176");
const R861_9: &Source = &Source::article("CSS, art. R861-9").lu("LEGIARTI000047899655");
const R861_15: &Source = &Source::article("CSS, art. R861-15").lu("LEGIARTI000044492462");
const R861_16_1: &Source = &Source::article("CSS, art. R861-16-1").lu("LEGIARTI000049853542");
const D861_1: &Source = &Source::article("CSS, art. D861-1").lu("LEGIARTI000038682687");

/// Age from which a child asks on his own (CSS, art. R861-2).
const AGE_LIMITE: i32 = 25;
/// Months lived in France each year (CSS, art. R111-2).
const MOIS_EN_FRANCE: u32 = 6;
/// Why who is counted in the taxes of his parents does not ask alone, and when he may (CSS, art. L861-1, R861-2, R861-16).
const AVEC_LES_PARENTS: &str = "Vos parents vous comptent dans leurs impôts : demandez-la avec eux. Ou seul, si vous faites désormais votre propre déclaration";
/// Distance from a ceiling under which its rounding may decide, in euros.
const DOUTE: u32 = 5;
/// The ASS opens the cover without a look at income from this month on (CSS, art. L861-2 4°).
const ASS_PRESUMEE: Mois = Mois::new(2026, 7);

/// What a month brought from other rights, in euros, net.
#[derive(Clone, Copy, Debug, Default)]
pub struct MoisPercu {
    /// Housing aid.
    pub aide_logement: Euros,
    /// The home was free, or the household's own.
    pub sans_loyer: bool,
    /// Allocations familiales, complément familial, ASF.
    pub familiales: Euros,
    /// AAH of the claimant and of the partner.
    pub aah: [Euros; 2],
    /// ASI of both.
    pub asi: [Euros; 2],
    /// ASS computed, of both.
    pub ass: [Euros; 2],
    /// Whether the answered ASS of both is left out: that computed stands for it, or the AAH shuts it out.
    pub ass_ecartee: [bool; 2],
    /// Aspa of the household.
    pub aspa: Euros,
    /// Paid for both members of the couple.
    pub aspa_pour_deux: bool,
    /// MVA of both.
    pub mva: Euros,
}

/// What the CSS takes from the other rights, and from a home that may not be known.
#[derive(Clone, Copy, Debug)]
pub struct EntreesCss {
    /// Whether the home is overseas, where the ceilings are higher (CSS, art. D861-1).
    pub outre_mer: bool,
    /// Whether the RSA is received.
    pub rsa: bool,
    /// The month of the request: minima received, not the resources.
    pub du_mois: MoisPercu,
    /// The twelve months whose resources count.
    pub periode: [MoisPercu; 12],
}

/// The months whose resources count: M-13 to M-2 (CSS, art. R861-8).
pub fn periode(mois: Mois) -> Periode {
    Periode::fenetre(mois, 13, 2)
}

/// Whether the CSS itself reads an answer.
pub fn lit(reference: &Reference) -> bool {
    match reference.cle {
        Cle::Activite
        | Cle::ActiviteDepuis
        | Cle::Garde
        | Cle::ACharge
        | Cle::RattacheAuxParents
        | Cle::FoyerAlsaceMoselle
        | Cle::MesureCaf
        | Cle::MesureCafDepuis => true,
        // The tax on the income is not looked at, nor real expenses.
        Cle::FraisReels => false,
        _ => ressources::lit(reference, Assiette::Sante),
    }
}

/// The answer to a request made in a month: what the cover costs the household, or why it is closed.
pub fn calculer(menage: &Menage, entrees: &EntreesCss, mois: MoisCouvert, t: &mut Trace) -> Droit {
    if t.condition("RSA reçu : gratuite, sans regarder les ressources", entrees.rsa, L861_2) {
        return Droit::Couvert(Euros::ZERO);
    }
    let en_france = menage.demandeur.mois_en_france >= MOIS_EN_FRANCE;
    if !t.condition("Vivre en France au moins six mois par an", en_france, R111_2) {
        let motif = Motif::new("Il faut vivre en France au moins six mois par an", R111_2);
        return Droit::ferme(motif.discret());
    }
    if let Some(rattache) = impot::est_compte_par_ses_parents(menage, mois.mois())
        && !t.condition("Pas compté dans les impôts de vos parents", !rattache, R861_2)
    {
        return Droit::ferme(Motif::new(AVEC_LES_PARENTS, R861_2));
    }
    let membres = membres(menage, mois.mois());
    let (gratuite, avec_participation) = plafonds(entrees.outre_mer, &membres, mois, t);
    let ressources = ressources_de_l_annee(menage, &membres, entrees, mois, t);
    if [gratuite, avec_participation]
        .iter()
        .any(|plafond| ressources.valeur.ecart(plafond.valeur) <= Euros::UN * DOUTE)
    {
        t.condition("À quelques euros d'un plafond : à faire vérifier par la caisse", true, L861_1);
    }
    // "Inférieures" for the free cover: equality pays.
    let sous_le_plafond = ressources.valeur < gratuite.valeur;
    if t.condition("Ressources inférieures au plafond de la gratuité", sous_le_plafond, L861_1) {
        return Droit::Couvert(Euros::ZERO);
    }
    let jusqu_au_second = ressources.valeur <= avec_participation.valeur;
    if t.condition("Ressources dans la limite du plafond avec participation", jusqu_au_second, L861_1)
        || est_presumee(menage, &membres, entrees, mois, t)
    {
        return Droit::Couvert(participation(menage, &membres, mois, t).valeur);
    }
    let motif = "Les ressources de votre foyer sur douze mois dépassent le plafond";
    Droit::ferme(Motif::compare(motif, ressources.valeur, avec_participation.valeur, L861_1))
}

/// What the cover costs the household each month where it is not free, euros.
pub fn participation_au_plus(menage: &Menage, mois: Mois) -> Euros {
    let membres = membres(menage, mois);
    participation(menage, &membres, MoisCouvert::au_plus_pres(mois), &mut Trace::muette()).valeur
}

/// A member of the household.
struct Membre<'a> {
    personne: &'a Personne,
    /// Minor in shared custody: half of the increase of his rank.
    moitie: bool,
}

/// The household: the couple, then the children under 25, oldest first (CSS, art. R861-2, R861-3).
fn membres(menage: &Menage, mois: Mois) -> Vec<Membre<'_>> {
    let mut enfants: Vec<&Personne> = menage
        .enfants
        .iter()
        .filter(|enfant| {
            (0..AGE_LIMITE).contains(&enfant.age_au_premier(mois))
                && enfant.enfant.garde != Garde::DroitVisite
                && enfant.enfant.a_charge != Some(false)
        })
        .collect();
    // Of two born on one day, the one in shared custody comes last: half of the smaller increase, which is the better for
    // the household and does not depend on the order of the file.
    trier_par(&mut enfants, |enfant| (enfant.naissance, enfant.enfant.garde != Garde::Exclusive));
    let adultes = menage.adultes().map(|personne| Membre { personne, moitie: false });
    let enfants = enfants.into_iter().map(|personne| {
        let mineur = personne.age_au_premier(mois) < 18;
        Membre { personne, moitie: mineur && personne.enfant.garde != Garde::Exclusive }
    });
    adultes.chain(enfants).collect()
}

/// The yearly ceilings of the free cover and of the cover with participation, to the euro below.
fn plafonds(outre_mer: bool, membres: &[Membre<'_>], mois: MoisCouvert, t: &mut Trace) -> (Figure, Figure) {
    let mut base = t.bareme(&CSS_PLAFOND, mois);
    if outre_mer {
        let hausse = t.taux(&CSS_HAUSSE_OUTRE_MER, mois);
        let hausse = t.produit("Hausse outre-mer", base, hausse, D861_1);
        base = t.somme("Plafond d'une personne outre-mer", &[base, hausse], D861_1);
    }
    let majorations = CSS_MAJORATIONS.en(mois).valeur;
    let hausses = membres.iter().zip(1..).map(|(membre, rang)| {
        let hausse = majorations.du_rang(rang);
        // A minor in shared custody counts for half of the increase of his rank (CSS, art. R861-3).
        if membre.moitie { hausse / 2 } else { hausse }
    });
    t.nombre("Personnes du foyer", membres.len() as u32, R861_2);
    let coefficient = Taux::UN + hausses.sum();
    let phrase = "1, plus 0,5 pour la deuxième personne, 0,3 pour les troisième et quatrième, 0,4 ensuite ; moitié pour un enfant en résidence alternée";
    let coefficient = t.formule_taux("Coefficient du foyer", coefficient, phrase, R861_3);
    let exact = t.produit("Plafond du foyer, exact", base, coefficient, R861_3);
    let gratuite = t.arrondi("Plafond de la gratuité", exact, Arrondi::EuroInferieur, R861_3);
    let hausse = t.taux(&CSS_HAUSSE_PARTICIPATION, mois);
    let hausse = t.produit("Hausse du plafond avec participation", exact, hausse, L861_1);
    let exact = t.somme("Plafond avec participation, exact", &[exact, hausse], L861_1);
    (gratuite, t.arrondi("Plafond avec participation", exact, Arrondi::EuroInferieur, L861_1))
}

/// Net resources of the twelve months, housing included, less the alimony paid (CSS, art. R861-4 to R861-10).
fn ressources_de_l_annee(
    menage: &Menage,
    membres: &[Membre<'_>],
    entrees: &EntreesCss,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    let mut figures = Vec::with_capacity(8);
    for membre in membres {
        t.pour(Some(membre.personne.rang));
        revenus(menage, membre.personne, entrees, mois, &mut figures, t);
    }
    t.pour(None);
    let familiales: Euros = entrees.periode.iter().map(|mois| mois.familiales).sum();
    if familiales.est_positif() {
        figures.push(t.reprise("Prestations familiales nettes des douze mois", familiales));
    }
    figures.extend(minima(entrees, mois, t));
    figures.extend(forfait_logement(membres.len() as u32, entrees, mois, t));
    let total = t.somme("Ressources des douze mois", &figures, R861_4);
    let annee = Periode::annee(impot::annee_du_dernier_avis(mois.mois()));
    let versees: Euros = menage
        .adultes()
        .map(|adulte| ressources::total(adulte, Assiette::Sante, Traitement::Versee, annee))
        .sum();
    if versees.est_nul() {
        return total;
    }
    let versees = t.reponse("Pensions alimentaires versées, dernier avis d'impôt", versees, None);
    t.reste("Ressources moins les pensions versées", total, versees, R861_9)
}

/// The incomes of one member that are not nil.
fn revenus(
    menage: &Menage,
    personne: &Personne,
    entrees: &EntreesCss,
    mois: MoisCouvert,
    figures: &mut Vec<Figure>,
    t: &mut Trace,
) {
    let (mut travail, mut autres) = (Vec::new(), Vec::new());
    for revenu in personne.revenus() {
        let nature = revenu.nature();
        if est_une_formation_finie(personne, nature, mois.mois()) {
            continue;
        }
        let groupe = match traitement(nature, Assiette::Sante) {
            Traitement::Travail => &mut travail,
            Traitement::Autre => &mut autres,
            _ => continue,
        };
        let montant = revenu.somme(periode(mois.mois()));
        if montant.est_positif() {
            let phrase = "total des douze mois, de M-13 à M-2";
            let reference = Reference::de(personne.rang, Cle::Revenu(nature));
            groupe.push(t.mesure(nature.libelle(), montant, phrase, reference, R861_8));
        }
    }
    let ass = ass(menage, personne, &entrees.du_mois, mois.mois());
    if !travail.is_empty() && a_perdu_son_travail(personne, ass, mois.mois()) {
        let total = t.somme("Revenus du travail", &travail, R861_8);
        let abattement = t.taux(&CSS_ABATTEMENT_TRAVAIL, mois);
        let abattement = t.produit("Abattement", total, abattement, R861_8);
        travail = vec![t.reste("Revenus du travail après abattement", total, abattement, R861_8)];
    }
    figures.append(&mut travail);
    figures.append(&mut autres);
    let ass = periode(mois.mois()).mois().zip(&entrees.periode);
    let ass: Euros = ass.map(|(lu, percu)| self::ass(menage, personne, percu, lu)).sum();
    if ass.est_positif() {
        figures.push(t.reprise(Nature::Ass.libelle(), ass));
    }
    figures.extend(sur_l_avis(menage, personne, mois.mois(), t));
}

/// Training pay that has stopped and that nothing replaces is not looked at (CSS, art. R861-8, last paragraph).
fn est_une_formation_finie(personne: &Personne, nature: Nature, mois: Mois) -> bool {
    nature == Nature::Formation
        && personne.serie(nature).is_some_and(|serie| serie.est_arretee_en(mois))
        && personne.revenus_de(&[Nature::Chomage, Nature::Ass], mois).est_nul()
}

/// The ASS of a person in a month: computed, else as answered.
fn ass(menage: &Menage, personne: &Personne, percu: &MoisPercu, mois: Mois) -> Euros {
    let place = menage.adultes().position(|adulte| adulte.rang == personne.rang);
    let ecartee = place.is_some_and(|place| percu.ass_ecartee[place]);
    let repondue = if ecartee { Euros::ZERO } else { personne.revenu(Nature::Ass, mois) };
    repondue + place.map_or(Euros::ZERO, |place| percu.ass[place])
}

/// Whether the pay of the period is cut: sick for more than six months, compensated unemployment or training pay, ASS, prison
/// (CSS, art. R861-8).
fn a_perdu_son_travail(personne: &Personne, ass: Euros, mois: Mois) -> bool {
    let depuis = |debut: Option<Mois>| debut.map_or(i32::MAX, |debut| mois.depuis(debut));
    let mesure = depuis(personne.mesure_caf_depuis) >= 0
        && matches!(personne.mesure_caf, Some(MesureCaf::LongueMaladie | MesureCaf::Detention));
    let en_formation =
        personne.revenu(Nature::Formation, mois).est_positif() && !charge::travaille(personne, mois);
    est_en_longue_maladie(personne, mois)
        || en_formation
        || mesure
        || ass.est_positif()
        || personne.revenu(Nature::Chomage, mois).est_positif()
}

/// What is read on the last tax notice: property and capital, alimony received, profits (CSS, art. R861-8, R861-15).
fn sur_l_avis(menage: &Menage, personne: &Personne, mois: Mois, t: &mut Trace) -> Vec<Figure> {
    let annee = Periode::annee(impot::annee_du_dernier_avis(mois));
    let mut figures = Vec::new();
    for revenu in personne.revenus() {
        let nature = revenu.nature();
        if traitement(nature, Assiette::Sante) != Traitement::Patrimoine {
            continue;
        }
        let montant = revenu.imposable(annee);
        if montant.est_positif() {
            let reference = Reference::de(personne.rang, Cle::Revenu(nature));
            let phrase = "montant imposable du dernier avis d'impôt";
            figures.push(t.mesure(nature.libelle(), montant, phrase, reference, R861_8));
        }
    }
    let alimentaire = pensions_alimentaires(menage, personne, annee);
    if alimentaire.est_positif() {
        figures.push(t.reponse("Pensions alimentaires reçues, dernier avis d'impôt", alimentaire, None));
    }
    let profit = profit(personne, annee, mois);
    if profit.est_positif() {
        let phrase = "celui du dernier avis d'impôt ; pour une activité jamais déclarée, des quatre derniers trimestres civils";
        figures.push(t.formule("Bénéfice d'indépendant", profit, phrase, &[], R861_15));
    }
    figures
}

/// Profit of the year of the notice, or of the last four civil quarters where nothing was ever declared.
fn profit(personne: &Personne, annee: Periode, mois: Mois) -> Euros {
    let est_un_profit = |nature: Nature| traitement(nature, Assiette::Sante) == Traitement::Independant;
    let profits = || personne.series().filter(|(nature, _)| est_un_profit(*nature));
    let annuels = personne.livre.annuels().iter().any(|(_, nature, _)| est_un_profit(*nature));
    let jamais_declare =
        !annuels && profits().next().is_some() && profits().all(|(_, serie)| serie.commence_apres(annee.fin));
    if jamais_declare {
        let trimestre = mois.moins((mois.numero() as i32 - 1) % 3);
        let quatre_trimestres = Periode::fenetre(trimestre, 12, 1);
        let benefice = personne.somme(Nature::Benefice, quatre_trimestres);
        return (benefice + benefice_micro(personne, quatre_trimestres)).positif();
    }
    benefices(personne, annee).positif()
}

/// AAH, Aspa and ASI, each after its monthly abatement, and MVA (CSS, art. L861-2).
fn minima(entrees: &EntreesCss, mois: MoisCouvert, t: &mut Trace) -> Vec<Figure> {
    let selon = |pour_deux: bool, (un, deux): (Euros, Euros)| if pour_deux { deux } else { un };
    let asi_pour_deux = |percu: &MoisPercu| percu.asi.iter().all(|asi| asi.est_positif());
    let (aah, aspa, asi) =
        (CSS_ABATTEMENT_AAH.en(mois), CSS_ABATTEMENT_ASPA.en(mois), CSS_ABATTEMENT_ASI.en(mois));
    let percus = entrees.periode.iter();
    let des_aah = percus.clone().flat_map(|percu| percu.aah.map(|recue| (recue, aah.valeur)));
    let des_aspa = percus.clone().map(|p| (p.aspa, selon(p.aspa_pour_deux, aspa.valeur)));
    let des_asi = percus.clone().map(|p| (p.asi[0] + p.asi[1], selon(asi_pour_deux(p), asi.valeur)));
    let dernier = &entrees.periode[11];
    let aspa = selon(dernier.aspa_pour_deux, aspa.valeur);
    let asi = selon(asi_pour_deux(dernier), asi.valeur);
    let mva = percus.map(|percu| percu.mva).sum::<Euros>();
    let mut figures = Vec::new();
    figures
        .extend(apres_abattement("AAH des douze mois", des_aah, t, |t| t.bareme(&CSS_ABATTEMENT_AAH, mois)));
    figures.extend(apres_abattement("Aspa des douze mois", des_aspa, t, |t| {
        t.bareme_de(CSS_ABATTEMENT_ASPA.libelle, &CSS_ABATTEMENT_ASPA, CSS_ABATTEMENT_ASPA.en(mois), |_| aspa)
    }));
    figures.extend(apres_abattement("ASI des douze mois", des_asi, t, |t| {
        t.bareme_de(CSS_ABATTEMENT_ASI.libelle, &CSS_ABATTEMENT_ASI, CSS_ABATTEMENT_ASI.en(mois), |_| asi)
    }));
    if mva.est_positif() {
        figures.push(t.reprise("MVA des douze mois", mva));
    }
    figures
}

/// A minimum over the period, less its abatement of each month in which it was received.
fn apres_abattement(
    libelle: &'static str,
    recus: impl Iterator<Item = (Euros, Euros)>,
    t: &mut Trace,
    par_mois: impl FnOnce(&mut Trace) -> Figure,
) -> Option<Figure> {
    let (total, retire) = recus.fold((Euros::ZERO, Euros::ZERO), |(total, retire), (recu, abattement)| {
        (total + recu, retire + recu.min(abattement))
    });
    if total.est_nul() {
        return None;
    }
    let total = t.reprise(libelle, total);
    let par_mois = par_mois(t);
    let phrase = "un abattement pour chaque mois reçu";
    let retire = t.formule("Abattement sur ce minimum", retire, phrase, &[par_mois], L861_2);
    Some(t.reste("Minimum après abattement", total, retire, L861_2))
}

/// What the home counts for: nothing for a tenant without aid (CSS, art. R861-5, R861-7).
fn forfait_logement(
    personnes: u32,
    entrees: &EntreesCss,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Option<Figure> {
    let base = t.lit(&RSA_BASE, mois) * foyer::taux(1, personnes.min(3) - 1, mois);
    let part = |parts: ForfaitLogement| match personnes {
        1 => parts.un,
        2 => parts.deux,
        _ => parts.trois,
    };
    let gratuits = entrees.periode.iter().filter(|mois| mois.sans_loyer && mois.aide_logement.est_nul());
    let gratuits = gratuits.count() as u32;
    let forfait = base * part(CSS_FORFAIT_GRATUIT.en(mois).valeur) * gratuits;
    if gratuits == 12 {
        let phrase = "douze mois de la part du RSA que vaut un logement gratuit ou à soi";
        return Some(t.formule("Forfait logement", forfait, phrase, &[], R861_5));
    }
    let limite = base * part(CSS_FORFAIT_AIDE.en(mois).valeur);
    let comptee: Euros = entrees.periode.iter().map(|mois| mois.aide_logement.min(limite)).sum();
    if gratuits > 0 {
        let phrase =
            "la part du RSA que vaut le logement : gratuit ou à soi quelques mois, avec une aide les autres";
        return Some(t.formule("Forfait logement", forfait + comptee, phrase, &[], R861_5));
    }
    if comptee.est_nul() {
        return None;
    }
    let recue =
        t.reprise("Aide au logement des douze mois", entrees.periode.iter().map(|m| m.aide_logement).sum());
    let phrase = "chaque mois, au plus la part du RSA qui tient lieu de forfait";
    Some(t.formule("Forfait logement", comptee, phrase, &[recue], R861_7))
}

/// Whether a minimum received opens the cover with participation whatever the resources (CSS, art. L861-2, R861-11).
fn est_presumee(
    menage: &Menage,
    membres: &[Membre<'_>],
    entrees: &EntreesCss,
    mois: MoisCouvert,
    t: &mut Trace,
) -> bool {
    let demandeur = &menage.demandeur;
    let du_mois = &entrees.du_mois;
    let sans_activite = menage
        .adultes()
        .all(|adulte| Periode::fenetre(mois.mois(), 3, 1).mois().all(|lu| !charge::travaille(adulte, lu)));
    let seul = membres.len() == 1;
    let aspa_ou_asi = du_mois.aspa.est_positif() || du_mois.asi.iter().any(|asi| asi.est_positif());
    let pensionne = pensions_recues(demandeur, mois.mois()).est_positif();
    let aah = du_mois.aah[0];
    let aah = aah.est_positif() && (pensionne || aah >= t.lit(&AAH, mois));
    let ass = seul
        && mois.mois() >= ASS_PRESUMEE
        && self::ass(menage, demandeur, du_mois, mois.mois()).est_positif();
    let presumee = ass || (sans_activite && (aspa_ou_asi || (seul && aah)));
    t.condition("Aspa, ASI, AAH ou ASS qui ouvre sans regarder les ressources", presumee, L861_2)
}

/// What the household pays each month, by the age of each member on 1 January (CSS, art. L861-11, R861-16-1).
fn participation(menage: &Menage, membres: &[Membre<'_>], mois: MoisCouvert, t: &mut Trace) -> Figure {
    let table =
        if menage.foyer.alsace_moselle { &CSS_PARTICIPATION_ALSACE_MOSELLE } else { &CSS_PARTICIPATION };
    let janvier = Mois::new(mois.mois().annee(), 1);
    let parts: Vec<Figure> = membres
        .iter()
        .map(|membre| {
            t.pour(Some(membre.personne.rang));
            let age = membre.personne.age_au_premier(janvier);
            t.bareme_de("Participation selon l'âge au 1er janvier", table, table.en(mois), |parts| {
                parts.a(age)
            })
        })
        .collect();
    t.pour(None);
    t.somme("Participation du foyer, par mois", &parts, R861_16_1)
}
