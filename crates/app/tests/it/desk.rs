//! The editors' desk as a story: begun by the host, read by editors alone, published by a second
//! reader, taken back without a trace.

use app::{AppFault, DeskStanding, PieceFault, RecoveryCode, Visit};
use diary::Text;
use jiff::civil::date;
use publishing::{
    Consent, Draft, HostPage, PageKind, Piece, PublishFault, Story, StoryFields, What,
};
use uuid::Uuid;
use wording::Language;

use crate::house::{CLIENT, House, PASSWORD, at, monday};

const MARKER: &str = "marker-5d1e-of-somebodys-words";

fn story(words: &str) -> Story {
    let typed = StoryFields {
        words,
        ..StoryFields::default()
    };
    Story::new(Language::English, &typed).unwrap()
}

fn draft(words: &str) -> Draft {
    Draft {
        piece: Piece::Story(story(words)),
        consent: Some(Consent {
            version: publishing::CONSENT_VERSION,
            how: Text::new("in a letter").ok(),
            day: Some(date(2026, 11, 3)),
        }),
    }
}

fn page(text: &'static str, language: Language) -> Draft {
    let page = HostPage::new(PageKind::Contact, language, |_| text, &[]).unwrap();
    Draft {
        piece: Piece::Page(page),
        consent: None,
    }
}

struct Desk {
    house: House,
    host: Visit,
    ola: Visit,
    marek: Visit,
}

impl Desk {
    /// A host who began the desk, and two editors.
    async fn begun() -> Desk {
        let house = House::build().await;
        let host = house.host("hanna").await;
        house.app.begin_desk(&host).await.unwrap();
        let host = again(&house, "hanna").await;
        for name in ["ola", "marek"] {
            house.person(name).await;
            house.app.make_editor(&host, name).await.unwrap();
        }
        let (ola, marek) = (again(&house, "ola").await, again(&house, "marek").await);
        Desk {
            house,
            host,
            ola,
            marek,
        }
    }

    async fn drafted(&self, words: &str) -> Uuid {
        let id = Uuid::new_v4();
        let app = &self.house.app;
        app.save_piece(&self.ola, id, 0, draft(words), monday())
            .await
            .unwrap();
        id
    }

    fn files_hold(&self, needle: &str) -> bool {
        std::fs::read_dir(self.house.folder())
            .unwrap()
            .any(|entry| {
                let bytes = std::fs::read(entry.unwrap().path()).unwrap();
                bytes
                    .windows(needle.len())
                    .any(|window| window == needle.as_bytes())
            })
    }
}

/// Says yes to what stands there now.
async fn publish(app: &app::App, visit: &Visit, id: Uuid) -> Result<(), PieceFault> {
    let reading = match app.opened_piece(visit, id).await {
        Ok(held) => app.reading(&held),
        Err(_) => String::new(),
    };
    app.publish(visit, id, &reading, &[], monday()).await
}

/// Ola takes up words that were left, Marek says yes.
async fn publish_left(desk: &Desk, id: Uuid) {
    let app = &desk.house.app;
    let history = app.opened_piece(&desk.ola, id).await.unwrap().history;
    let as_it_is = history.newest().unwrap().draft.clone();
    app.save_piece(&desk.ola, id, 1, as_it_is, monday())
        .await
        .unwrap();
    publish(app, &desk.marek, id).await.unwrap();
}

async fn again(house: &House, name: &str) -> Visit {
    let signed_in = house
        .app
        .sign_in(name, PASSWORD, app::Device::Shared, CLIENT, monday())
        .await
        .unwrap();
    house.visit(&signed_in, monday()).await
}

#[tokio::test]
async fn a_draft_is_published_by_another_editor_and_by_nobody_else() {
    let desk = Desk::begun().await;
    let app = &desk.house.app;
    let id = desk.drafted("It took years, and some came back.").await;
    assert!(app.published_stories().await.unwrap().is_empty());
    let own = publish(app, &desk.ola, id).await;
    assert!(matches!(
        own,
        Err(PieceFault::Publish(PublishFault::OwnWords))
    ));
    publish(app, &desk.marek, id).await.unwrap();
    let read = app.published_story(id).await.unwrap().unwrap();
    assert_eq!(read, story("It took years, and some came back."));

    app.save_piece(&desk.ola, id, 1, draft("Another text."), monday())
        .await
        .unwrap();
    assert_eq!(
        app.published_story(id).await.unwrap().unwrap(),
        read,
        "a draft changes nothing"
    );
    publish(app, &desk.marek, id).await.unwrap();
    assert_eq!(
        app.published_story(id).await.unwrap().unwrap(),
        story("Another text.")
    );

    app.withdraw(&desk.ola, id, monday()).await.unwrap();
    assert_eq!(app.published_story(id).await.unwrap(), None);
    let history = app.opened_piece(&desk.marek, id).await.unwrap().history;
    assert_eq!(
        history.events.len(),
        5,
        "every version and act is still there"
    );
    assert_eq!(history.events[0].name.as_ref().unwrap().expose(), "ola");
}

#[tokio::test]
async fn who_is_no_editor_reads_and_writes_nothing_at_the_desk() {
    let desk = Desk::begun().await;
    let app = &desk.house.app;
    let id = desk.drafted(MARKER).await;
    let eve = desk.house.person("eve").await;
    let second_host = desk.house.host("second").await;
    assert_eq!(
        app.desk_standing(&second_host).await.unwrap(),
        DeskStanding::Closed
    );
    for stranger in [&eve, &second_host] {
        assert!(!stranger.is_editor());
        let opened = app.opened_desk(stranger).await;
        assert!(matches!(opened, Err(AppFault::Refused)));
        let opened = app.opened_piece(stranger, id).await;
        assert!(matches!(opened, Err(AppFault::Refused)));
        let saved = app.save_piece(stranger, id, 1, draft("x"), monday()).await;
        assert!(matches!(saved, Err(PieceFault::App(AppFault::Refused))));
        let published = publish(app, stranger, id).await;
        assert!(matches!(published, Err(PieceFault::App(AppFault::Refused))));
        assert!(app.remove_piece(stranger, id).await.is_err());
    }
    assert!(matches!(
        app.make_editor(&eve, "eve").await,
        Err(AppFault::Refused)
    ));
    let begun = app.begin_desk(&second_host).await;
    assert!(
        matches!(begun, Err(AppFault::ChangedMeanwhile)),
        "one desk is enough"
    );
    let named = app.make_editor(&second_host, "eve").await;
    assert!(
        matches!(named, Err(AppFault::Refused)),
        "who gives a key has one"
    );
}

#[tokio::test]
async fn an_ended_editor_opens_nothing_with_the_session_that_is_still_there() {
    let desk = Desk::begun().await;
    let app = &desk.house.app;
    let id = desk.drafted("words").await;
    app.end_editor(&desk.host, desk.marek.account())
        .await
        .unwrap();
    let marek = again(&desk.house, "marek").await;
    assert!(!marek.is_editor());
    assert!(app.opened_piece(&marek, id).await.is_err());
    let names: Vec<String> = app
        .editors(&desk.host)
        .await
        .unwrap()
        .into_iter()
        .map(|e| e.name)
        .collect();
    assert_eq!(names, ["hanna", "ola"]);
    app.end_editor(&desk.ola, desk.ola.account()).await.unwrap();
    let ended = app.end_editor(&marek, desk.host.account()).await;
    assert!(
        matches!(ended, Err(AppFault::Refused)),
        "nobody ends another's role but the host"
    );
}

#[tokio::test]
async fn drafts_and_left_words_stand_in_no_file_in_the_clear_and_published_ones_do() {
    let desk = Desk::begun().await;
    let app = &desk.house.app;
    let id = desk.drafted(MARKER).await;
    let mut eve = desk.house.person("eve").await;
    let left = format!("{MARKER} left by eve");
    app.leave_words(&mut eve, story(&left), monday())
        .await
        .unwrap();
    assert!(!desk.files_hold(MARKER));
    publish(app, &desk.marek, id).await.unwrap();
    assert!(
        desk.files_hold(MARKER),
        "the search itself finds what does stand there"
    );
}

#[tokio::test]
async fn words_that_are_left_reach_the_editors_without_a_name_a_day_or_an_account() {
    let desk = Desk::begun().await;
    let app = &desk.house.app;
    let mut eve = desk.house.person("eve").await;
    assert!(app.asks_for_words(&eve).await.unwrap());
    let when = at("2026-11-23T12:00:00Z");
    let code = app
        .leave_words(&mut eve, story("Slowly."), when)
        .await
        .unwrap();
    assert!(!app.asks_for_words(&eve).await.unwrap(), "asked once");
    let twice = app.leave_words(&mut eve, story("More."), when).await;
    assert_eq!(
        twice.unwrap(),
        code,
        "sent twice is left once, under one code"
    );
    app.erase_now(eve).await.unwrap();

    let opened = app.opened_desk(&desk.ola).await.unwrap();
    let [held] = opened.pieces.as_slice() else {
        panic!("one piece was left");
    };
    let event = &held.history.events[0];
    assert!(held.history.is_left());
    assert_eq!((event.by, &event.name), (None, &None));
    assert_eq!(event.at, at("2026-11-01T00:00:00Z").as_second());
    assert!(
        app.published_stories().await.unwrap().is_empty(),
        "they reach the editors, not the shelf"
    );
    let alone = publish(app, &desk.ola, held.id).await;
    assert!(matches!(
        alone,
        Err(PieceFault::Publish(PublishFault::NoFirstReader))
    ));
    publish_left(&desk, held.id).await;
    assert_eq!(app.published_stories().await.unwrap().len(), 1);
}

#[tokio::test]
async fn an_editor_cannot_leave_words_and_be_their_own_second_reader() {
    let mut desk = Desk::begun().await;
    let app = &desk.house.app;
    assert!(!app.asks_for_words(&desk.ola).await.unwrap());
    let left = app.leave_words(&mut desk.ola, story("x"), monday()).await;
    assert!(matches!(left, Err(PieceFault::App(AppFault::NotThere))));
}

#[tokio::test]
async fn after_an_editor_is_ended_the_others_read_all_and_an_old_copy_of_the_key_nothing_new() {
    let desk = Desk::begun().await;
    let app = &desk.house.app;
    let before = desk.drafted("before").await;
    // What a backup of this moment would hold.
    let marek_before = &desk.marek;
    app.end_editor(&desk.host, desk.marek.account())
        .await
        .unwrap();
    let ola = again(&desk.house, "ola").await;
    let after = Uuid::new_v4();
    app.save_piece(&ola, after, 0, draft("after"), monday())
        .await
        .unwrap();
    assert_eq!(app.opened_desk(&ola).await.unwrap().pieces.len(), 2);
    assert!(app.opened_piece(marek_before, before).await.is_ok());
    assert!(matches!(
        app.opened_piece(marek_before, after).await,
        Err(AppFault::Unreadable)
    ));
    let stale = app
        .save_piece(&desk.ola, Uuid::new_v4(), 0, draft("stale"), monday())
        .await;
    assert!(
        matches!(stale, Err(PieceFault::App(AppFault::ChangedMeanwhile))),
        "nothing is sealed to a desk that is no longer the newest"
    );
    desk.house.person("new").await;
    let host = again(&desk.house, "hanna").await;
    app.make_editor(&host, "new").await.unwrap();
    let new = again(&desk.house, "new").await;
    assert_eq!(app.opened_desk(&new).await.unwrap().pieces.len(), 2);
}

#[tokio::test]
async fn where_nobody_would_read_them_no_words_are_asked_for() {
    let house = House::build().await;
    let mut eve = house.person("eve").await;
    assert!(!house.app.asks_for_words(&eve).await.unwrap());
    let left = house.app.leave_words(&mut eve, story("x"), monday()).await;
    assert!(matches!(left, Err(PieceFault::App(AppFault::NotThere))));
}

#[tokio::test]
async fn words_taken_back_by_their_code_are_gone_without_a_trace() {
    let desk = Desk::begun().await;
    let app = &desk.house.app;
    let mut eve = desk.house.person("eve").await;
    let groups = app
        .leave_words(&mut eve, story(MARKER), monday())
        .await
        .unwrap();
    let id = app.opened_desk(&desk.ola).await.unwrap().pieces[0].id;
    publish_left(&desk, id).await;
    assert!(desk.files_hold(MARKER));

    let wrong = RecoveryCode::generate();
    assert!(!app.take_back(&wrong, CLIENT, monday()).await.unwrap());
    assert!(app.published_story(id).await.unwrap().is_some());
    let code = RecoveryCode::parse(&groups.join(" ").to_lowercase()).unwrap();
    assert!(app.take_back(&code, CLIENT, monday()).await.unwrap());
    assert_eq!(app.published_story(id).await.unwrap(), None);
    assert!(app.opened_desk(&desk.ola).await.unwrap().pieces.is_empty());
    assert!(!desk.files_hold(MARKER));
    assert!(
        !app.take_back(&code, CLIENT, monday()).await.unwrap(),
        "there is nothing any more"
    );
}

#[tokio::test]
async fn the_export_does_not_say_whose_the_left_words_are() {
    let desk = Desk::begun().await;
    let app = &desk.house.app;
    let mut eve = desk.house.person("eve").await;
    let groups = app
        .leave_words(&mut eve, story("x"), monday())
        .await
        .unwrap();
    let export = app.export_json(&eve, monday()).await.unwrap();
    let export = String::from_utf8(export).unwrap();
    assert!(export.contains("\"asked_to_leave_words\": true"));
    assert!(groups.iter().all(|group| !export.contains(group.as_str())));
}

#[tokio::test]
async fn words_can_be_taken_back_also_after_the_instance_key_was_lost() {
    let desk = Desk::begun().await;
    let mut eve = desk.house.person("eve").await;
    let left = desk
        .house
        .app
        .leave_words(&mut eve, story("x"), monday())
        .await;
    let code = RecoveryCode::parse(&left.unwrap().concat()).unwrap();
    let check = app::InstanceKey::from_bytes([8; 32]).check_value();
    desk.house
        .app
        .store()
        .replace_key_check(check)
        .await
        .unwrap();
    let app = House::open(desk.house.file(), [8; 32]).await;
    assert!(app.take_back(&code, CLIENT, monday()).await.unwrap());
}

#[tokio::test]
async fn guessing_at_codes_is_slowed_down() {
    let desk = Desk::begun().await;
    let mut waits = false;
    for _ in 0..40 {
        let code = RecoveryCode::generate();
        waits |= matches!(
            desk.house.app.take_back(&code, CLIENT, monday()).await,
            Err(AppFault::Wait { .. })
        );
    }
    assert!(waits);
}

#[tokio::test]
async fn a_form_sent_twice_is_one_text_and_two_windows_hear_of_each_other() {
    let desk = Desk::begun().await;
    let app = &desk.house.app;
    let id = desk.drafted("one").await;
    app.save_piece(&desk.ola, id, 0, draft("one"), monday())
        .await
        .unwrap();
    assert_eq!(
        app.opened_piece(&desk.ola, id)
            .await
            .unwrap()
            .history
            .events
            .len(),
        1
    );
    let read = app.reading(&app.opened_piece(&desk.host, id).await.unwrap());
    app.save_piece(&desk.marek, id, 1, draft("two"), monday())
        .await
        .unwrap();
    let late = app
        .save_piece(&desk.ola, id, 1, draft("three"), monday())
        .await;
    assert!(matches!(
        late,
        Err(PieceFault::App(AppFault::ChangedMeanwhile))
    ));
    let stale = app.publish(&desk.host, id, &read, &[], monday()).await;
    assert!(matches!(
        stale,
        Err(PieceFault::Publish(PublishFault::NotNewest))
    ));
}

#[tokio::test]
async fn a_yes_is_to_the_text_that_was_read_and_to_no_other_in_its_place() {
    let desk = Desk::begun().await;
    let app = &desk.house.app;
    let id = desk.drafted("what was read").await;
    let reading = app.reading(&app.opened_piece(&desk.marek, id).await.unwrap());
    app.remove_piece(&desk.ola, id).await.unwrap();
    app.save_piece(&desk.ola, id, 0, draft("what was not"), monday())
        .await
        .unwrap();
    let swapped = app.publish(&desk.marek, id, &reading, &[], monday()).await;
    assert!(matches!(
        swapped,
        Err(PieceFault::Publish(PublishFault::NotNewest))
    ));
    assert!(app.published_stories().await.unwrap().is_empty());
}

#[tokio::test]
async fn words_sent_by_several_windows_at_once_are_left_once_under_one_code() {
    let desk = Desk::begun().await;
    let app = &desk.house.app;
    desk.house.person("zofia").await;
    let mut visits = Vec::new();
    for _ in 0..4 {
        visits.push(again(&desk.house, "zofia").await);
    }
    let [a, b, c, d] = visits.as_mut_slice() else {
        panic!("four windows");
    };
    let leave = |visit| app.leave_words(visit, story("x"), monday());
    let (a, b, c, d) = tokio::join!(leave(a), leave(b), leave(c), leave(d));
    let codes = [a, b, c, d].map(Result::unwrap);
    assert!(codes.iter().all(|code| *code == codes[0]));
    assert_eq!(app.opened_desk(&desk.ola).await.unwrap().pieces.len(), 1);
}

#[tokio::test]
async fn what_was_published_before_stands_in_no_file_once_another_text_is() {
    let desk = Desk::begun().await;
    let app = &desk.house.app;
    let id = desk.drafted(MARKER).await;
    publish(app, &desk.marek, id).await.unwrap();
    app.save_piece(&desk.ola, id, 1, draft("Another."), monday())
        .await
        .unwrap();
    assert!(desk.files_hold(MARKER));
    publish(app, &desk.marek, id).await.unwrap();
    assert!(!desk.files_hold(MARKER));
}

#[tokio::test]
async fn a_page_exists_once_for_each_language_and_is_read_by_everybody() {
    let desk = Desk::begun().await;
    let app = &desk.house.app;
    let (first, polish) = (Uuid::new_v4(), Uuid::new_v4());
    let english = page("Write to us.", Language::English);
    app.save_piece(&desk.ola, first, 0, english.clone(), monday())
        .await
        .unwrap();
    let other = app
        .save_piece(&desk.marek, Uuid::new_v4(), 0, english, monday())
        .await;
    assert!(matches!(other, Err(PieceFault::PageExists(id)) if id == first));
    let text = page("Napisz do nas.", Language::Polish);
    app.save_piece(&desk.ola, polish, 0, text, monday())
        .await
        .unwrap();
    publish(app, &desk.marek, first).await.unwrap();
    let read = app
        .published_page(PageKind::Contact, Language::English)
        .await
        .unwrap();
    assert_eq!(
        read.unwrap().field("ways").unwrap().expose(),
        "Write to us."
    );
    assert_eq!(
        app.published_page(PageKind::Contact, Language::Polish)
            .await
            .unwrap(),
        None
    );
    assert_eq!(
        app.published_page(PageKind::Group, Language::English)
            .await
            .unwrap(),
        None
    );
    let changed = app
        .save_piece(&desk.ola, first, 2, draft("a story"), monday())
        .await;
    assert!(changed.is_err(), "a page does not become a story");
}

#[tokio::test]
async fn a_remark_stands_beside_the_piece_and_changes_nothing_that_is_read() {
    let desk = Desk::begun().await;
    let app = &desk.house.app;
    let id = desk.drafted("Slowly.").await;
    let said = Text::new("The second sentence is hard to read.").unwrap();
    app.remark(&desk.marek, id, said.clone(), monday())
        .await
        .unwrap();
    let history = app.opened_piece(&desk.ola, id).await.unwrap().history;
    assert_eq!(history.events[1].what, What::Remarked(said));
    assert!(
        publish(app, &desk.marek, id).await.is_ok(),
        "a remark is no text"
    );
}

#[tokio::test]
async fn where_the_last_editor_is_gone_a_new_desk_begins_and_the_old_one_stays_closed() {
    let house = House::build().await;
    let host = house.host("hanna").await;
    house.app.begin_desk(&host).await.unwrap();
    let host = again(&house, "hanna").await;
    let id = Uuid::new_v4();
    house
        .app
        .save_piece(&host, id, 0, draft("old"), monday())
        .await
        .unwrap();
    house.app.erase_now(host).await.unwrap();
    let next = house.host("next").await;
    assert_eq!(
        house.app.desk_standing(&next).await.unwrap(),
        DeskStanding::NotBegun
    );
    house.app.begin_desk(&next).await.unwrap();
    let next = again(&house, "next").await;
    let desk = house.app.opened_desk(&next).await.unwrap();
    assert_eq!(
        (desk.pieces.len(), desk.unreadable.len()),
        (0, 1),
        "marked unreadable, never guessed"
    );
    house
        .app
        .save_piece(&next, Uuid::new_v4(), 0, draft("new"), monday())
        .await
        .unwrap();
    assert_eq!(house.app.opened_desk(&next).await.unwrap().pieces.len(), 1);
}

#[tokio::test]
async fn one_story_is_kept_near_in_the_persons_own_settings() {
    let desk = Desk::begun().await;
    let mut eve = desk.house.person("eve").await;
    let (one, other) = (Uuid::new_v4(), Uuid::new_v4());
    desk.house.app.keep_near(&mut eve, Some(one)).await.unwrap();
    desk.house
        .app
        .keep_near(&mut eve, Some(other))
        .await
        .unwrap();
    let eve = again(&desk.house, "eve").await;
    assert_eq!(eve.profile().near, Some(other));
    assert!(!desk.files_hold(&other.to_string()));
}
