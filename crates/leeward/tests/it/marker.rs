//! What a person types stands nowhere outside its envelope: not on the disk, not in what the
//! program says, not in temporary files.

use std::fs;
use std::path::{Path, PathBuf};

use crate::program::Place;
use crate::visitor::Visitor;

const MARKER: &str = "lanternfish-quarry-93";

/// The marker as it is and in the forms in which it could slip through.
fn forms() -> Vec<Vec<u8>> {
    let bytes = MARKER.as_bytes();
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let utf16 =
        |order: fn(u16) -> [u8; 2]| -> Vec<u8> { MARKER.encode_utf16().flat_map(order).collect() };
    let mut forms = vec![
        bytes.to_vec(),
        MARKER.to_uppercase().into_bytes(),
        MARKER.replace('-', "%2D").into_bytes(),
        hex.to_uppercase().into_bytes(),
        hex.into_bytes(),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
    ];
    // In base64 the text lies in one of three ways, by where it begins.
    for skipped in 0..3 {
        forms.push(base64(
            &bytes[skipped..bytes.len() - (bytes.len() - skipped) % 3],
        ));
    }
    forms
}

fn base64(bytes: &[u8]) -> Vec<u8> {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    bytes
        .chunks_exact(3)
        .flat_map(|three| {
            let bits = three
                .iter()
                .fold(0, |bits, byte| bits << 8 | usize::from(*byte));
            [18, 12, 6, 0].map(|shift| SIGNS[bits >> shift & 63])
        })
        .collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .flat_map(|path| match path.is_dir() {
            true => files(&path),
            false => vec![path],
        })
        .collect()
}

/// The files in which the marker stands, in any of its forms.
fn found_in(folder: &Path) -> Vec<PathBuf> {
    let forms = forms();
    let holds = |path: &PathBuf| {
        let bytes = fs::read(path).unwrap_or_default();
        forms
            .iter()
            .any(|form| bytes.windows(form.len()).any(|window| window == form))
    };
    files(folder).into_iter().filter(holds).collect()
}

/// Types the marker wherever something can be typed.
fn type_everywhere(visitor: &mut Visitor) {
    let day = "/en/day/2026-01-15";
    let line = format!("a line {MARKER}");
    let saved = visitor.post(&format!("{day}/line"), &[("words", &line)]);
    assert_eq!(saved.status, 303);
    for (path, fields) in [
        ("thought", vec![("words", MARKER), ("strength", "7")]),
        ("came-back", vec![("words", MARKER)]),
        ("event", vec![("words", MARKER)]),
        ("symptoms", vec![("name", MARKER), ("origin", "new")]),
        ("dose-start", vec![("drug", MARKER), ("dose", "20 mg")]),
        ("dose", vec![("drug", MARKER), ("dose", MARKER)]),
    ] {
        let page = visitor.post(&format!("{day}/{path}"), &fields);
        assert!(page.status < 500, "{path}: {}", page.status);
    }
    // Where it does not belong, too: in refused forms, in an address, as a cookie of nobody.
    visitor.post("/en/day/2026-02-31/line", &[("words", MARKER)]);
    visitor.post("/en/sign-in", &[("name", MARKER), ("password", MARKER)]);
    visitor.post("/en/recover", &[("name", MARKER), ("code", MARKER)]);
    visitor.get(&format!("/en/{MARKER}?{MARKER}={MARKER}"));
}

#[test]
fn a_marker_typed_into_the_diary_is_found_nowhere() {
    let place = Place::new();
    let server = place.serve();
    let mut visitor = Visitor::at(server.address);
    visitor.join(&server.join_address(), "Ola");
    type_everywhere(&mut visitor);
    let page = visitor.get("/en/day/2026-01-15");
    assert!(page.body.contains(MARKER), "it was written");
    // A form that comes after the session is over is carried along, and still kept nowhere.
    let mut nobody = Visitor::at(server.address);
    let carried = nobody.post("/en/day/2026-01-15/line", &[("words", MARKER)]);
    assert!(carried.body.contains(MARKER), "what was typed comes along");
    let output = place.run(&["backup", "copy.db"]);
    assert!(output.status.success());
    let everywhere = found_in(place.root());
    assert!(everywhere.is_empty(), "{everywhere:?}");
    server.kill();
    assert!(place.serve().end().success());
    let everywhere = found_in(place.root());
    assert!(everywhere.is_empty(), "{everywhere:?}");
}

#[test]
fn the_search_for_a_marker_finds_each_of_its_forms() {
    let place = Place::new();
    for (number, form) in forms().into_iter().enumerate() {
        let file = place.at("tmp").join(number.to_string());
        fs::write(
            &file,
            [b"before ".to_vec(), form, b" after".to_vec()].concat(),
        )
        .expect("written");
        assert_eq!(found_in(place.root()), std::slice::from_ref(&file));
        fs::remove_file(file).expect("removed");
    }
    let file = place.at("tmp").join("whole");
    let text = format!("x{MARKER}");
    fs::write(&file, base64(&[text.as_bytes(), b"yz"].concat())).expect("written");
    assert_eq!(found_in(place.root()), [file]);
}
