//! Values of the réduction de loyer de solidarité (arrêté of 27 February 2018).

use crate::loi::calendrier::Calendrier::{Chaque, Irreguliere};
use crate::loi::parametre::{Echelle, EchelleLongue, ParZone, Parametre, Table, depuis};
use crate::notions::mois::{JANVIER, JUIN, Mois};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Confiance;
use crate::{euros, taux};

const VERIFIE: Mois = Mois::new(2026, 11);

/// Monthly reduction by zone and family, euros.
pub static MONTANT: Parametre<ParZone<Echelle>> = Parametre::new(
    "rls_montant",
    "Montant de la RLS",
    "Arrêté du 27 février 2018, art. 2",
    Chaque("la réduction de loyer de solidarité", &[JUIN]),
    VERIFIE,
    &[
        depuis(
            2025,
            6,
            [
                Echelle {
                    isole: euros!(39.69),
                    couple: euros!(47.98),
                    une_personne: euros!(54.14),
                    par_personne: euros!(7.75),
                },
                Echelle {
                    isole: euros!(34.83),
                    couple: euros!(42.53),
                    une_personne: euros!(47.49),
                    par_personne: euros!(6.90),
                },
                Echelle {
                    isole: euros!(32.61),
                    couple: euros!(39.48),
                    une_personne: euros!(44.16),
                    par_personne: euros!(6.22),
                },
            ],
            "Arrêté du 21 mai 2025",
        ),
        depuis(
            2026,
            6,
            [
                Echelle {
                    isole: euros!(35.99),
                    couple: euros!(43.51),
                    une_personne: euros!(49.09),
                    par_personne: euros!(7.03),
                },
                Echelle {
                    isole: euros!(31.58),
                    couple: euros!(38.56),
                    une_personne: euros!(43.06),
                    par_personne: euros!(6.26),
                },
                Echelle {
                    isole: euros!(29.57),
                    couple: euros!(35.80),
                    une_personne: euros!(40.04),
                    par_personne: euros!(5.64),
                },
            ],
            "Arrêté du 22 mai 2026",
        ),
    ],
);

/// Monthly resources under which the reduction is due, euros.
pub static PLAFOND: Parametre<ParZone<EchelleLongue<Euros, 6>>> = Parametre::new(
    "rls_plafond",
    "Plafond de ressources de la RLS",
    "Arrêté du 27 février 2018, art. 1",
    Chaque("les plafonds de la réduction de loyer de solidarité", &[JANVIER]),
    VERIFIE,
    &[
        depuis(
            2025,
            10,
            [
                EchelleLongue {
                    isole: euros!(959),
                    couple: euros!(1155),
                    personnes: [
                        euros!(1470),
                        euros!(1749),
                        euros!(2141),
                        euros!(2470),
                        euros!(2750),
                        euros!(3045),
                    ],
                    par_personne: euros!(297),
                },
                EchelleLongue {
                    isole: euros!(895),
                    couple: euros!(1092),
                    personnes: [
                        euros!(1393),
                        euros!(1659),
                        euros!(2036),
                        euros!(2351),
                        euros!(2617),
                        euros!(2897),
                    ],
                    par_personne: euros!(279),
                },
                EchelleLongue {
                    isole: euros!(868),
                    couple: euros!(1056),
                    personnes: [
                        euros!(1351),
                        euros!(1610),
                        euros!(1967),
                        euros!(2273),
                        euros!(2527),
                        euros!(2799),
                    ],
                    par_personne: euros!(259),
                },
            ],
            "Arrêté du 29 décembre 2023",
        ),
        depuis(
            2026,
            1,
            [
                EchelleLongue {
                    isole: euros!(970),
                    couple: euros!(1168),
                    personnes: [
                        euros!(1486),
                        euros!(1768),
                        euros!(2165),
                        euros!(2497),
                        euros!(2781),
                        euros!(3079),
                    ],
                    par_personne: euros!(300),
                },
                EchelleLongue {
                    isole: euros!(905),
                    couple: euros!(1104),
                    personnes: [
                        euros!(1408),
                        euros!(1677),
                        euros!(2059),
                        euros!(2377),
                        euros!(2646),
                        euros!(2929),
                    ],
                    par_personne: euros!(282),
                },
                EchelleLongue {
                    isole: euros!(878),
                    couple: euros!(1068),
                    personnes: [
                        euros!(1366),
                        euros!(1628),
                        euros!(1989),
                        euros!(2298),
                        euros!(2555),
                        euros!(2830),
                    ],
                    par_personne: euros!(262),
                },
            ],
            "Arrêté du 23 décembre 2025",
        ),
    ],
);

/// Share of the reduction in a shared flat.
pub static COLOCATION: Parametre<Taux> = Parametre::new(
    "rls_colocation",
    "Part de la RLS en colocation",
    "CCH, art. L442-2-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.75), "Notice de la CAF (possibilité ouverte par le CCH, art. L442-2-1)")
        .avec(Confiance::AConfirmer)],
);

/// The tables of this file.
pub static TABLES: &[&dyn Table] = &[&MONTANT, &PLAFOND, &COLOCATION];
