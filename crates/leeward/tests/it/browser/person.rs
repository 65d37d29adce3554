//! What a person does here again and again: joins, signs in, notes a day, writes a line.

use serde_json::Value;

use super::hands::Hands;

/// A narrow telephone.
pub const TELEPHONE: (u32, u32) = (360, 740);

/// Somebody with an account.
#[derive(Clone)]
pub struct Person {
    pub name: String,
    pub password: String,
}

/// Makes an account with the five offered words at the address of an invitation.
pub async fn join(hands: &Hands, invitation: &str, name: &str) -> Person {
    hands.go(invitation).await;
    let words = hands.texts(".offered li").await;
    let heads = hands.texts("h1").await;
    assert_eq!(words.len(), 5, "five words are offered under {heads:?}");
    hands.write("#name", name).await;
    hands.tap("main button.main").await;
    assert!(
        hands.path().await.ends_with("/today"),
        "joining leads straight to the check-in"
    );
    Person {
        name: name.to_owned(),
        password: words.join(" "),
    }
}

/// Fills in the page that asks for name and password, wherever it stands.
pub async fn sign_in_here(hands: &Hands, person: &Person) {
    hands.write("#name", &person.name).await;
    hands.write("#password", &person.password).await;
    hands.tap("main button.main").await;
}

pub async fn sign_in(hands: &Hands, base: &str, person: &Person) {
    hands.go(&format!("{base}/en/sign-in")).await;
    sign_in_here(hands, person).await;
    assert_eq!(hands.path().await, "/en/today");
}

pub async fn sign_out(hands: &Hands, base: &str) {
    hands.go(&format!("{base}/en/you")).await;
    hands.tap("form[action$='/sign-out'] button").await;
}

/// The path of the first such link, without its language.
pub async fn first_link(hands: &Hands, css: &str) -> Option<String> {
    let script = "const link = document.querySelector(arguments[0]); \
        return link === null ? null : link.pathname.slice(3)";
    match hands.run(script, vec![css.into()]).await {
        Value::String(path) => Some(path),
        _ => None,
    }
}

/// Writes a line about the day before, and stays on that day's page.
pub async fn write_line(hands: &Hands, base: &str, words: &str) {
    hands.go(&format!("{base}/en/another-day")).await;
    let day = first_link(hands, "main a.choice").await;
    let day = day.expect("the day before can be chosen");
    hands.go(&format!("{base}/en{day}/line")).await;
    hands.write("#words", words).await;
    hands.tap("main button.main").await;
    assert!(hands.source().await.contains(words), "the day shows it");
}
