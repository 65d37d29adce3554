//! The host's pages: fields by name, and contested books with their critics.

use publishing::{HostPage, PageFault, PageKind, Why};
use wording::Language;

fn page(kind: PageKind, field: &str, text: &str) -> Result<HostPage, Vec<PageFault>> {
    let typed = |name: &str| if name == field { text } else { "" };
    HostPage::new(kind, Language::English, typed, &[])
}

#[test]
fn every_page_has_a_name_and_fields() {
    for kind in PageKind::ALL {
        assert_eq!(PageKind::named(kind.name()), Some(kind));
        assert!(!kind.fields().is_empty());
    }
}

#[test]
fn a_page_holds_its_own_fields_and_no_others() {
    let group = page(PageKind::Group, "when", "Mondays at six").unwrap();
    assert_eq!(group.field("when").unwrap().expose(), "Mondays at six");
    assert!(group.field("what").is_none());
    assert!(page(PageKind::Contact, "when", "x").is_err());
    let empty = page(PageKind::Call, "what", " ").unwrap_err();
    assert_eq!(empty[0].why, Why::Empty);
    let long = page(PageKind::Call, "what", &"a".repeat(4001)).unwrap_err();
    assert_eq!(long[0].why, Why::TooLong { most: 4000 });
}

#[test]
fn a_contested_book_names_its_critics() {
    let books = |critics: &'static str, contested: bool| {
        let book = ["A book", "Somebody", "About it", critics];
        HostPage::new(
            PageKind::Books,
            Language::Polish,
            |_| "",
            &[(book, contested)],
        )
    };
    assert_eq!(books("Another", true).unwrap().books.len(), 1);
    assert!(books("", false).is_ok());
    let fault = PageFault {
        field: "critics",
        book: Some(0),
        why: Why::Empty,
    };
    assert_eq!(books("", true), Err(vec![fault]));
}

#[test]
fn a_book_without_a_word_is_left_out_and_one_without_title_is_told() {
    let books = [(["", "", "", ""], true), (["T", "A", "", ""], false)];
    let page = HostPage::new(PageKind::Books, Language::English, |_| "", &books).unwrap();
    assert_eq!(page.books.len(), 1);
    let books = [(["", "A", "", ""], false)];
    let faults = HostPage::new(PageKind::Books, Language::English, |_| "", &books).unwrap_err();
    assert_eq!(faults[0].field, "title");
}
