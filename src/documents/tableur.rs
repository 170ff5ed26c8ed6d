//! Lines for a spreadsheet: UTF-8 with its mark, semicolons, CRLF; a text that it would run is a text.

use csv::{Terminator, WriterBuilder};

/// By its first three bytes a spreadsheet knows the encoding.
pub const MARQUE: &[u8] = "\u{feff}".as_bytes();

/// The cells of a line.
pub fn ligne(cellules: impl IntoIterator<Item = impl AsRef<[u8]>>) -> Vec<u8> {
    let mut ecriture =
        WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(Vec::new());
    ecriture.write_record(cellules).expect("a vector takes every line");
    ecriture.into_inner().expect("a vector takes every line")
}

/// A text that no spreadsheet runs: an apostrophe before what would begin a formula.
pub fn sans_formule(texte: &str) -> String {
    let formule = texte.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if formule { format!("'{texte}") } else { texte.to_owned() }
}
