//! The month in one picture: what comes in, where it goes, what is left; with its table.

use yew::prelude::*;

use crate::rapport::{Barre, Motif, Options, Segment};
use crate::ui::dossier::Dossier;
use crate::ui::resultat;
use crate::ui::textes::{dit, montant, vivant};

const LARGEUR: i64 = 720;
const HAUTEUR: i64 = 34;
const PAS: i64 = 44;

/// The picture of the month, where there is enough to draw it.
pub fn mon_mois(dossier: &Dossier) -> Html {
    let rapport = dossier.resultat.rapport(&dossier.saisie, dossier.le, &Options::default());
    let Some(barre) = rapport.as_ref().and_then(resultat::barre) else { return Html::default() };
    html! {
        <figure class="mois">
            { dessin(barre) }
            <figcaption>
                <table class="mois__tableau">
                    <caption class="hors-ecran">{ dit("Votre mois, en euros") }</caption>
                    <tbody>
                        for (rang, (titre, segments)) in barre.rangs.iter().enumerate() {
                            for (place, segment) in segments.iter().enumerate() {
                                { ligne(format!("{rang}-{place}"), titre, segment) }
                            }
                        }
                    </tbody>
                </table>
            </figcaption>
        </figure>
    }
}

fn ligne(key: String, titre: &str, segment: &Segment) -> Html {
    let (titre, libelle, valeur) = (titre.to_owned(), segment.libelle.clone(), segment.valeur.clone());
    html! {
        <tr {key}>
            <th scope="row">
                <svg class="mois__cle" width="20" height="14" viewBox="0 0 20 14" aria-hidden="true" focusable="false">
                    <rect x="1" y="1" width="18" height="12" class={classe(segment.motif)} fill={remplissage(segment.motif)} />
                </svg>
                <span class="hors-ecran">{ titre }</span>
                { vivant(libelle) }
            </th>
            <td>{ montant(valeur) }</td>
        </tr>
    }
}

fn dessin(barre: &Barre) -> Html {
    let nombre = i64::try_from(barre.rangs.len()).unwrap_or(1);
    let hauteur = PAS * nombre - (PAS - HAUTEUR);
    html! {
        <svg class="mois__dessin" role="img" viewBox={format!("0 0 {LARGEUR} {hauteur}")} aria-label={barre.description.clone()}
            preserveAspectRatio="none" focusable="false">
            { motifs() }
            for (rang, (_, segments)) in barre.rangs.iter().enumerate() {
                <g key={rang}>{ bande(segments, i64::try_from(rang).unwrap_or(0) * PAS, barre.echelle.max(1)) }</g>
            }
        </svg>
    }
}

/// One bar: each piece begins where the one before it ends.
fn bande(segments: &[Segment], haut: i64, echelle: i64) -> Html {
    let position = |euros: i64| euros.saturating_mul(LARGEUR) / echelle;
    let mut cumul = 0_i64;
    segments
        .iter()
        .enumerate()
        .map(|(place, segment)| {
            let debut = position(cumul);
            cumul = cumul.saturating_add(segment.euros);
            let largeur = position(cumul) - debut;
            html! {
                <rect key={place} x={debut.to_string()} y={haut.to_string()} width={largeur.to_string()} height={HAUTEUR.to_string()}
                    class={classe(segment.motif)} fill={remplissage(segment.motif)} />
            }
        })
        .collect()
}

fn classe(motif: Motif) -> &'static str {
    match motif {
        Motif::Entree => "mois__entree",
        Motif::Logement | Motif::Sortie => "mois__sortie",
        Motif::Reste => "mois__reste",
    }
}

fn remplissage(motif: Motif) -> &'static str {
    match motif {
        Motif::Entree => "currentColor",
        Motif::Logement => "url(#motif-logement)",
        Motif::Sortie => "url(#motif-sortie)",
        Motif::Reste => "url(#motif-reste)",
    }
}

/// Patterns, so that the picture reads without colours.
fn motifs() -> Html {
    html! {
        <defs>
            <pattern id="motif-logement" class="mois__sortie" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect width="8" height="8" class="mois__fond" /><rect width="5" height="8" fill="currentColor" />
            </pattern>
            <pattern id="motif-sortie" class="mois__sortie" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect width="6" height="6" class="mois__fond" /><rect width="2" height="6" fill="currentColor" />
            </pattern>
            <pattern id="motif-reste" class="mois__reste" width="8" height="8" patternUnits="userSpaceOnUse">
                <rect width="8" height="8" fill="currentColor" /><circle cx="4" cy="4" r="1.4" class="mois__fond" />
            </pattern>
        </defs>
    }
}
