//! One story from the first start to erasure. It takes a [`Store`] and knows no engine.

use sharing::{Access, Act, Allowed, Compartment, may};
use store::{
    Account, Attempt, Code, Counter, Instance, Invitation, Joining, Journal, JournalKey,
    NewAccount, NewRecord, PasswordRow, Record, Replaced, Session, Store, StoreFault,
};
use uuid::Uuid;

pub fn allowed(act: Act) -> Allowed {
    may(Access::Owner, act).unwrap()
}

pub fn write(compartment: Compartment) -> Allowed {
    allowed(Act::Write(compartment))
}

fn read(compartment: Compartment) -> Allowed {
    allowed(Act::Read(compartment))
}

pub fn revision(id: Uuid, revision: u32, sealed: &[u8]) -> NewRecord {
    NewRecord {
        allowed: write(Compartment::Checkins),
        record: Record {
            id,
            revision,
            epoch: 1,
            sealed: sealed.to_vec(),
        },
    }
}

pub fn person(name: &str, now: i64) -> NewAccount {
    let account = Uuid::new_v4();
    let session_id: [u8; 32] = {
        let mut id = [0; 32];
        id[..16].copy_from_slice(account.as_bytes());
        id
    };
    NewAccount {
        account: Account {
            id: account,
            name: name.to_owned(),
            host: false,
            password: PasswordRow {
                salt: [7; 16],
                memory_kib: 65_536,
                passes: 3,
                lanes: 1,
                verifier: [8; 32],
                wrap: vec![9; 80],
            },
            identity_public: vec![1; 32],
            identity_private: vec![2; 72],
            profile: vec![3; 300],
            consent: "1 en".to_owned(),
            erase_after: None,
        },
        journal: Journal {
            id: Uuid::new_v4(),
            owner: account,
            drop_box_public: vec![4; 65],
            drop_box_private: vec![5; 72],
        },
        keys: Compartment::ALL
            .into_iter()
            .map(|c| JournalKey {
                compartment: c.name().to_owned(),
                epoch: 1,
                wrap: vec![6; 72],
            })
            .collect(),
        session: Session {
            id: session_id,
            account,
            created: now,
            last_seen: now,
            idle_seconds: 1800,
            expires: now + 43_200,
            wrap: vec![10; 72],
        },
    }
}

async fn the_instance_is_made_once(store: &Store) {
    assert_eq!(store.instance().await.unwrap(), None);
    let instance = Instance {
        id: Uuid::new_v4(),
        key_check: [1; 32],
        joining: Joining::ByInvitation,
    };
    store.begin_instance(&instance).await.unwrap();
    assert!(store.begin_instance(&instance).await.is_err());
    assert_eq!(store.instance().await.unwrap(), Some(instance));
    store.set_joining(Joining::Open).await.unwrap();
    let joining = store.instance().await.unwrap().unwrap().joining;
    assert_eq!(joining, Joining::Open);
}

async fn an_invitation_is_used_once(store: &Store, now: i64) -> NewAccount {
    let invitation = Invitation {
        tag: [5; 16],
        host: true,
        expires: now + 10,
    };
    store.invite(&invitation).await.unwrap();
    assert_eq!(store.invitation([5; 16], now).await.unwrap(), Some(true));
    assert_eq!(store.invitation([5; 16], now + 10).await.unwrap(), None);
    let ola = person("ola", now);
    store
        .create_account(&ola, Some([5; 16]), now)
        .await
        .unwrap();
    let again = store
        .create_account(&person("ewa", now), Some([5; 16]), now)
        .await;
    assert!(matches!(again, Err(StoreFault::Gone)));
    assert!(store.account_named("ewa").await.unwrap().is_none());
    ola
}

async fn a_name_belongs_to_one_account(store: &Store, ola: &NewAccount, now: i64) {
    let second = store.create_account(&person("ola", now), None, now).await;
    assert!(matches!(second, Err(StoreFault::NameTaken)));
    assert_eq!(store.count_accounts().await.unwrap(), 1);
    let found = store.account_named("ola").await.unwrap().unwrap();
    assert_eq!(found, ola.account);
    let keys = store.journal_keys(ola.journal.id, "plan").await.unwrap();
    assert_eq!(keys.len(), 1);
}

async fn a_correction_is_a_further_revision(store: &Store, ola: &NewAccount) {
    let (journal, id) = (ola.journal.id, Uuid::new_v4());
    store
        .append(journal, &[revision(id, 1, b"first")])
        .await
        .unwrap();
    store
        .append(journal, &[revision(id, 2, b"second")])
        .await
        .unwrap();
    // A window that was opened before the second revision saves last, and is told.
    let late = store.append(journal, &[revision(id, 2, b"late")]).await;
    assert!(matches!(late, Err(StoreFault::ChangedMeanwhile)));
    let newest = store
        .records(read(Compartment::Checkins), journal)
        .await
        .unwrap();
    assert_eq!(newest.len(), 1);
    assert_eq!(newest[0].sealed, b"second");
    let all = store
        .revisions(read(Compartment::Checkins), journal, id)
        .await
        .unwrap();
    assert_eq!(all.len(), 2);
    let elsewhere = store.records(read(Compartment::Notes), journal).await;
    assert!(elsewhere.unwrap().is_empty());
}

async fn many_revisions_are_written_all_or_none(store: &Store, ola: &NewAccount) {
    let (journal, new) = (ola.journal.id, Uuid::new_v4());
    let half_bad = [revision(new, 1, b"good"), revision(Uuid::new_v4(), 2, b"x")];
    let refused = store.append(journal, &half_bad).await;
    assert!(matches!(refused, Err(StoreFault::ChangedMeanwhile)));
    let left = store
        .revisions(read(Compartment::Checkins), journal, new)
        .await;
    assert!(left.unwrap().is_empty());
}

async fn another_journal_cannot_continue_a_record(store: &Store, ola: &NewAccount, now: i64) {
    let marek = person("marek", now);
    store.create_account(&marek, None, now).await.unwrap();
    let id = Uuid::new_v4();
    store
        .append(ola.journal.id, &[revision(id, 1, b"hers")])
        .await
        .unwrap();
    for number in [1, 2] {
        let theft = store
            .append(marek.journal.id, &[revision(id, number, b"his")])
            .await;
        assert!(matches!(theft, Err(StoreFault::ChangedMeanwhile)));
    }
    let removal = store
        .remove(write(Compartment::Checkins), marek.journal.id, id)
        .await;
    assert!(matches!(removal, Err(StoreFault::Gone)));
}

async fn reading_does_not_allow_writing(store: &Store, ola: &NewAccount) {
    let mut new = revision(Uuid::new_v4(), 1, b"x");
    new.allowed = read(Compartment::Checkins);
    let refused = store.append(ola.journal.id, &[new]).await;
    assert!(matches!(refused, Err(StoreFault::NotAllowed)));
}

async fn sessions_end(store: &Store, ola: &NewAccount, now: i64) {
    let found = store.session(ola.session.id).await.unwrap().unwrap();
    assert_eq!(
        found.created % 600,
        0,
        "when somebody signed in is kept to ten minutes"
    );
    assert!(found.stands_at(now + 60));
    assert!(!found.stands_at(now + 43_201));
    assert!(!found.stands_at(found.created - 1));
    store
        .touch_session(ola.session.id, now + 1201)
        .await
        .unwrap();
    let touched = store.session(ola.session.id).await.unwrap().unwrap();
    assert_eq!(touched.last_seen % 600, 0);
    assert!(touched.last_seen > found.last_seen);
    store
        .end_session(Uuid::new_v4(), ola.session.id)
        .await
        .unwrap();
    assert!(store.session(ola.session.id).await.unwrap().is_some());
    store
        .end_session(ola.account.id, ola.session.id)
        .await
        .unwrap();
    assert!(store.session(ola.session.id).await.unwrap().is_none());
}

async fn a_confirmed_code_takes_the_place_of_the_older_one(store: &Store, ola: &NewAccount) {
    let id = ola.account.id;
    let code = |slot, confirmed| Code {
        slot,
        wrap: vec![1; 72],
        confirmed,
    };
    let first = store.account(id).await.unwrap().profile;
    let shown = Replaced {
        seen: &first,
        new: b"shown",
    };
    let hidden = Replaced {
        seen: b"shown",
        new: b"hidden",
    };
    store.set_code(id, &code(0, false), shown).await.unwrap();
    store.confirm_code(id, 0, hidden).await.unwrap();
    assert_eq!(store.codes(id).await.unwrap(), [code(0, true)]);
    assert_eq!(store.account(id).await.unwrap().profile, b"hidden");
    let absent = store.confirm_code(id, 1, hidden).await;
    assert!(matches!(absent, Err(StoreFault::Gone)));
    assert_eq!(store.codes(id).await.unwrap(), [code(0, true)]);
    let stale = store.set_code(id, &code(1, false), shown).await;
    assert!(matches!(stale, Err(StoreFault::ChangedMeanwhile)));
    assert_eq!(store.codes(id).await.unwrap(), [code(0, true)]);
    let shown = Replaced {
        seen: b"hidden",
        new: b"shown",
    };
    store.set_code(id, &code(1, false), shown).await.unwrap();
    store.confirm_code(id, 1, hidden).await.unwrap();
    assert_eq!(store.codes(id).await.unwrap(), [code(1, true)]);
}

async fn a_used_code_takes_the_place_of_all(store: &Store, ola: &NewAccount) {
    let id = ola.account.id;
    let next = Code {
        slot: 0,
        wrap: vec![2; 72],
        confirmed: false,
    };
    let password = PasswordRow {
        verifier: [99; 32],
        ..ola.account.password.clone()
    };
    let session = Session {
        id: [77; 32],
        ..ola.session.clone()
    };
    let shown = Replaced {
        seen: b"hidden",
        new: b"shown",
    };
    let used = store.codes(id).await.unwrap().remove(0).wrap;
    store
        .recover_account(id, &used, &password, &next, shown, &session)
        .await
        .unwrap();
    let again = Replaced {
        seen: b"shown",
        new: b"again",
    };
    let twice = store
        .recover_account(id, &used, &password, &next, again, &session)
        .await;
    assert!(matches!(twice, Err(StoreFault::Gone)));
    assert_eq!(store.codes(id).await.unwrap(), [next]);
    assert_eq!(store.account(id).await.unwrap().password, password);
    let sessions = store.sessions_of(id).await.unwrap();
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0].id, [77; 32]);
}

async fn attempts_are_counted_before_they_are_looked_at(store: &Store, now: i64) {
    let counter = |tag: u8| Counter {
        tag: [tag; 16],
        delay: |attempts| if attempts < 3 { 0 } else { 30 },
    };
    let (one, other) = (counter(1), counter(2));
    let count = |counters: Vec<Counter>, now| async move {
        store
            .count_attempt(&counters, now + 100, now)
            .await
            .unwrap()
    };
    let mut at_once = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let store = store.clone();
        at_once.spawn(async move { store.count_attempt(&[one], now + 100, now).await.unwrap() });
    }
    let at_once = at_once.join_all().await;
    let let_through = at_once
        .iter()
        .filter(|attempt| matches!(attempt, Attempt::Counted(_)));
    assert_eq!(let_through.count(), 3);
    // Where one counter waits, nothing is counted in the other.
    assert_eq!(count(vec![other, one], now).await, Attempt::Wait(now + 30));
    let Attempt::Counted(first) = count(vec![other], now).await else {
        panic!("nothing was counted there")
    };
    assert_eq!(first[0].attempts, 1);
    // The attempt that began the delay was a success after all.
    let Attempt::Counted(fourth) = count(vec![one], now + 30).await else {
        panic!("the delay is over")
    };
    store.take_attempt_back(&fourth, &[]).await.unwrap();
    let Attempt::Counted(again) = count(vec![one], now + 30).await else {
        panic!("the delay was taken back")
    };
    assert_eq!(again[0].attempts, 4);
    store.take_attempt_back(&[], &[one.tag]).await.unwrap();
    for (counter, now) in [(one, now + 30), (other, now + 100)] {
        let Attempt::Counted(counted) = count(vec![counter], now).await else {
            panic!("cleared, or forgotten")
        };
        assert_eq!(counted[0].attempts, 1);
    }
}

async fn erasure_leaves_nothing_of_one_and_all_of_others(store: &Store, ola: &NewAccount) {
    store
        .set_erase_after(ola.account.id, Some(5))
        .await
        .unwrap();
    assert!(store.due_for_erasure(4).await.unwrap().is_empty());
    assert_eq!(store.due_for_erasure(5).await.unwrap(), [ola.account.id]);
    store.erase_account(ola.account.id).await.unwrap();
    assert!(matches!(
        store.account(ola.account.id).await,
        Err(StoreFault::Gone)
    ));
    let rows = store
        .records(read(Compartment::Checkins), ola.journal.id)
        .await;
    assert!(rows.unwrap().is_empty());
    assert!(store.account_named("marek").await.unwrap().is_some());
    assert!(store.check().await.unwrap().complaints.is_empty());
}

/// The story, for whichever engine is under the store.
async fn story(store: &Store) {
    let now = 1_790_000_123;
    the_instance_is_made_once(store).await;
    let ola = an_invitation_is_used_once(store, now).await;
    a_name_belongs_to_one_account(store, &ola, now).await;
    a_correction_is_a_further_revision(store, &ola).await;
    many_revisions_are_written_all_or_none(store, &ola).await;
    another_journal_cannot_continue_a_record(store, &ola, now).await;
    reading_does_not_allow_writing(store, &ola).await;
    sessions_end(store, &ola, now).await;
    a_confirmed_code_takes_the_place_of_the_older_one(store, &ola).await;
    a_used_code_takes_the_place_of_all(store, &ola).await;
    attempts_are_counted_before_they_are_looked_at(store, now).await;
    erasure_leaves_nothing_of_one_and_all_of_others(store, &ola).await;
}

#[tokio::test]
async fn the_story_holds_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("leeward.db"))
        .await
        .unwrap();
    story(&store).await;
}
