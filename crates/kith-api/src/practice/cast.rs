use rand::seq::SliceRandom;
use rand_pcg::Pcg64Mcg;

use super::names::{FAMILY, GIVEN, TOWNS};

/// A person who does not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Player {
    pub given: &'static str,
    pub family: &'static str,
    pub pronouns: Option<&'static str>,
    pub town: &'static str,
    pub region: &'static str,
    pub email: String,
    /// In the range 555-0100 to 555-0199, which is kept for fiction.
    pub phone: String,
    /// Where they work, and as what.
    pub work: Option<(&'static str, &'static str)>,
}

/// Gives out players, each name once.
pub struct Cast {
    names: Vec<(usize, usize)>,
    given_out: usize,
}

impl Cast {
    /// Shuffles given and family names into pairs; every pair is another person.
    pub fn new(lot: &mut Pcg64Mcg) -> Self {
        let mut family: Vec<usize> = (0..FAMILY.len()).collect();
        let mut given: Vec<usize> = (0..GIVEN.len()).collect();
        family.shuffle(lot);
        given.shuffle(lot);
        // Two rounds through the shuffled lists, the second shifted, so that no pair comes twice.
        let names = (0..GIVEN.len() * 2)
            .map(|n| {
                (
                    given[n % GIVEN.len()],
                    family[(n + n / GIVEN.len() * 7) % FAMILY.len()],
                )
            })
            .collect();
        Self {
            names,
            given_out: 0,
        }
    }

    /// The next player, who works at `work`; none once the names are used up.
    pub fn next(&mut self, work: Option<(&'static str, &'static str)>) -> Option<Player> {
        let &(given, family) = self.names.get(self.given_out)?;
        let n = self.given_out;
        self.given_out += 1;
        let ((given, pronouns), family) = (GIVEN[given], FAMILY[family]);
        let (town, region) = TOWNS[n * 5 % TOWNS.len()];
        let plain =
            |name: &str| kith_model::match_key::fold(name).replace([' ', '\'', '’', '-'], "");
        Some(Player {
            given,
            family,
            pronouns,
            town,
            region,
            email: format!("{}.{}@example.org", plain(given), plain(family)),
            phone: format!("505 555 01{:02}", n % 100),
            work,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use rand::SeedableRng;

    use super::*;

    #[test]
    fn nobody_has_the_name_or_the_address_of_another() {
        let mut cast = Cast::new(&mut Pcg64Mcg::seed_from_u64(1));
        let players: Vec<_> = std::iter::from_fn(|| cast.next(None)).collect();
        let names: HashSet<_> = players
            .iter()
            .map(|player| (player.given, player.family))
            .collect();
        let addresses: HashSet<_> = players.iter().map(|player| &player.email).collect();
        assert_eq!(
            names.len(),
            players.len(),
            "each pair of names is given out once"
        );
        assert_eq!(addresses.len(), players.len(), "so each address is another");
        assert!(
            players.len() >= 130,
            "enough for every cohort: {}",
            players.len()
        );
        assert!(
            players.iter().all(|player| player.email.is_ascii()),
            "addresses are plain"
        );
    }
}
