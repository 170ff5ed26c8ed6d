//! What a text sorts social homes by: the loan that financed them, the zones of their rents.

use crate::notions::choix::choix;

choix! {
    /// Loan that financed a social dwelling.
    Financement {
        Plai => "PLAI", "PLAI";
        Plus => "PLUS", "PLUS";
        Pls => "PLS", "PLS";
        Pli => "PLI", "PLI";
        Autre => "autre", "Autre";
    }
}

choix! {
    /// Zone of the supplément de loyer de solidarité (CCH, art. R441-21).
    ZoneSls {
        UnBis => "1bis", "1 bis : Paris et communes limitrophes";
        Un => "1", "1 : reste de l'agglomération de Paris, villes nouvelles";
        Deux => "2", "2 : reste de l'Île-de-France, agglomérations de plus de 100 000 habitants";
        Trois => "3", "3 : reste du pays";
    }
}

choix! {
    /// Zone of intermediate housing ("zonage ABC").
    ZoneAbc {
        ABis => "A bis", "A bis";
        A => "A", "A";
        B1 => "B1", "B1";
        B2 => "B2", "B2";
        C => "C", "C";
    }
}

choix! {
    /// Zone of the ceilings of social housing.
    ZoneHlm {
        Paris => "paris", "Paris et communes limitrophes";
        IleDeFrance => "ile_de_france", "Reste de l'Île-de-France";
        Regions => "regions", "Autres régions";
    }
}
