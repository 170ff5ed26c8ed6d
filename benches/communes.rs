//! Speed of the communes: `cargo bench --no-default-features --bench communes`.

use std::sync::OnceLock;

use divan::{Bencher, black_box};
use reste_a_vivre::territoire::communes::{Annuaire, CodeCommune};
use reste_a_vivre::territoire::zones;

fn main() {
    divan::main();
}

const LISTE: &str = include_str!("../src/web/communes.txt");

fn annuaire() -> &'static Annuaire {
    static ANNUAIRE: OnceLock<Annuaire> = OnceLock::new();
    ANNUAIRE.get_or_init(|| Annuaire::lire(LISTE).expect("the list is whole"))
}

#[divan::bench]
fn lire_la_liste() -> Annuaire {
    Annuaire::lire(black_box(LISTE)).expect("the list is whole")
}

#[divan::bench(args = [
    "s", "saint", "saint denis", "st denis 93", "75011", "33", "zincourt", "saintetienne", "xyzxyz",
    "saint denis seine saint denis", "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson",
])]
fn chercher(bencher: Bencher<'_, '_>, requete: &str) {
    let annuaire = annuaire();
    bencher.bench(|| annuaire.chercher(black_box(requete), 8));
}

#[divan::bench(args = ["75056", "59355", "61001", "97411"])]
fn zone(bencher: Bencher<'_, '_>, texte: &str) {
    let code: CodeCommune = texte.parse().expect("a known code");
    bencher.bench(|| zones::zone(black_box(code)));
}

#[divan::bench(args = ["75056", "59355", "61001", "99999"])]
fn lire_un_code(texte: &str) -> Option<CodeCommune> {
    black_box(texte).parse().ok()
}
