//! The host's own lists of the door: `door/<country>.toml` in the data folder takes the place of
//! the built-in list of that country or adds one.

use std::fs;
use std::path::Path;

use words::door::{Door, built_in};

/// The lists that are served. A file that cannot be read is named in the log, and the built-in
/// list stands.
pub(crate) fn of(folder: &Path) -> Vec<Door> {
    let mut doors = built_in().to_vec();
    let Ok(listing) = fs::read_dir(folder) else {
        return doors;
    };
    let mut files: Vec<_> = listing
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    for file in files {
        let read = fs::read_to_string(&file)
            .map_err(|error| error.to_string())
            .and_then(|text| Door::parse(&text).map_err(|fault| fault.to_string()));
        match read {
            Ok(own) => put(&mut doors, own),
            Err(why) => {
                let file = file.display();
                tracing::warn!(event = "door-list-unreadable", %file, why);
            }
        }
    }
    doors
}

/// In the place of the country's list; a further country stands before the last, which is the
/// rest of the Union.
fn put(doors: &mut Vec<Door>, own: Door) {
    match doors.iter_mut().find(|door| door.country == own.country) {
        Some(door) => *door = own,
        None => doors.insert(doors.len().saturating_sub(1), own),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_own_lists_the_built_in_ones_stand() {
        let empty = tempfile::tempdir().expect("a folder");
        assert_eq!(of(empty.path()).len(), built_in().len());
        assert_eq!(of(&empty.path().join("none")).len(), built_in().len());
    }

    #[test]
    fn an_own_list_takes_the_place_of_its_country_and_an_unreadable_one_does_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let own = include_str!("../../../data/door/ie.toml").replace("112", "111");
        assert!(own.contains("111"), "the list names 112");
        fs::write(folder.path().join("ie.toml"), own).expect("written");
        fs::write(folder.path().join("pl.toml"), "country = ").expect("written");
        let doors = of(folder.path());
        assert_eq!(doors.len(), built_in().len());
        for (door, built_in) in doors.iter().zip(built_in()) {
            assert_eq!(door.country, built_in.country);
            assert_eq!(
                format!("{door:?}") == format!("{built_in:?}"),
                door.country != "ie"
            );
        }
    }

    #[test]
    fn the_list_of_a_further_country_is_added_before_the_rest_of_the_union() {
        let folder = tempfile::tempdir().expect("a folder");
        let own = include_str!("../../../data/door/ie.toml")
            .replace("country = \"ie\"", "country = \"nz\"");
        fs::write(folder.path().join("nz.toml"), own).expect("written");
        let doors = of(folder.path());
        assert_eq!(doors.len(), built_in().len() + 1);
        assert_eq!(doors.last().map(|door| door.country.as_str()), Some("eu"));
        assert!(doors.iter().any(|door| door.country == "nz"));
    }
}
