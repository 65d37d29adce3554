//! What is another person's is answered like what does not exist.

use crate::access::{TABLE, ask};
use crate::house::{House, TODAY};
use crate::owner::{Owner, filled};

#[tokio::test]
async fn another_persons_id_is_answered_like_one_that_does_not_exist() {
    let house = House::build().await;
    let owner = Owner::of(&house, "ola").await;
    let mut other = Owner::of(&house, "marek").await.browser;
    let none = uuid::Uuid::new_v4().to_string();
    let mut asked = 0;
    for row in TABLE.iter().filter(|row| {
        ["{entry}", "{symptom}", "{taper}"]
            .iter()
            .any(|id| row.path.contains(id))
    }) {
        let theirs = owner.fill(row.path);
        let nothing = filled(row.path, [&none; 3]);
        let of_theirs = ask(&mut other, row.method, &theirs, row.fields).await;
        let of_nothing = ask(&mut other, row.method, &nothing, row.fields).await;
        let same = |text: String| {
            text.replace(&owner.entry, "ID")
                .replace(&owner.symptom, "ID")
                .replace(&owner.taper, "ID")
                .replace(&none, "ID")
        };
        assert_eq!(of_theirs.status, of_nothing.status, "{}", row.path);
        assert_eq!(of_theirs.headers, of_nothing.headers, "{}", row.path);
        assert_eq!(
            same(of_theirs.text()),
            same(of_nothing.text()),
            "{}",
            row.path
        );
        asked += 1;
    }
    assert!(asked >= 12, "only {asked} addresses with an id");
}

#[tokio::test]
async fn another_persons_id_in_a_field_is_answered_like_one_that_does_not_exist() {
    let house = House::build().await;
    let owner = Owner::of(&house, "ola").await;
    let mut other = Owner::of(&house, "marek").await;
    let none = uuid::Uuid::new_v4().to_string();
    let before = house.records(&owner.browser).await;
    let own_symptom = other.fill("/en/day/{date}/symptom/{symptom}");
    let came_back = format!("/en/day/{TODAY}/came-back");
    for (path, name) in [
        (came_back.as_str(), "words"),
        (own_symptom.as_str(), "value"),
    ] {
        let mut answers = Vec::new();
        for id in [owner.entry.as_str(), &none] {
            let fields = [("entry", id), ("seen", "1"), (name, "3")];
            answers.push(other.browser.post(path, &fields).await.is(404).bytes);
        }
        assert_eq!(answers[0], answers[1], "{path}");
    }
    assert_eq!(house.records(&owner.browser).await, before);
}

#[tokio::test]
async fn nobody_ends_another_persons_session() {
    let house = House::build().await;
    let owner = house.person("ola").await;
    let mut other = house.person("marek").await;
    let visit = house.visit(&owner).await;
    let sessions = house.site.app.sessions(&visit, house.now()).await.unwrap();
    let id: String = sessions[0].id.iter().map(|b| format!("{b:02x}")).collect();
    other
        .post("/en/you/devices", &[("session", &id)])
        .await
        .is(303);
    other
        .post("/en/you/devices", &[("all", "yes")])
        .await
        .is(303);
    assert!(house.is_inside(owner.session().unwrap()).await);
}
