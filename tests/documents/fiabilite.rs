//! The public page of the tables of the law.

use reste_a_vivre::documents::fiabilite::page::page;
use reste_a_vivre::impaye::textes::contacts::NATIONAUX;
use reste_a_vivre::territoire::contacts::RELEVE;

#[test]
fn la_page_des_baremes_dit_ce_que_disent_les_tables() {
    let gardee = include_str!("../../src/web/pages/baremes.html");
    assert!(gardee == page(), "à refaire : cargo run --bin baremes -- --page");
}

#[test]
fn elle_date_chaque_numero_et_dit_d_ou_viennent_les_adresses() {
    let page = page();
    let (_, page) = page.split_once("Les numéros et les adresses des guichets").unwrap();
    for contact in NATIONAUX {
        let (_, date) = page.split_once(&format!(">{}</span>", contact.valeur)).expect(contact.nom);
        let date = date.split("</li>").next().unwrap();
        assert!(date.contains(&format!("({})", contact.releve)), "{} : {date}", contact.nom);
    }
    assert!(page.contains(&RELEVE.to_string()) && page.contains("Licence Ouverte"));
}
