//! A second reader's yes, remarks, taking down and removing.

use app::PieceFault;
use axum::extract::Path;
use axum::http::StatusCode;
use diary::{Text, TextFault};
use publishing::PublishFault;
use uuid::Uuid;
use words::{Voice, say};

use super::{may, show};
use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::parts::see;

/// A fault of the desk that is none of its own sentences.
pub(crate) fn otherwise(fault: PieceFault) -> Fault {
    match fault {
        PieceFault::App(fault) => fault.into(),
        PieceFault::PageExists(_) | PieceFault::Publish(_) => Fault::ChangedMeanwhile,
    }
}

fn why(voice: Voice, fault: &PublishFault) -> String {
    match fault {
        PublishFault::NoFirstReader => say!(voice, "desk-no-first-reader"),
        PublishFault::OwnWords => say!(voice, "desk-own-words"),
        PublishFault::NotNewest => say!(voice, "desk-fault-not-newest"),
        PublishFault::Dose { found } => {
            say!(voice, "desk-fault-dose", found = voice.list(found))
        }
        PublishFault::NotRead { .. } => say!(voice, "desk-fault-not-read"),
        PublishFault::NoConsent => say!(voice, "desk-fault-no-consent"),
    }
}

/// `POST .../publish`
pub(crate) async fn publish(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    may(&inside)?;
    let fields = &inside.fields;
    let reading = fields.get("reading");
    let let_stand: Vec<String> = (0..)
        .map(|place| (format!("sentence-{place}"), format!("stand-{place}")))
        .take_while(|(sentence, _)| fields.has(sentence))
        .filter(|(_, stand)| fields.has(stand))
        .map(|(sentence, _)| fields.get(&sentence).to_owned())
        .collect();
    let app = &inside.site.app;
    match app
        .publish(&inside.visit, id, reading, &let_stand, inside.now)
        .await
    {
        Ok(()) => Ok(see(&inside.at(&format!("/desk/piece/{id}")))),
        Err(PieceFault::Publish(fault)) => {
            let said = why(inside.voice, &fault);
            show(&inside, id, Some(said), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(fault) => Err(otherwise(fault)),
    }
}

/// `POST .../withdraw`
pub(crate) async fn withdraw(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    may(&inside)?;
    let app = &inside.site.app;
    app.withdraw(&inside.visit, id, inside.now)
        .await
        .map_err(otherwise)?;
    Ok(see(&inside.at(&format!("/desk/piece/{id}"))))
}

/// `POST .../remark`
pub(crate) async fn remark(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    may(&inside)?;
    match Text::new(inside.fields.get("words")) {
        Ok(words) => {
            let app = &inside.site.app;
            app.remark(&inside.visit, id, words, inside.now)
                .await
                .map_err(otherwise)?;
        }
        // An empty remark is none.
        Err(TextFault::Empty) => {}
        Err(TextFault::TooLong { .. }) => return Err(Fault::TooLarge),
    }
    Ok(see(&inside.at(&format!("/desk/piece/{id}"))))
}

/// `POST .../remove`
pub(crate) async fn remove(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    may(&inside)?;
    inside.site.app.remove_piece(&inside.visit, id).await?;
    Ok(see(&inside.at("/desk")))
}
