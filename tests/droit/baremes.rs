//! Rules about the tables of the law, and cross-checks of their transcription.

use reste_a_vivre::loi::baremes::{
    aide_logement, aide_logement_foyer, communs, famille, impot, minima, rls, sante, tables,
};
use reste_a_vivre::loi::calendrier::Calendrier::{Chaque, Irreguliere};
use reste_a_vivre::loi::calendrier::EtatDeTable;
use reste_a_vivre::loi::parametre::{Echelle, EchelleLongue, Lue, Parametre, Table, depuis};
use reste_a_vivre::notions::mois::{Mois, MoisCouvert};
use reste_a_vivre::notions::montant::{Euros, Taux};
use reste_a_vivre::notions::source::Confiance;
use reste_a_vivre::{euros, taux};

/// October 2025: the first month covered.
const OCTOBRE_2025: (i32, u32) = (2025, 10);
/// November 2026: every revaluation of the window has taken place.
const NOVEMBRE_2026: (i32, u32) = (2026, 11);

fn le((annee, numero): (i32, u32)) -> MoisCouvert {
    MoisCouvert::new(Mois::new(annee, numero)).expect("un mois couvert")
}

fn en<T: Copy>(table: &Parametre<T>, mois: (i32, u32)) -> T {
    table.en(le(mois)).valeur
}

// ---------------------------------------------------------------------------------------------- the rules

/// What is wrong with a list of tables, one sentence by defect. `premier` is the month that each must cover.
fn defauts(tables: &[&dyn Table], premier: Mois) -> Vec<String> {
    let mut defauts = Vec::new();
    let mut cles: Vec<&str> = Vec::new();
    for table in tables {
        let cle = table.cle();
        let mut signale = |probleme: &str| defauts.push(format!("{cle} : {probleme}"));
        if cles.contains(&cle) || cle.is_empty() {
            signale("cle vide ou deja prise");
        }
        cles.push(cle);
        if [table.libelle(), table.texte()].iter().any(|texte| est_vague(texte)) {
            signale("libelle ou texte absent");
        }
        if !(MoisCouvert::PREMIER..=MoisCouvert::DERNIER).contains(&table.verifie()) {
            signale("derniere verification hors des mois calcules");
        }
        let lignes = table.lignes();
        if lignes.first().is_none_or(|ligne| premier < ligne.depuis && !table.est_nouvelle()) {
            signale("commence trop tard");
        }
        if lignes.iter().any(|ligne| MoisCouvert::DERNIER < ligne.depuis) {
            signale("une ligne commence apres le dernier mois calcule");
        }
        for (avant, apres) in lignes.iter().zip(lignes.iter().skip(1)) {
            if apres.depuis <= avant.depuis {
                signale("dates en desordre");
            }
            if apres.valeur == avant.valeur {
                signale("une ligne repete la precedente");
            }
        }
        if lignes.iter().any(|ligne| est_vague(ligne.source)) {
            signale("une ligne sans source");
        }
        if lignes.iter().any(|ligne| ligne.valeur.is_empty()) {
            signale("une valeur ne s'affiche pas");
        }
    }
    defauts
}

/// Empty, too short to name anything, or a promise to fill it in.
fn est_vague(texte: &str) -> bool {
    const PROMESSES: [&str; 7] =
        ["todo", "xxx", "???", "à compléter", "a completer", "source inconnue", "lorem"];
    let texte = texte.trim().to_lowercase();
    texte.chars().filter(|c| c.is_alphabetic()).count() < 3
        || PROMESSES.iter().any(|promesse| texte.contains(promesse))
}

#[test]
fn chaque_table_couvre_la_periode_et_cite_ses_sources() {
    assert_eq!(defauts(&tables(), MoisCouvert::PREMIER), Vec::<String>::new());
}

/// The rights of 2025 read the incomes of 2023.
#[test]
fn chaque_table_de_l_impot_remonte_aux_revenus_de_2023() {
    assert_eq!(defauts(impot::TABLES, Mois::new(2023, 1)), Vec::<String>::new());
}

static BONNE: Parametre<Euros> = Parametre::new(
    "bonne",
    "Libellé",
    "CSS, art. L1",
    Irreguliere,
    Mois::new(2026, 11),
    &[depuis(2025, 10, euros!(1), "Décret 1")],
);
static TARDIVE: Parametre<Euros> = Parametre::new(
    "tardive",
    "Libellé",
    "CSS, art. L1",
    Irreguliere,
    Mois::new(2026, 11),
    &[depuis(2025, 11, euros!(1), "Décret 1")],
);
static PREMATUREE: Parametre<Euros> = Parametre::new(
    "prematuree",
    "Libellé",
    "CSS, art. L1",
    Irreguliere,
    Mois::new(2026, 11),
    &[depuis(2025, 10, euros!(1), "Décret 1"), depuis(2029, 1, euros!(2), "Décret 2")],
);
static REPETEE: Parametre<Euros> = Parametre::new(
    "repetee",
    "Libellé",
    "CSS, art. L1",
    Irreguliere,
    Mois::new(2026, 11),
    &[depuis(2025, 10, euros!(1), "Décret 1"), depuis(2026, 1, euros!(1), "Décret 2")],
);
static ANCIENNE: Parametre<Euros> = Parametre::new(
    "ancienne",
    "Libellé",
    "CSS, art. L1",
    Irreguliere,
    Mois::new(2025, 9),
    &[depuis(2025, 10, euros!(1), "Décret 1")],
);
static FUTURE: Parametre<Euros> = Parametre::new(
    "future",
    "Libellé",
    "CSS, art. L1",
    Irreguliere,
    Mois::new(2029, 1),
    &[depuis(2025, 10, euros!(1), "Décret 1")],
);
static SANS_SOURCE: Parametre<Euros> = Parametre::new(
    "sans_source",
    "Libellé",
    "CSS, art. L1",
    Irreguliere,
    Mois::new(2026, 11),
    &[depuis(2025, 10, euros!(1), " ")],
);
static A_COMPLETER: Parametre<Euros> = Parametre::new(
    "a_completer",
    "Libellé",
    "CSS, art. L1",
    Irreguliere,
    Mois::new(2026, 11),
    &[depuis(2025, 10, euros!(1), "Source à compléter")],
);
static SANS_TEXTE: Parametre<Euros> = Parametre::new(
    "sans_texte",
    "Libellé",
    "",
    Irreguliere,
    Mois::new(2026, 11),
    &[depuis(2025, 10, euros!(1), "Décret 1")],
);
/// Written without [`Parametre::new`], which would not let it compile.
static EN_DESORDRE: Parametre<Euros> = Parametre {
    cle: "en_desordre",
    libelle: "Libellé",
    texte: "CSS, art. L1",
    calendrier: Irreguliere,
    verifie: Mois::new(2026, 11),
    informatif: false,
    nouvelle: false,
    valeurs: &[depuis(2025, 10, euros!(1), "Décret 1"), depuis(2025, 4, euros!(2), "Décret 2")],
};
static VIDE: Parametre<Euros> = Parametre {
    cle: "vide",
    libelle: "Libellé",
    texte: "CSS, art. L1",
    calendrier: Irreguliere,
    verifie: Mois::new(2026, 11),
    informatif: false,
    nouvelle: false,
    valeurs: &[],
};

#[test]
fn une_mauvaise_table_est_refusee_pour_sa_raison() {
    let refus = |table: &'static dyn Table| defauts(&[table], MoisCouvert::PREMIER);
    assert_eq!(refus(&BONNE), Vec::<String>::new());
    assert_eq!(refus(&TARDIVE), ["tardive : commence trop tard"]);
    assert_eq!(refus(&VIDE), ["vide : commence trop tard"]);
    assert_eq!(refus(&PREMATUREE), ["prematuree : une ligne commence apres le dernier mois calcule"]);
    assert_eq!(refus(&REPETEE), ["repetee : une ligne repete la precedente"]);
    assert_eq!(refus(&ANCIENNE), ["ancienne : derniere verification hors des mois calcules"]);
    assert_eq!(refus(&FUTURE), ["future : derniere verification hors des mois calcules"]);
    assert_eq!(refus(&SANS_SOURCE), ["sans_source : une ligne sans source"]);
    assert_eq!(refus(&A_COMPLETER), ["a_completer : une ligne sans source"]);
    assert_eq!(refus(&SANS_TEXTE), ["sans_texte : libelle ou texte absent"]);
    assert_eq!(refus(&EN_DESORDRE), ["en_desordre : dates en desordre"]);
    assert_eq!(defauts(&[&BONNE, &BONNE], MoisCouvert::PREMIER), ["bonne : cle vide ou deja prise"]);
    assert_eq!(defauts(&[&BONNE], Mois::new(2023, 1)), ["bonne : commence trop tard"]);
}

// --------------------------------------------------------------------------------------------- the calendar

#[test]
fn chaque_table_attend_sa_prochaine_valeur_apres_sa_derniere_verification() {
    for table in tables() {
        if let Chaque(quoi, mois) = table.calendrier() {
            let en_ordre = mois.windows(2).all(|deux| deux[0] < deux[1]);
            assert!(en_ordre && mois.iter().all(|numero| (1..=12).contains(numero)), "{}", table.cle());
            assert!(["le ", "la ", "les ", "l'"].iter().any(|article| quoi.starts_with(article)), "{quoi}");
        }
        match (table.calendrier(), table.attendue()) {
            (Irreguliere, attendue) => assert_eq!(attendue, None, "{}", table.cle()),
            (_, attendue) => assert!(attendue.is_some_and(|mois| table.verifie() < mois), "{}", table.cle()),
        }
    }
}

/// A table revalued each April, with one row more than the last check knew of or not.
static AVRIL_2026: Parametre<Euros> = Parametre::new(
    "avril_2026",
    "Libellé",
    "CSS, art. L1",
    Chaque("le montant", &[4]),
    Mois::new(2026, 11),
    &[depuis(2025, 4, euros!(1), "Décret 1"), depuis(2026, 4, euros!(2), "Décret 2")],
);
static AVRIL_2027: Parametre<Euros> = Parametre::new(
    "avril_2027",
    "Libellé",
    "CSS, art. L1",
    Chaque("le montant", &[4]),
    Mois::new(2026, 11),
    &[
        depuis(2025, 4, euros!(1), "Décret 1"),
        depuis(2026, 4, euros!(2), "Décret 2"),
        depuis(2027, 4, euros!(3), "Décret 3"),
    ],
);

#[test]
fn une_ligne_de_plus_rend_publies_les_mois_jusqu_a_la_revalorisation_suivante() {
    let etat = |table: &dyn Table, mois: (i32, u32), le: (i32, u32)| {
        table.etat(Mois::new(mois.0, mois.1), Mois::new(le.0, le.1))
    };
    assert_eq!(etat(&AVRIL_2026, (2027, 3), (2026, 11)), EtatDeTable::Publie);
    assert_eq!(etat(&AVRIL_2026, (2027, 4), (2027, 3)), EtatDeTable::Projete);
    assert_eq!(etat(&AVRIL_2026, (2027, 4), (2027, 4)), EtatDeTable::EnRetard);
    // A past month does not become unknown because the table is old.
    assert_eq!(etat(&AVRIL_2026, (2027, 3), (2028, 1)), EtatDeTable::Publie);
    assert_eq!(etat(&AVRIL_2027, (2028, 3), (2027, 4)), EtatDeTable::Publie);
    assert_eq!(etat(&AVRIL_2027, (2028, 4), (2027, 4)), EtatDeTable::Projete);
    assert_eq!(defauts(&[&AVRIL_2026, &AVRIL_2027], MoisCouvert::PREMIER), Vec::<String>::new());
}

#[test]
fn une_valeur_non_lue_dans_un_texte_le_dit() {
    let confiance = |ligne: Lue<Euros>| ligne.confiance;
    assert_eq!(confiance(minima::ASI_SEUL.en(le(NOVEMBRE_2026))), Confiance::AConfirmer);
    assert_eq!(confiance(minima::PENSION_INVALIDITE_MINIMUM.en(le(NOVEMBRE_2026))), Confiance::AConfirmer);
    assert_eq!(confiance(aide_logement::P0_MINIMUM.en(le(OCTOBRE_2025))), Confiance::Texte);
    assert_eq!(confiance(aide_logement::P0_MINIMUM.en(le(NOVEMBRE_2026))), Confiance::Moteur);
    assert_eq!(confiance(communs::SMIC_MENSUEL.en(le(NOVEMBRE_2026))), Confiance::Calcule);
}

// --------------------------------------------------------------------------------- SMIC, BMAF, April 2026

#[test]
fn le_smic_mensuel_et_le_plafond_de_l_enfant_se_recalculent_a_partir_du_smic_horaire() {
    for mois in [OCTOBRE_2025, (2026, 1), (2026, 5), (2026, 6), NOVEMBRE_2026] {
        let smic = en(&communs::SMIC_HORAIRE, mois);
        assert_eq!(en(&communs::SMIC_MENSUEL, mois), (smic * (35 * 52) / 12).arrondi_centime(), "{mois:?}");
        let plafond = (smic * 169 * taux!(0.55)).arrondi_centime();
        assert_eq!(en(&communs::PLAFOND_REMUNERATION_ENFANT, mois), plafond, "{mois:?}");
    }
    assert_eq!(en(&communs::SMIC_HORAIRE, (2026, 5)), euros!(12.02));
    assert_eq!(en(&communs::SMIC_HORAIRE, NOVEMBRE_2026), euros!(12.31));
    // The AAH of 2026 reads the SMIC of 31 December 2024.
    assert_eq!(communs::SMIC_HORAIRE.a(Mois::new(2024, 12)).valeur, euros!(11.88));
    // That of the end of 2025 reads the SMIC of 31 December 2023, the grants of 2025-26 that of July 2024.
    assert_eq!(communs::SMIC_HORAIRE.a(Mois::new(2023, 12)).valeur, euros!(11.52));
    assert_eq!(communs::SMIC_HORAIRE.a(Mois::new(2024, 7)).valeur, euros!(11.65));
}

#[test]
fn le_taux_du_livret_a_suit_ses_trois_arretes() {
    let taux_en = |mois| en(&communs::LIVRET_A, (2026, mois));
    assert_eq!(en(&communs::LIVRET_A, OCTOBRE_2025), taux!(0.017));
    assert_eq!(
        [taux_en(1), taux_en(2), taux_en(7), taux_en(8)],
        [taux!(0.017), taux!(0.015), taux!(0.015), taux!(0.017)]
    );
}

#[test]
fn la_hausse_d_avril_2026_est_de_0_8_pour_cent() {
    let revalorisees = [
        &communs::BMAF,
        &minima::RSA_BASE,
        &minima::PPA_BASE,
        &minima::AAH,
        &minima::ASS_JOUR,
        &minima::ASI_SEUL,
        &minima::ASI_COUPLE,
        &minima::PENSION_INVALIDITE_MINIMUM,
        &famille::AEEH_COMPLEMENT_6,
    ];
    for table in revalorisees {
        let (mars, avril) = (en(table, (2026, 3)), en(table, (2026, 4)));
        assert_eq!(avril, (mars * taux!(1.008)).arrondi_centime(), "{}", table.cle);
    }
}

// ------------------------------------------------------------------------------------------ housing aids

/// A value of October 2025 raised by 1.15 % on 1 October 2026.
fn hausse_d_octobre(montant: Euros) -> Euros {
    (montant * taux!(1.0115)).arrondi_centime()
}

#[test]
fn la_hausse_d_octobre_2026_est_de_1_15_pour_cent_pour_chaque_valeur() {
    let (avant, apres) = (OCTOBRE_2025, (2026, 10));
    let hausse = |echelle: Echelle| echelle.chacune(hausse_d_octobre);
    assert_eq!(
        en(&aide_logement::PLAFOND_LOYER, apres),
        en(&aide_logement::PLAFOND_LOYER, avant).map(hausse)
    );
    let hausse = |echelle: EchelleLongue<Euros, 4>| EchelleLongue {
        isole: hausse_d_octobre(echelle.isole),
        couple: hausse_d_octobre(echelle.couple),
        personnes: echelle.personnes.map(hausse_d_octobre),
        par_personne: hausse_d_octobre(echelle.par_personne),
    };
    let redevance = &aide_logement_foyer::PLAFOND_REDEVANCE;
    assert_eq!(en(redevance, apres), en(redevance, avant).map(hausse));
    let toutes_les_charges = [
        &aide_logement::CHARGES,
        &aide_logement::CHARGES_COLOCATION,
        &aide_logement::CHARGES_DROM,
        &aide_logement::CHARGES_DROM_COLOCATION,
        &aide_logement_foyer::CHARGES_FOYER,
    ];
    for table in toutes_les_charges {
        let (avant, apres) = (en(table, avant), en(table, apres));
        let attendu = [avant.isole, avant.couple, avant.par_personne].map(hausse_d_octobre);
        assert_eq!([apres.isole, apres.couple, apres.par_personne], attendu, "{}", table.cle);
    }
    let loyers = [
        &aide_logement_foyer::LOYER_FOYER_CROUS,
        &aide_logement_foyer::LOYER_FOYER_CROUS_RENOVEE,
        &aide_logement_foyer::LOYER_FOYER_PERSONNE_AGEE,
        &aide_logement_foyer::LOYER_FOYER_AUTRES,
    ];
    for table in loyers {
        let (avant, apres) = (en(table, avant), en(table, apres));
        assert_eq!(
            [apres.isole, apres.couple],
            [avant.isole, avant.couple].map(hausse_d_octobre),
            "{}",
            table.cle
        );
    }
    assert_eq!(
        en(&aide_logement::P0_MINIMUM, apres),
        hausse_d_octobre(en(&aide_logement::P0_MINIMUM, avant))
    );
}

#[test]
fn la_hausse_d_octobre_2026_commence_en_octobre() {
    let isole = |mois| en(&aide_logement::PLAFOND_LOYER, mois)[0].isole;
    assert_eq!([isole((2026, 9)), isole((2026, 10))], [euros!(333.14), euros!(336.97)]);
}

#[test]
fn le_plafond_de_loyer_depend_de_la_zone_et_de_la_famille() {
    let [zone_1, zone_2, zone_3] = en(&aide_logement::PLAFOND_LOYER, NOVEMBRE_2026);
    assert_eq!(zone_1.pour(true, 3), euros!(592.62));
    assert_eq!(zone_2.pour(true, 0), euros!(359.47));
    assert_eq!(zone_2.pour(true, 3), euros!(522.25));
    assert_eq!(zone_3.pour(false, 1), euros!(374.13));
    let [_, _, zone_3] = en(&aide_logement::PLAFOND_LOYER, (2026, 7));
    assert_eq!(zone_3.pour(false, 2), euros!(422.89));
}

#[test]
fn les_plafonds_de_chambre_et_de_colocation_se_recalculent_au_centime() {
    let attendus = [
        (
            OCTOBRE_2025,
            [euros!(299.83), euros!(261.31), euros!(244.91)],
            [euros!(249.86), euros!(217.76), euros!(204.09)],
            [
                [euros!(249.86), euros!(301.34), euros!(340.58), euros!(49.42)],
                [euros!(217.76), euros!(266.54), euros!(299.92), euros!(43.66)],
                [euros!(204.09), euros!(247.41), euros!(277.41), euros!(39.76)],
            ],
        ),
        (
            NOVEMBRE_2026,
            [euros!(303.27), euros!(264.31), euros!(247.73)],
            [euros!(252.73), euros!(220.26), euros!(206.44)],
            [
                [euros!(252.73), euros!(304.80), euros!(344.49), euros!(49.99)],
                [euros!(220.26), euros!(269.60), euros!(303.37), euros!(44.16)],
                [euros!(206.44), euros!(250.25), euros!(280.60), euros!(40.22)],
            ],
        ),
    ];
    for (mois, chambres, personnes_agees, colocations) in attendus {
        let zones = en(&aide_logement::PLAFOND_LOYER, mois);
        let part =
            |echelle: Echelle, table: &Parametre<Taux>| (echelle.isole * en(table, mois)).arrondi_centime();
        assert_eq!(zones.map(|zone| part(zone, &aide_logement::CHAMBRE)), chambres);
        assert_eq!(zones.map(|zone| part(zone, &aide_logement::CHAMBRE_PERSONNE_AGEE)), personnes_agees);
        let colocation = en(&aide_logement::COLOCATION, mois);
        let calculees = zones.map(|zone| zone.chacune(|valeur| (valeur * colocation).arrondi_centime()));
        let valeurs = calculees.map(|zone| [zone.isole, zone.couple, zone.une_personne, zone.par_personne]);
        assert_eq!(valeurs, colocations);
    }
}

#[test]
fn r0_et_les_taux_de_participation_suivent_la_famille() {
    let r0 = en(&aide_logement::R0, NOVEMBRE_2026);
    assert_eq!(
        [r0.pour(false, 0), r0.pour(true, 0), r0.pour(true, 3)],
        [euros!(5235), euros!(7501), euros!(9498)]
    );
    assert_eq!(r0.pour(false, 8), euros!(11246));
    assert_eq!(en(&aide_logement::R0_DROM_UNE_PERSONNE, NOVEMBRE_2026), euros!(8656));
    let tf = en(&aide_logement::TF, NOVEMBRE_2026);
    assert_eq!(
        [tf.pour(true, 0), tf.pour(false, 2), tf.pour(true, 8)],
        [taux!(0.0315), taux!(0.0238), taux!(0.0161)]
    );
    let tf = en(&aide_logement::TF_DROM, NOVEMBRE_2026);
    assert_eq!(
        [tf.pour(false, 6), tf.pour(false, 7), tf.pour(false, 8)],
        [taux!(0.0162), taux!(0.0167), taux!(0.0161)]
    );
}

#[test]
fn les_charges_s_ajoutent_par_personne_a_charge() {
    assert_eq!(en(&aide_logement::CHARGES, (2026, 7)).pour(false, 2), euros!(88.07));
    assert_eq!(en(&aide_logement::CHARGES, NOVEMBRE_2026).pour(true, 3), euros!(102.99));
    assert_eq!(en(&aide_logement::CHARGES_COLOCATION, NOVEMBRE_2026).pour(false, 0), euros!(30.64));
}

#[test]
fn les_ressources_forfaitaires_des_etudiants_sont_celles_de_2025() {
    let forfait = |table| en(table, NOVEMBRE_2026);
    assert_eq!(
        forfait(&aide_logement::FORFAIT_ETUDIANT) - forfait(&aide_logement::MINORATION_BOURSIER),
        euros!(6900)
    );
    let en_foyer =
        forfait(&aide_logement::FORFAIT_ETUDIANT_FOYER) - forfait(&aide_logement::MINORATION_BOURSIER_FOYER);
    assert_eq!(en_foyer, euros!(5400));
}

#[test]
fn la_rls_change_en_juin_et_son_plafond_en_janvier() {
    let montant = |mois, zone: usize| en(&rls::MONTANT, mois)[zone];
    assert_eq!(montant((2026, 5), 1).pour(false, 0), euros!(34.83));
    assert_eq!(montant((2026, 6), 1).pour(false, 0), euros!(31.58));
    assert_eq!(montant(NOVEMBRE_2026, 0).pour(true, 3), euros!(63.15));
    assert_eq!(montant(NOVEMBRE_2026, 2).pour(true, 0), euros!(35.80));
    let plafond = |mois, zone: usize| en(&rls::PLAFOND, mois)[zone];
    assert_eq!(plafond((2025, 12), 1).pour(false, 0), euros!(895));
    assert_eq!(plafond((2026, 1), 1).pour(false, 0), euros!(905));
    assert_eq!(plafond(NOVEMBRE_2026, 0).pour(true, 3), euros!(2165));
    assert_eq!(plafond(NOVEMBRE_2026, 2).pour(true, 8), euros!(3354));
}

/// Lower limits multiplied by the shares, each bracket at its rate.
fn par_tranches(tranches: &[(Euros, Taux)], parts: Taux, ressources: Euros) -> Euros {
    let limites = tranches.iter().map(|(limite, _)| *limite * parts);
    let suivantes = limites.clone().skip(1).map(Some).chain([None]);
    let largeurs = limites
        .zip(suivantes)
        .map(|(bas, haut)| (haut.map_or(ressources, |haut| haut.min(ressources)) - bas).positif());
    tranches.iter().zip(largeurs).map(|((_, taux), largeur)| largeur * *taux).sum()
}

fn prise_en_charge(
    table: &Parametre<aide_logement_foyer::PriseEnCharge>,
    parts: Taux,
    ressources: Euros,
) -> Taux {
    let regle = en(table, NOVEMBRE_2026);
    let comptees = (ressources - regle.franchise * parts).positif();
    let baisse = comptees.rapport_a(regle.diviseur * parts).expect("un diviseur positif");
    (regle.maximum - baisse).positif().tronque(2)
}

#[test]
fn le_foyer_conventionne_de_l_exemple_f1_se_recalcule() {
    use aide_logement_foyer::{
        FORFAIT_REGLE_1, PARTICIPATION_REGLE_1, PARTS_REGLE_1, PLAFOND_REDEVANCE, PRISE_EN_CHARGE_REGLE_1,
    };
    let ressources = euros!(9600);
    let parts = en(&PARTS_REGLE_1, NOVEMBRE_2026).0.pour(false, 0);
    let k = prise_en_charge(&PRISE_EN_CHARGE_REGLE_1, parts, ressources);
    assert_eq!(k, taux!(0.52));
    let tranches = par_tranches(&en(&PARTICIPATION_REGLE_1, NOVEMBRE_2026).tranches, parts, ressources);
    let participation = (tranches + en(&FORFAIT_REGLE_1, NOVEMBRE_2026) * parts) / 12;
    assert_eq!((participation * taux!(100)).arrondi_centime(), euros!(16476.42));
    let plafond = en(&PLAFOND_REDEVANCE, NOVEMBRE_2026)[1].pour(false, 0);
    assert_eq!(plafond, euros!(461.40));
    assert_eq!(((plafond - participation) * k).arrondi_centime(), euros!(154.25));
}

#[test]
fn le_foyer_non_conventionne_de_l_exemple_f2_se_recalcule() {
    use aide_logement_foyer::{
        CHARGES_FOYER, FORFAIT_REGLE_2, LOYER_FOYER_PERSONNE_AGEE, PARTICIPATION_REGLE_2, PARTS_REGLE_2,
        PRISE_EN_CHARGE_REGLE_2,
    };
    let ressources = euros!(12000);
    let parts = en(&PARTS_REGLE_2, NOVEMBRE_2026).0.pour(false, 0);
    let k = prise_en_charge(&PRISE_EN_CHARGE_REGLE_2, parts, ressources);
    assert_eq!(k, taux!(0.43));
    let tranches = par_tranches(&en(&PARTICIPATION_REGLE_2, NOVEMBRE_2026).tranches, parts, ressources);
    let participation = (tranches + en(&FORFAIT_REGLE_2, NOVEMBRE_2026)) / 12;
    assert_eq!((participation * taux!(100)).arrondi_centime(), euros!(24764.46));
    let depense = en(&LOYER_FOYER_PERSONNE_AGEE, NOVEMBRE_2026).isole
        + en(&CHARGES_FOYER, NOVEMBRE_2026).pour(false, 0);
    assert_eq!(depense, euros!(294.62));
    assert_eq!(((depense - participation) * k).arrondi_centime(), euros!(20.20));
}

#[test]
fn les_plafonds_de_redevance_suivent_la_famille() {
    let [zone_1, zone_2, zone_3] = en(&aide_logement_foyer::PLAFOND_REDEVANCE, OCTOBRE_2025);
    assert_eq!(zone_1.pour(true, 0), euros!(584.76));
    assert_eq!(zone_2.pour(false, 4), euros!(689.89));
    assert_eq!(zone_3.pour(false, 5), euros!(711.15));
}

// ------------------------------------------------------------------------------------------------ minima

#[test]
fn le_montant_forfaitaire_suit_le_nombre_de_personnes() {
    let majorations = en(&minima::MAJORATIONS, NOVEMBRE_2026);
    let trois_personnes = Taux::UN + majorations.deuxieme + majorations.troisieme;
    let rsa = en(&minima::RSA_BASE, NOVEMBRE_2026);
    let ppa = en(&minima::PPA_BASE, NOVEMBRE_2026);
    assert_eq!(rsa * trois_personnes, euros!(1173.042));
    assert_eq!(rsa * (trois_personnes + majorations.quatrieme_couple), euros!(1368.549));
    assert_eq!(rsa * (trois_personnes + majorations.quatrieme_isole), euros!(1433.718));
    assert_eq!(
        ppa * (trois_personnes + majorations.quatrieme_couple + majorations.suivantes),
        euros!(1595.70)
    );
    let (seul, par_enfant) = en(&minima::MAJORE, NOVEMBRE_2026);
    assert_eq!(rsa * seul, euros!(836.8481628));
    assert_eq!((ppa * (seul + par_enfant)).arrondi_centime(), euros!(1092.84));
}

#[test]
fn le_forfait_logement_se_recalcule() {
    let forfait = en(&minima::FORFAIT_LOGEMENT, NOVEMBRE_2026);
    let rsa = en(&minima::RSA_BASE, NOVEMBRE_2026);
    assert_eq!(rsa * forfait.un, euros!(78.2028));
    assert_eq!(rsa * taux!(1.5) * forfait.deux, euros!(156.4056));
    assert_eq!((rsa * taux!(1.8) * forfait.trois).arrondi_centime(), euros!(193.55));
}

#[test]
fn la_bonification_de_la_prime_d_activite_change_en_avril_2026() {
    let maximum =
        |mois| (en(&minima::PPA_BASE, mois) * en(&minima::PPA_BONIFICATION, mois)).arrondi_centime();
    assert_eq!([maximum((2026, 3)), maximum((2026, 4))], [euros!(184.27), euros!(240.63)]);
    let seuils = |mois| {
        let (debut, fin) = en(&minima::PPA_BONIFICATION_HEURES, mois);
        let smic = en(&communs::SMIC_HORAIRE, mois);
        (smic * debut, smic * fin)
    };
    assert_eq!(seuils((2026, 3)), (euros!(709.18), euros!(1442.40)));
    assert_eq!(seuils(NOVEMBRE_2026), (euros!(726.29), euros!(1698.78)));
    let aah = en(&communs::SMIC_HORAIRE, NOVEMBRE_2026) * en(&minima::PPA_AAH_HEURES, NOVEMBRE_2026);
    assert_eq!(aah, euros!(356.99));
}

#[test]
fn les_seuils_de_l_aah_se_recalculent() {
    let heures = en(&minima::AAH_HEURES_MENSUELLES, NOVEMBRE_2026);
    let part = en(&minima::AAH_SEUIL_SMIC, NOVEMBRE_2026);
    let seuil = en(&communs::SMIC_HORAIRE, NOVEMBRE_2026) * heures * part;
    assert_eq!((seuil * taux!(10)).arrondi_centime(), euros!(5601.17));
    let de_2024 = communs::SMIC_HORAIRE.a(Mois::new(2024, 12)).valeur * heures * part * 12;
    assert_eq!(de_2024.arrondi_centime(), euros!(6486.62));
    let plafond = en(&minima::AAH, NOVEMBRE_2026) * (Taux::UN + en(&minima::AAH_PAR_ENFANT, NOVEMBRE_2026));
    assert_eq!(plafond, euros!(1562.385));
}

#[test]
fn une_table_s_affiche_avec_ses_unites() {
    let affiche = |table: &dyn Table| table.lignes().last().map(|ligne| ligne.valeur.clone());
    assert_eq!(affiche(&minima::AAH_HEURES_MENSUELLES).as_deref(), Some("151,67"));
    assert_eq!(affiche(&minima::PPA_PENTE).as_deref(), Some("59,85\u{a0}%"));
    assert_eq!(affiche(&famille::PAJE_ADOPTION).as_deref(), Some("459,5\u{a0}%"));
    assert_eq!(affiche(&minima::PPA_BONIFICATION_HEURES).as_deref(), Some("59 ; 138"));
    let parts = "seul 1,4 ; couple 1,8 ; 1 à 4 personnes à charge 2,5 / 3 / 3,7 / 4,3 ; puis 0,5";
    assert_eq!(affiche(&aide_logement_foyer::PARTS_REGLE_1).as_deref(), Some(parts));
}

#[test]
fn l_abattement_de_l_aspa_est_celui_du_smic_du_1er_janvier() {
    for annee in [2026, 2025] {
        let smic = communs::SMIC_MENSUEL.a(Mois::new(annee, 1)).valeur;
        let (seul, couple) = minima::ASPA_ABATTEMENT.a(Mois::new(annee, 1)).valeur;
        assert_eq!((seul, couple), (smic * taux!(0.9), smic * taux!(1.5)), "{annee}");
    }
}

#[test]
fn les_minima_par_mois_sont_ceux_publies() {
    let par_mois = |table: &Parametre<Euros>| (en(table, NOVEMBRE_2026) / 12).arrondi_centime_inferieur();
    assert_eq!(
        [par_mois(&minima::ASPA_SEUL), par_mois(&minima::ASPA_COUPLE)],
        [euros!(1043.59), euros!(1620.18)]
    );
    assert_eq!(
        [par_mois(&minima::ASI_SEUL), par_mois(&minima::ASI_COUPLE)],
        [euros!(922.17), euros!(1613.81)]
    );
    let jour = en(&minima::ASS_JOUR, NOVEMBRE_2026);
    let (seul, couple) = en(&minima::ASS_PLAFOND_JOURS, NOVEMBRE_2026);
    assert_eq!(
        [jour * en(&minima::ASS_JOURS_MOIS, NOVEMBRE_2026), jour * seul],
        [euros!(584.40), euros!(1363.60)]
    );
    assert_eq!(jour * couple, euros!(2142.80));
}

#[test]
fn le_plafond_d_un_parent_a_charge_est_celui_de_l_aspa_de_2024() {
    let plafond = (euros!(12144.27) * taux!(1.25)).arrondi_centime();
    assert_eq!(en(&aide_logement::PLAFOND_RESSOURCES_PERSONNE_A_CHARGE, NOVEMBRE_2026), plafond);
}

// ------------------------------------------------------------------------------------------------ family

/// Gross and net of a share of the BMAF: the CRDS is cut to the cent.
fn brut_et_net(part: Taux, mois: (i32, u32)) -> (Euros, Euros) {
    let brut = (en(&communs::BMAF, mois) * part).arrondi_centime();
    (brut, brut - (brut * en(&communs::CRDS, mois)).arrondi_centime_inferieur())
}

/// A published amount: its name, its share of the BMAF, gross and net in October 2025 and November 2026.
type Publication = (&'static str, fn((i32, u32)) -> Taux, [(Euros, Euros); 2]);

fn af(enfants: u32, mois: (i32, u32)) -> Taux {
    en(&famille::AF_DEUX_ENFANTS, mois) + en(&famille::AF_PAR_ENFANT, mois) * (enfants - 2)
}

const PUBLICATIONS: [Publication; 16] = [
    ("AF 2", |m| af(2, m), [(euros!(151.80), euros!(151.05)), (euros!(153.01), euros!(152.25))]),
    ("AF 3", |m| af(3, m), [(euros!(346.29), euros!(344.56)), (euros!(349.06), euros!(347.32))]),
    ("AF 4", |m| af(4, m), [(euros!(540.78), euros!(538.08)), (euros!(545.10), euros!(542.38))]),
    (
        "AF +1",
        |m| en(&famille::AF_PAR_ENFANT, m),
        [(euros!(194.49), euros!(193.52)), (euros!(196.05), euros!(195.07))],
    ),
    (
        "forfait",
        |m| en(&famille::AF_FORFAIT, m).plein,
        [(euros!(95.98), euros!(95.51)), (euros!(96.75), euros!(96.27))],
    ),
    (
        "CF",
        |m| en(&famille::CF_PLEIN, m),
        [(euros!(197.58), euros!(196.60)), (euros!(199.15), euros!(198.16))],
    ),
    (
        "CF majore",
        |m| en(&famille::CF_MAJORE, m),
        [(euros!(296.39), euros!(294.91)), (euros!(298.75), euros!(297.26))],
    ),
    (
        "ASF 1",
        |m| en(&famille::ASF_UN_PARENT, m),
        [(euros!(200.18), euros!(199.18)), (euros!(201.78), euros!(200.78))],
    ),
    (
        "ASF 2",
        |m| en(&famille::ASF_DEUX_PARENTS, m),
        [(euros!(266.83), euros!(265.50)), (euros!(268.97), euros!(267.63))],
    ),
    (
        "PAJE",
        |m| en(&famille::PAJE_PLEIN, m),
        [(euros!(197.58), euros!(196.60)), (euros!(199.15), euros!(198.16))],
    ),
    (
        "PAJE 1/2",
        |m| en(&famille::PAJE_MI_TAUX, m),
        [(euros!(98.79), euros!(98.30)), (euros!(99.58), euros!(99.09))],
    ),
    (
        "naissance",
        |m| en(&famille::PAJE_NAISSANCE, m),
        [(euros!(1089.87), euros!(1084.43)), (euros!(1098.57), euros!(1093.08))],
    ),
    (
        "adoption",
        |m| en(&famille::PAJE_ADOPTION, m),
        [(euros!(2179.73), euros!(2168.84)), (euros!(2197.15), euros!(2186.17))],
    ),
    (
        "ARS 6",
        |m| en(&famille::ARS_6_A_10_ANS, m),
        [(euros!(425.60), euros!(423.48)), (euros!(429.01), euros!(426.87))],
    ),
    (
        "ARS 11",
        |m| en(&famille::ARS_11_A_14_ANS, m),
        [(euros!(449.09), euros!(446.85)), (euros!(452.67), euros!(450.41))],
    ),
    (
        "ARS 15",
        |m| en(&famille::ARS_15_A_18_ANS, m),
        [(euros!(464.65), euros!(462.33)), (euros!(468.36), euros!(466.02))],
    ),
];

#[test]
fn les_montants_nets_publies_des_prestations_familiales_se_recalculent() {
    for (nom, part, montants) in PUBLICATIONS {
        for (mois, attendu) in [OCTOBRE_2025, NOVEMBRE_2026].into_iter().zip(montants) {
            assert_eq!(brut_et_net(part(mois), mois), attendu, "{nom} {mois:?}");
        }
    }
}

#[test]
fn la_majoration_pour_age_nette_se_recalcule_a_chaque_tranche() {
    for (mois, attendu) in [
        (OCTOBRE_2025, [euros!(75.53), euros!(37.77), euros!(18.88)]),
        (NOVEMBRE_2026, [euros!(76.13), euros!(38.06), euros!(19.04)]),
    ] {
        let nets = [Taux::UN, taux!(0.5), taux!(0.25)]
            .map(|tranche| brut_et_net(en(&famille::AF_MAJORATION, mois) * tranche, mois).1);
        assert_eq!(nets, attendu, "{mois:?}");
    }
}

#[test]
fn la_preparee_nette_publiee_se_recalcule() {
    let taux = en(&famille::PREPARE, NOVEMBRE_2026);
    let nets = [taux.arret, taux.mi_temps, taux.temps_partiel, taux.majoree]
        .map(|part| brut_et_net(part, NOVEMBRE_2026).1);
    assert_eq!(nets, [euros!(459.69), euros!(297.17), euros!(171.42), euros!(751.39)]);
}

#[test]
fn les_montants_publies_de_l_aeeh_se_recalculent() {
    for (mois, base, complements, parent_isole) in [
        (
            OCTOBRE_2025,
            euros!(151.80),
            [euros!(113.85), euros!(308.34), euros!(436.42), euros!(676.31), euros!(864.35)],
            [euros!(61.67), euros!(85.39), euros!(270.39), euros!(346.29), euros!(507.58)],
        ),
        (
            NOVEMBRE_2026,
            euros!(153.01),
            [euros!(114.76), euros!(310.80), euros!(439.91), euros!(681.71), euros!(871.26)],
            [euros!(62.16), euros!(86.07), euros!(272.55), euros!(349.06), euros!(511.63)],
        ),
    ] {
        let montant = |part| brut_et_net(part, mois).0;
        assert_eq!(montant(en(&famille::AEEH_BASE, mois)), base);
        assert_eq!(en(&famille::AEEH_COMPLEMENTS, mois).taux.map(montant), complements);
        assert_eq!(en(&famille::AEEH_PARENT_ISOLE, mois).taux.map(montant), parent_isole);
    }
    let complements = en(&famille::AEEH_COMPLEMENTS, NOVEMBRE_2026);
    assert_eq!([complements.de(0), complements.de(2), complements.de(6)], [None, Some(taux!(0.65)), None]);
    assert_eq!(en(&famille::AEEH_PARENT_ISOLE, NOVEMBRE_2026).de(6), Some(taux!(1.07)));
    assert_eq!(en(&famille::AEEH_BASE, NOVEMBRE_2026), taux!(0.32));
}

#[test]
fn les_plafonds_de_ressources_des_prestations_familiales_se_recalculent() {
    let plafond = |table, enfants, mois| {
        let famille::PlafondFamille { base, isole_biactif } = en(table, mois);
        let base = base * en(&famille::INCREMENTS, mois).coefficient(enfants);
        (base.arrondi_euro(), (base + isole_biactif).arrondi_euro())
    };
    assert_eq!(plafond(&famille::PLAFOND_PLEIN, 3, OCTOBRE_2025), (euros!(43945), euros!(53757)));
    assert_eq!(plafond(&famille::PLAFOND_PLEIN, 3, NOVEMBRE_2026), (euros!(44735), euros!(54724)));
    assert_eq!(plafond(&famille::PLAFOND_PLEIN, 1, NOVEMBRE_2026).0, euros!(31066));
    assert_eq!(plafond(&famille::PLAFOND_MI_TAUX, 1, NOVEMBRE_2026).0, euros!(37118));
    // The ceiling of the half rate is 119,47 % of the other one, rounded apart (CSS, art. D531-3-1).
    for mois in [OCTOBRE_2025, NOVEMBRE_2026] {
        let (plein, mi_taux) = (en(&famille::PLAFOND_PLEIN, mois), en(&famille::PLAFOND_MI_TAUX, mois));
        let ecart = (plein.base * taux!(1.1947)).arrondi_euro() - mi_taux.base;
        assert!(ecart <= euros!(2) && -ecart <= euros!(2), "{ecart}");
    }
    let ars = |enfants, mois| {
        en(&famille::ARS_PLAFOND, mois) * (Taux::UN + en(&famille::ARS_PLAFOND_PAR_ENFANT, mois) * enfants)
    };
    assert_eq!(
        [1, 2, 3].map(|enfants| ars(enfants, OCTOBRE_2025)),
        [euros!(28444), euros!(35008), euros!(41572)]
    );
    assert_eq!(ars(3, NOVEMBRE_2026), euros!(42320.60));
    let af = en(&famille::AF_PLAFONDS, NOVEMBRE_2026);
    assert_eq!(af.p1_base + af.par_enfant * 2, euros!(79980));
}

#[test]
fn le_seuil_de_deux_revenus_se_recalcule() {
    let seuil = |mois| (en(&famille::PASS, mois) * en(&famille::BIACTIVITE, mois)).arrondi_centime();
    assert_eq!([seuil(OCTOBRE_2025), seuil((2026, 1))], [euros!(5982.91), euros!(6306.05)]);
}

// -------------------------------------------------------------------------------------------- income tax

#[test]
fn le_bareme_de_l_impot_donne_les_exemples_verifies() {
    let annee = Mois::new(2025, 1);
    let bareme = impot::BAREME.a(annee).valeur;
    let tranches: Vec<(Euros, Taux)> = bareme.seuils.into_iter().zip(bareme.taux).collect();
    let decote = impot::DECOTE.a(annee).valeur;
    for (revenu, brut, reduction) in [
        (euros!(18000), euros!(704), euros!(578)),
        (euros!(22500), euros!(1199), euros!(354)),
        (euros!(54000), euros!(9304), Euros::ZERO),
    ] {
        let impot = par_tranches(&tranches, Taux::UN, revenu);
        assert_eq!(impot.arrondi_euro(), brut);
        assert_eq!((decote.seul - impot * decote.taux).positif().arrondi_euro(), reduction);
    }
    let quotient = impot::QUOTIENT.a(annee).valeur;
    assert_eq!(quotient.parent_isole + quotient.demi_part, euros!(6069));
    assert_eq!(quotient.demi_part + quotient.invalidite, euros!(3608));
}

#[test]
fn une_table_de_l_impot_se_lit_par_annee_de_revenus() {
    let salaires = |annee| impot::DEDUCTION_SALAIRES.a(Mois::new(annee, 1)).valeur;
    assert_eq!(salaires(2023), (euros!(495), euros!(14171)));
    assert_eq!(salaires(2024), (euros!(504), euros!(14426)));
    assert_eq!(salaires(2025), (euros!(509), euros!(14555)));
    // The housing aid reads the year before the right.
    assert_eq!(en(&aide_logement::DEDUCTION_SALAIRES, OCTOBRE_2025), salaires(2024));
    assert_eq!(en(&aide_logement::DEDUCTION_SALAIRES, NOVEMBRE_2026), salaires(2025));
    let ligne = impot::ABATTEMENT_157_BIS.a(Mois::new(2024, 1)).valeur;
    assert_eq!([ligne.montant, ligne.montant / 2], [euros!(2796), euros!(1398)]);
    assert_eq!([ligne.seuil_plein, ligne.seuil_moitie], [euros!(17510), euros!(28170)]);
    assert_eq!(impot::BAREME.a(Mois::new(2024, 1)).valeur.seuils[1], euros!(29315));
}

// ---------------------------------------------------------------------------------------------- health, energy

/// CSS, art. L861-1, L161-25: the ceiling follows the coefficient of April 2026, to the nearest euro.
#[test]
fn le_plafond_de_la_css_d_avril_2026_suit_le_coefficient_de_1_008() {
    let avant = en(&sante::CSS_PLAFOND, OCTOBRE_2025);
    assert_eq!((avant * taux!(1.008)).arrondi_euro(), en(&sante::CSS_PLAFOND, NOVEMBRE_2026));
    assert_eq!(sante::CSS_PLAFOND.en(le(NOVEMBRE_2026)).confiance, Confiance::AConfirmer);
}

/// CSS, art. L861-2: an abatement takes at most 15 % of the highest amount of its minimum.
#[test]
fn les_abattements_de_la_css_restent_sous_quinze_pour_cent_de_leur_minimum() {
    let quinze = |maximum: Euros| maximum * taux!(0.15);
    assert!(en(&sante::CSS_ABATTEMENT_AAH, OCTOBRE_2025) <= quinze(en(&minima::AAH, OCTOBRE_2025)));
    let (un, deux) = en(&sante::CSS_ABATTEMENT_ASPA, OCTOBRE_2025);
    assert!(un <= quinze(en(&minima::ASPA_SEUL, OCTOBRE_2025) / 12));
    assert!(deux <= quinze(en(&minima::ASPA_COUPLE, OCTOBRE_2025) / 12));
    let (un, deux) = en(&sante::CSS_ABATTEMENT_ASI, OCTOBRE_2025);
    assert!(un <= quinze(en(&minima::ASI_SEUL, OCTOBRE_2025) / 12));
    assert!(deux <= quinze(en(&minima::ASI_COUPLE, OCTOBRE_2025) / 12));
}
