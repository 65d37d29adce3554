//! Sheets as the browser prints them: how many pages, on both kinds of paper, in both languages.

use fantoccini::wd::PrintSize;

use super::driver::{Scripts, at_a_browser};
use super::hands::Hands;
use super::host::Host;
use super::pages::invented;
use super::person::{first_link, sign_in};
use super::pictures;

/// A sheet, and how many pages it has at most for the invented person.
const SHEETS: [(&str, usize); 4] = [
    ("person", 1),
    ("pharmacist", 1),
    ("prescriber", 2),
    ("questions", 1),
];

/// Pages of a PDF file: each has a dictionary of its own.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type /Page\n").count()
}

async fn print(hands: &Hands, host: &Host, language: &str) {
    let papers = [("A4", PrintSize::A4), ("Letter", PrintSize::US_LETTER)];
    sign_in(hands, &host.base, &invented(host)).await;
    hands.go(&host.at("/en/taper")).await;
    let print = first_link(hands, "main a[href$='/print']").await;
    let print = print.expect("the taper leads to its sheets");
    for (sheet, most) in SHEETS {
        let address = host.at(&format!("/{language}{print}/{sheet}"));
        hands.go(&address).await;
        for (paper, size) in papers.clone() {
            let pdf = hands.printed(size).await;
            let count = pages(&pdf);
            assert!(
                (1..=most).contains(&count),
                "{sheet} {language} {paper}: {count}"
            );
            if let Some(folder) = pictures::folder() {
                let name = format!("print-{sheet}-{language}-{paper}.pdf");
                std::fs::write(folder.join(name), pdf).expect("it can be written");
            }
        }
    }
}

#[test]
fn each_sheet_fits_on_its_page_of_a4_and_of_letter() {
    // A diary is in the language that it was kept in.
    for language in ["en", "pl"] {
        at_a_browser(Scripts::On, move |hands| async move {
            let host = Host::demonstration(language);
            print(&hands, &host, language).await;
        });
    }
}
