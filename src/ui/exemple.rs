//! Households to look at before entering one's own: invented, each a file of the site.

/// Name of the file, and words.
pub const EXEMPLES: [(&str, &str); 6] = [
    ("parent-seul", "Un parent seul, deux enfants, en HLM"),
    ("couple-un-salaire", "Un couple, un salaire, trois enfants"),
    ("retraitee", "Une retraitée seule"),
    ("jeune-salarie", "Un jeune salarié en meublé"),
    ("perte-emploi", "Une perte d'emploi, un crédit"),
    ("loyer-en-retard", "Un loyer en retard"),
];

/// The first of them: the lone parent of two, in Lyon, that the tests know too.
pub const EXEMPLE: &str = include_str!("../web/exemples/parent-seul.json");
