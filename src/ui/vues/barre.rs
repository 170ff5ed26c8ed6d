//! The month in one picture: what comes in, where it goes, what is left; with its table.

use yew::prelude::*;

use crate::documents::rapport::mon_mois::barre;
use crate::documents::rapport::{Barre, Segment, Trame};
use crate::ui::contexte::Contexte;
use crate::ui::textes::{entendu, vivant};

const LARGEUR: i64 = 720;
const HAUTEUR: i64 = 34;

/// The picture of the month, where there is enough to draw it.
pub fn mon_mois(contexte: &Contexte) -> Html {
    let barre = contexte.resultat.simulation().and_then(|simulation| barre(simulation.base()));
    let Some(barre) = barre else { return Html::default() };
    html! {
        <figure class="mois">
            { dessin(&barre) }
            <figcaption>
                <table class="mois__tableau">
                    <caption class="hors-ecran">{ "Votre mois, en euros" }</caption>
                    <tbody>
                        for (titre, segments) in &barre.rangs {
                            for segment in segments { { ligne(titre, segment) } }
                        }
                    </tbody>
                </table>
            </figcaption>
        </figure>
    }
}

fn ligne(titre: &str, segment: &Segment) -> Html {
    html! {
        <tr>
            <th scope="row">
                <svg class="mois__cle" width="20" height="14" viewBox="0 0 20 14" aria-hidden="true" focusable="false">
                    { rectangle([1, 1, 18, 12], segment.trame) }
                </svg>
                { entendu(format!("{titre} : ")) }
                { vivant(&segment.libelle) }
            </th>
            <td class="montant" translate="no">{ &segment.valeur }</td>
        </tr>
    }
}

fn dessin(barre: &Barre) -> Html {
    html! {
        <div role="img" aria-label={barre.description.clone()}>
            for (rang, (titre, segments)) in barre.rangs.iter().enumerate() {
                <p class="mois__rang">{ vivant(titre) }</p>
                <svg class="mois__dessin" preserveAspectRatio="none" focusable="false" viewBox="0 0 720 34">
                    if rang == 0 { { motifs() } }
                    { bande(segments, barre.echelle.max(1)) }
                </svg>
            }
        </div>
    }
}

/// One bar: each piece begins where the one before it ends.
fn bande(segments: &[Segment], echelle: i64) -> Html {
    let position = |euros: i64| euros.saturating_mul(LARGEUR) / echelle;
    let pieces = segments.iter().scan(0_i64, |cumul, segment| {
        let debut = position(*cumul);
        *cumul = cumul.saturating_add(segment.euros);
        Some(([debut, 0, position(*cumul) - debut, HAUTEUR], segment.trame))
    });
    html! { for (place, trame) in pieces { { rectangle(place, trame) } } }
}

/// A piece: left, top, width, height, and its look.
fn rectangle([x, y, width, height]: [i64; 4], trame: Trame) -> Html {
    let (class, fill) = match trame {
        Trame::Entree => ("mois__entree", "currentColor"),
        Trame::Logement => ("mois__sortie", "url(#motif-logement)"),
        Trame::Sortie => ("mois__sortie", "url(#motif-sortie)"),
        Trame::Reste => ("mois__reste", "url(#motif-reste)"),
    };
    let [x, y, width, height] = [x, y, width, height].map(|nombre| nombre.to_string());
    html! { <rect {x} {y} {width} {height} {class} {fill} /> }
}

/// Patterns, so that the picture reads without colours.
fn motifs() -> Html {
    html! {
        <defs>
            <pattern id="motif-logement" class="mois__sortie" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect width="8" height="8" class="mois__fond" />
                <rect width="5" height="8" fill="currentColor" />
            </pattern>
            <pattern id="motif-sortie" class="mois__sortie" width="6" height="6" patternUnits="userSpaceOnUse">
                <rect width="6" height="6" class="mois__fond" />
                <rect width="2" height="6" fill="currentColor" />
            </pattern>
            <pattern id="motif-reste" class="mois__reste" width="8" height="8" patternUnits="userSpaceOnUse">
                <rect width="8" height="8" fill="currentColor" />
                <circle cx="4" cy="4" r="1.4" class="mois__fond" />
            </pattern>
        </defs>
    }
}
