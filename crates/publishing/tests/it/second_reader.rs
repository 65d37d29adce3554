//! A second reader's yes: by whom, of what, and what no yes lets through.

use jiff::civil::date;
use publishing::{
    CONSENT_VERSION, Consent, Draft, EditorId, Event, History, Piece, PublishFault, What,
};

use crate::stories::story;

const OLA: EditorId = EditorId(1);
const MAREK: EditorId = EditorId(2);
const EWA: EditorId = EditorId(3);

fn event(by: Option<EditorId>, what: What) -> Event {
    Event {
        by,
        name: None,
        at: 0,
        what,
    }
}

fn saved(by: Option<EditorId>, words: &str) -> Event {
    let draft = Draft {
        piece: Piece::Story(story(words)),
        consent: Some(Consent {
            version: CONSENT_VERSION,
            how: None,
            day: Some(date(2026, 11, 3)),
        }),
    };
    event(by, What::Saved(Box::new(draft)))
}

fn history(events: Vec<Event>) -> History {
    History { events }
}

#[test]
fn nobody_publishes_words_that_they_wrote_on() {
    let piece = history(vec![
        saved(Some(OLA), "Slowly."),
        saved(Some(MAREK), "More slowly."),
    ]);
    for writer in [OLA, MAREK] {
        assert_eq!(
            piece.may_publish(2, writer, &[]),
            Err(PublishFault::OwnWords)
        );
    }
    assert!(piece.may_publish(2, EWA, &[]).is_ok());
}

#[test]
fn who_wrote_before_it_was_last_published_may_read_what_another_changed_since() {
    let piece = history(vec![
        saved(Some(OLA), "Slowly."),
        event(Some(MAREK), What::Published { revision: 1 }),
        saved(Some(MAREK), "More slowly."),
    ]);
    assert!(piece.may_publish(3, OLA, &[]).is_ok());
    assert_eq!(
        piece.may_publish(3, MAREK, &[]),
        Err(PublishFault::OwnWords)
    );
}

#[test]
fn only_the_newest_text_is_published() {
    let piece = history(vec![saved(Some(OLA), "One."), saved(Some(OLA), "Two.")]);
    for number in [0, 1, 3] {
        assert_eq!(
            piece.may_publish(number, EWA, &[]),
            Err(PublishFault::NotNewest)
        );
    }
    assert_eq!(
        history(vec![]).may_publish(1, EWA, &[]),
        Err(PublishFault::NotNewest)
    );
}

#[test]
fn words_that_somebody_left_want_two_editors_as_well() {
    let piece = history(vec![saved(None, "Slowly.")]);
    assert!(piece.is_left());
    assert_eq!(
        piece.may_publish(1, OLA, &[]),
        Err(PublishFault::NoFirstReader)
    );
    let taken_up = history(vec![saved(None, "Slowly."), saved(Some(OLA), "Slowly.")]);
    assert!(!taken_up.is_left());
    assert_eq!(
        taken_up.may_publish(2, OLA, &[]),
        Err(PublishFault::OwnWords)
    );
    assert!(taken_up.may_publish(2, MAREK, &[]).is_ok());
}

#[test]
fn a_text_that_was_taken_down_is_not_put_back_by_its_writer() {
    let piece = history(vec![
        saved(Some(OLA), "Slowly."),
        event(Some(MAREK), What::Published { revision: 1 }),
        event(Some(OLA), What::Withdrawn),
    ]);
    assert_eq!(piece.may_publish(1, OLA, &[]), Err(PublishFault::OwnWords));
    assert!(piece.may_publish(1, EWA, &[]).is_ok());
    let two_wrote = history(vec![
        saved(Some(OLA), "Slowly."),
        saved(Some(MAREK), "Slowly, then."),
        event(Some(EWA), What::Published { revision: 2 }),
        event(Some(EWA), What::Withdrawn),
    ]);
    for writer in [OLA, MAREK] {
        assert_eq!(
            two_wrote.may_publish(2, writer, &[]),
            Err(PublishFault::OwnWords)
        );
    }
}

#[test]
fn no_yes_lets_a_dose_through() {
    let piece = history(vec![saved(Some(OLA), "I went from 20 mg down.")]);
    let found = vec!["20 mg".to_owned()];
    assert_eq!(
        piece.may_publish(1, EWA, &[]),
        Err(PublishFault::Dose { found })
    );
}

#[test]
fn a_sentence_that_promises_or_dooms_stands_only_where_the_reader_let_it() {
    let feared = "I thought it was permanent damage.";
    let piece = history(vec![saved(
        Some(OLA),
        &format!("Years. {feared} You should rest."),
    )]);
    let sentences = vec![feared.to_owned()];
    assert_eq!(
        piece.may_publish(1, EWA, &[]),
        Err(PublishFault::NotRead {
            sentences: sentences.clone()
        })
    );
    assert!(piece.may_publish(1, EWA, &sentences).is_ok());
    assert!(piece.may_publish(1, EWA, &["Years.".to_owned()]).is_err());
}

#[test]
fn words_without_consent_are_not_published() {
    let mut piece = history(vec![saved(Some(OLA), "Slowly.")]);
    if let What::Saved(draft) = &mut piece.events[0].what {
        draft.consent = None;
    }
    assert_eq!(piece.may_publish(1, EWA, &[]), Err(PublishFault::NoConsent));
}

#[test]
fn what_is_withdrawn_is_not_published_until_it_is_published_again() {
    let mut piece = history(vec![saved(Some(OLA), "Slowly.")]);
    assert_eq!(piece.published(), None);
    piece
        .events
        .push(event(Some(EWA), What::Published { revision: 1 }));
    assert_eq!(piece.published(), Some(1));
    piece.events.push(saved(Some(OLA), "New."));
    assert_eq!(
        piece.published(),
        Some(1),
        "a draft changes nothing that is read"
    );
    piece.events.push(event(Some(OLA), What::Withdrawn));
    assert_eq!(piece.published(), None);
}

#[test]
fn every_sentence_has_its_finding_beside_it() {
    let piece = Piece::Story(story("A line. You should rest. It will pass soon."));
    let flags = piece.flags();
    let asked: Vec<(&str, bool)> = flags
        .iter()
        .map(|f| (f.sentence.as_str(), f.asked))
        .collect();
    assert_eq!(
        asked,
        [("You should rest.", false), ("It will pass soon.", true)]
    );
}
