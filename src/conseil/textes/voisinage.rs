//! A dispute between neighbours: what to do, in order, whom to see, what the law gives each. Constants that a jurist can find
//! and change; the text that allows each sentence: `docs/impaye-phrases.md`.

/// What to do, in order.
pub const ETAPES: [&str; 6] = [
    "Parlez-en d'abord au voisin, si vous ne craignez rien.",
    "Notez chaque fait : le jour, l'heure, la durée, ce que vous avez vu ou entendu, qui d'autre était là. Des faits, pas un avis sur la personne.",
    "Écrivez au voisin, puis à votre bailleur ou au syndic, avec les dates ; gardez une copie.",
    "Voyez un conciliateur de justice : c'est gratuit, et un essai d'accord est obligatoire avant le juge (CPC, art. 750-1).",
    "Écrivez au bailleur du voisin, en recommandé, ce qui s'est passé et ce que vous demandez (loi n° 89-462, art. 6-1).",
    "Le juge vient en dernier : lui seul dit si la gêne dépasse ce qui est normal entre voisins (C. civ., art. 1253).",
];

/// When it cannot wait.
pub const URGENCE: &str = "Menaces, coups, tapage en cours : appelez tout de suite la police ou la gendarmerie, sans vous mettre en danger.";

/// Noise.
pub const BRUIT: &str = "Le jour comme la nuit, un bruit ne doit pas porter atteinte à la tranquillité des voisins par sa durée, sa répétition ou son intensité (code de la santé publique, art. R1336-5).";

/// Beside the landlord.
pub const MAIRIE: &str = "Police municipale, médiateur de quartier s'il y en a un, jours du conciliateur";
/// Law, for nothing.
pub const CONSEIL_JURIDIQUE: &str = "ADIL ou point-justice, gratuits";
/// Whom a social landlord has.
pub const BAILLEUR_SOCIAL: &str = "L'agence, le gardien, le médiateur si votre bailleur en a un";
/// Whom a private one has.
pub const BAILLEUR_PRIVE: &str = "Votre bailleur ou son agence ; le syndic pour l'immeuble";

/// Conciliation.
pub const CONCILIATION: [&str; 4] = [
    "Un essai d'accord est obligatoire avant de demander au juge la fin d'un trouble de voisinage, ou 5 000 € ou moins : conciliateur, médiateur, ou avocats (CPC, art. 750-1).",
    "Il ne l'est pas en cas d'urgence, ni quand la première réunion avec le conciliateur tomberait plus de trois mois après la demande (CPC, art. 750-1).",
    "Le conciliateur ne juge pas et ne coûte rien. Ce qui est signé engage les deux ; un juge peut lui donner la force d'un jugement.",
    "À apporter : identité, bail, journal des faits, courriers, attestations.",
];

/// What a landlord must do.
pub const BAILLEUR_DOIT: [&str; 3] = [
    "Votre bailleur vous doit un usage paisible du logement (loi n° 89-462, art. 6 ; C. civ., art. 1719).",
    "Le bailleur du voisin, averti par une lettre qui dit les faits, doit se servir de ses droits pour que la gêne cesse, sauf motif légitime (loi n° 89-462, art. 6-1).",
    "De gens sans lien avec lui, votre bailleur ne répond pas (C. civ., art. 1725). Un autre de ses locataires n'est pas dans ce cas, selon des juges : à confirmer avec l'ADIL.",
];

/// What he may do, and may not.
pub const BAILLEUR_PEUT: [&str; 2] = [
    "Il peut écrire, proposer une rencontre, mettre en demeure, demander au juge la fin du bail du voisin.",
    "Il ne met pas fin seul à un bail pour des troubles : il faut une décision de justice qui les constate (loi n° 89-462, art. 4 g).",
];

/// A social landlord.
pub const BAILLEUR_SOCIAL_PEUT: &str = "Un bailleur social peut proposer au voisin un autre logement adapté ; après un refus, ou un mois sans réponse, il peut aller devant le juge (CCH, art. L442-4-1 et L442-4-2, à confirmer avec l'ADIL).";

/// Who is complained of.
pub const MIS_EN_CAUSE: [&str; 4] = [
    "Un locataire use paisiblement de son logement (loi n° 89-462, art. 7 b ; C. civ., art. 1728).",
    "Une plainte n'est pas une preuve : répondez par écrit, avec vos dates et votre version, et proposez une rencontre.",
    "Allez à la conciliation, seul ou accompagné.",
    "La gêne ordinaire de la vie n'est pas un trouble. Une activité permise qui existait avant l'arrivée du voisin, et qui n'a pas changé, ne donne en principe pas lieu à réparation (C. civ., art. 1253).",
];

/// Who supports one of them, or both.
pub const ACCOMPAGNANT: [&str; 4] = [
    "Écouter chacun à part, sans juger ; écrire ce qui est dit, pas ce que l'on en pense.",
    "Rappeler à chacun la même règle : l'usage paisible du logement.",
    "Proposer une rencontre, avec des engagements datés des deux côtés, et une date pour en reparler.",
    "Selon le besoin, passer le relais (médiation, services de soins, police), avec l'accord de la personne.",
];
