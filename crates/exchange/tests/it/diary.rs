//! The real diary, where its folder stands beside the project.

use std::path::Path;

use course::Scale;
use exchange::FaultKind;
use exchange::daily::{Request, look, read};

/// The file, or `None` with a line said, unless it is required to be there.
fn real(name: &str) -> Option<Vec<u8>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/diary");
    match std::fs::read(Path::new(folder).join(name)) {
        Ok(bytes) => Some(bytes),
        Err(_) => {
            let required = std::env::var("LEEWARD_REQUIRE").unwrap_or_default();
            assert!(
                !required.contains("diary"),
                "the real diary is required and absent"
            );
            println!("the real diary is not here; passed over");
            None
        }
    }
}

#[test]
fn the_real_diary_comes_in_with_its_doses() {
    let Some(bytes) = real("kossakowski_daily.csv") else {
        return;
    };
    let items = "mood_down,pat_restl,pat_agitate,pat_worry,mood_irritat,phy_tired,mor_qualsleep";
    let request = Request {
        items: Some(items.split(',').map(str::to_owned).collect()),
        better_when_high: vec!["mor_qualsleep".to_owned()],
        neutral: vec![(4.0, "mood_down".to_owned())],
        scale: Scale::new(1.0, 7.0).unwrap(),
        doses: true,
    };
    let daily = read(&bytes, &request).unwrap();
    assert_eq!(daily.items.len(), 7);
    assert_eq!(daily.doses.len(), 10, "150 mg down to 0 in nine steps");
    let own = exchange::doses(&real("kossakowski_doses.csv").expect("it stands beside the other"));
    let own = own.unwrap();
    assert_eq!(own.len(), 10);
    assert!(
        daily
            .doses
            .iter()
            .zip(&own)
            .all(|(a, b)| (a.date, a.dose) == (b.date, b.dose))
    );
}

#[test]
fn its_mixed_column_refuses_it_only_where_that_is_in_use() {
    let Some(bytes) = real("kossakowski_daily.csv") else {
        return;
    };
    let request = Request {
        scale: Scale::new(1.0, 7.0).unwrap(),
        ..Request::default()
    };
    let fault = read(&bytes, &request).unwrap_err();
    assert_eq!(fault.kind, FaultKind::NotANumber);
    assert_eq!(fault.column.as_deref(), Some("mor_nrwakeup"));
    let sketch = look(&bytes).unwrap();
    let mixed = sketch
        .columns
        .iter()
        .find(|column| column.name == "mor_nrwakeup")
        .unwrap();
    assert!(!mixed.keep && mixed.odd_lines.contains(&fault.line.unwrap()));
}
