//! Pictures of every page, on request: `LEEWARD_PICTURES=<folder>`.

use std::path::{Path, PathBuf};

use super::driver::{Scripts, at_a_browser};
use super::hands::Hands;
use super::host::Host;
use super::pages;

/// A telephone and a desk.
const SCREENS: [(u32, u32); 2] = [(360, 740), (1280, 900)];

/// Taller pages are cut here.
const TALLEST: u64 = 4000;

/// The folder that pictures are wanted in.
pub fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("LEEWARD_PICTURES").map(PathBuf::from)?;
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    Some(folder)
}

/// What the README shows, from `docs/pictures`: the file, the picture it is, the screen. They
/// are taken as `README-<file>.png`.
const OF_THE_README: [(&str, &str, (u32, u32)); 6] = [
    ("check-in", "today-pl-dark", (360, 800)),
    ("taper", "taper-en-dark", (360, 800)),
    ("door", "door-pl-pl-light", (360, 800)),
    ("text", "text-short-en-dark", (360, 800)),
    ("course-dark", "course-en-dark", (960, 1060)),
    ("course-light", "course-pl-light", (960, 1060)),
];

#[test]
fn pictures_are_taken_of_every_page_where_a_folder_is_named() {
    let Some(folder) = folder() else {
        println!("passed over: LEEWARD_PICTURES names no folder");
        return;
    };
    // A diary is in the language that it was kept in.
    for language in ["en", "pl"] {
        let folder = folder.clone();
        at_a_browser(Scripts::On, move |hands| async move {
            let host = Host::demonstration(language);
            hands.hold(360, 740).await;
            let pages = pages::all(&hands, &host).await;
            for theme in ["dark", "light"] {
                hands.go(&host.at("/en/today")).await;
                hands.tap(&format!("button[value={theme}]")).await;
                for page in &pages {
                    let address = host.at(&format!("/{language}{}", page.path));
                    hands.go(&address).await;
                    let name = format!("{}-{language}-{theme}", page.name);
                    take(&hands, &folder, &name).await;
                    let shown = OF_THE_README
                        .iter()
                        .find(|(_, picture, _)| *picture == name);
                    if let Some((file, _, (width, height))) = shown {
                        hands.hold(*width, *height).await;
                        keep(&hands, &folder, &format!("README-{file}")).await;
                    }
                }
            }
        });
    }
}

/// The first screen and the whole length of a page, on each kind of screen.
pub async fn take(hands: &Hands, folder: &Path, name: &str) {
    for (width, height) in SCREENS {
        hands.hold(width, height).await;
        keep(hands, folder, &format!("{name}-{width}")).await;
        let length = "return document.documentElement.scrollHeight";
        let length = hands.run(length, Vec::new()).await.as_u64().unwrap_or(0);
        let length = u32::try_from(length.min(TALLEST)).unwrap_or(height);
        if length > height {
            hands.hold(width, length).await;
            keep(hands, folder, &format!("{name}-{width}-whole")).await;
        }
    }
}

async fn keep(hands: &Hands, folder: &Path, name: &str) {
    let picture = hands.picture().await;
    let file = folder.join(format!("{name}.png"));
    std::fs::write(file, picture).expect("the picture can be written");
}
