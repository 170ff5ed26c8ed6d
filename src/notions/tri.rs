//! The one sort of the short lists of a household: that of the standard library, copied for each kind of element, makes
//! the download 11 kB larger.

/// Sorts in place, the smallest key first; equal keys keep their order. By insertion: for lists that are short or
/// nearly in order.
pub fn trier_par<T, K: Ord>(elements: &mut [T], cle: impl Fn(&T) -> K) {
    for arrive in 1..elements.len() {
        let mut place = arrive;
        while place > 0 && cle(&elements[place - 1]) > cle(&elements[place]) {
            elements.swap(place - 1, place);
            place -= 1;
        }
    }
}

/// Those whose key no earlier one has, in their order.
pub fn une_fois<T, K: PartialEq>(elements: impl IntoIterator<Item = T>, cle: impl Fn(&T) -> K) -> Vec<T> {
    let mut uniques: Vec<T> = Vec::new();
    for element in elements {
        if uniques.iter().all(|connu| cle(connu) != cle(&element)) {
            uniques.push(element);
        }
    }
    uniques
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn trie_comme_la_bibliotheque_standard(mut liste in prop::collection::vec((0..5_u8, 0..9_u8), 0..40)) {
            let mut attendue = liste.clone();
            attendue.sort_by_key(|(cle, _)| *cle);
            trier_par(&mut liste, |(cle, _)| *cle);
            prop_assert_eq!(liste, attendue);
        }
    }
}
