//! The editors' desk: who is an editor, and opening and sealing what lies on it.

use jiff::Timestamp;
use publishing::{EditorId, Event, History};
use sharing::{Access, Act, Allowed, may};
use store::{Desk, Editor, EditorName, PieceEvent, StoreFault};
use uuid::Uuid;
use vault::{DeskItemPlace, DeskKeyPlace, DeskPair, DeskPlace};

use crate::account::normal_name;
use crate::records::piece::{decode_event, encode_event};
use crate::visit::Visit;
use crate::{App, AppFault};

/// The keys of the desks that an editor may read, by epoch, for the length of one call.
pub(crate) struct DeskKeys {
    by_epoch: Vec<(u32, DeskPair)>,
}

impl DeskKeys {
    fn of(&self, epoch: u32) -> Option<&DeskPair> {
        let found = self.by_epoch.iter().find(|(e, _)| *e == epoch);
        found.map(|(_, pair)| pair)
    }

    /// The newest desk's epoch and public half: computed from the private one that was opened, so
    /// that a public half put into the database by somebody else is never sealed to.
    pub(crate) fn newest(&self) -> Option<(u32, &[u8; 32])> {
        let (epoch, pair) = self.by_epoch.last()?;
        Some((*epoch, pair.public()))
    }
}

/// How the host's account stands to the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskStanding {
    /// Nobody is an editor: the host can begin.
    NotBegun,
    /// The visitor is no editor; another one can name them.
    Closed,
    /// The visitor is an editor.
    Open,
}

impl Visit {
    /// Whether this account is an editor's.
    pub fn is_editor(&self) -> bool {
        !self.editor.is_empty()
    }

    /// Which editor this is, in a piece's history.
    pub fn editor_id(&self) -> EditorId {
        EditorId(self.account.as_u128())
    }

    pub(crate) fn at_the_desk(&self) -> Result<Allowed, AppFault> {
        let access = match self.is_editor() {
            true => Access::Editor,
            false => self.access,
        };
        Ok(may(access, Act::Desk)?)
    }

    fn names_editors(&self) -> Result<Allowed, AppFault> {
        let access = match self.is_host() {
            true => Access::Host,
            false => self.access,
        };
        Ok(may(access, Act::NameEditors)?)
    }
}

impl App {
    fn desk_place(&self, epoch: u32) -> DeskPlace {
        DeskPlace {
            instance_id: self.id,
            epoch,
        }
    }

    fn desk_key_place(&self, epoch: u32, editor_id: Uuid) -> DeskKeyPlace {
        DeskKeyPlace {
            desk: self.desk_place(epoch),
            editor_id,
        }
    }

    fn item_place(&self, event: &PieceEvent) -> DeskItemPlace {
        DeskItemPlace {
            desk: self.desk_place(event.epoch),
            piece_id: event.id,
            number: event.number,
        }
    }

    /// How the visitor stands to the desk.
    pub async fn desk_standing(&self, visit: &Visit) -> Result<DeskStanding, AppFault> {
        if visit.is_editor() {
            return Ok(DeskStanding::Open);
        }
        Ok(match self.store.editors().await?.is_empty() {
            true => DeskStanding::NotBegun,
            false => DeskStanding::Closed,
        })
    }

    /// Whether somebody reads what is put on the desk.
    pub async fn has_editors(&self) -> Result<bool, AppFault> {
        Ok(!self.store.editors().await?.is_empty())
    }

    /// The names of those who read what is left, for whoever is asked to leave something.
    pub async fn editor_names(&self) -> Result<Vec<String>, AppFault> {
        let editors = self.store.editors().await?;
        Ok(editors.into_iter().map(|editor| editor.name).collect())
    }

    /// Everybody who is an editor; for hosts and editors.
    pub async fn editors(&self, visit: &Visit) -> Result<Vec<EditorName>, AppFault> {
        if !visit.is_editor() {
            visit.names_editors()?;
        }
        Ok(self.store.editors().await?)
    }

    /// Begins a desk, the host being its first editor. What was sealed to an earlier desk, whose
    /// editors are all gone, stays closed.
    pub async fn begin_desk(&self, visit: &Visit) -> Result<(), AppFault> {
        let allowed = visit.names_editors()?;
        let epoch = self.store.desk().await?.map_or(1, |desk| desk.epoch + 1);
        let pair = DeskPair::generate();
        let desk = Desk {
            epoch,
            public: pair.public().to_vec(),
        };
        let first = self.editor_of(&pair, epoch, visit.account).await?;
        Ok(self.store.begin_desk(allowed, &desk, &first).await?)
    }

    /// An account's copy of a desk's key.
    async fn editor_of(
        &self,
        pair: &DeskPair,
        epoch: u32,
        account: Uuid,
    ) -> Result<Editor, AppFault> {
        let public = self.store.account(account).await?.identity_public;
        let public: [u8; 32] = public.try_into().map_err(|_| AppFault::Unreadable)?;
        let wrap = pair
            .seal_for(&public, &self.desk_key_place(epoch, account))
            .map_err(|_| AppFault::Unreadable)?;
        Ok(Editor {
            account,
            epoch,
            wrap,
        })
    }

    /// Makes the account of that name an editor's. The host has to be an editor: who gives a key
    /// has one. [`AppFault::NotThere`] for a name that nobody has.
    pub async fn make_editor(&self, visit: &Visit, name: &str) -> Result<(), AppFault> {
        let allowed = visit.names_editors()?;
        let keys = self.open_desk(visit).await?;
        let account = self.store.account_named(&normal_name(name)).await?;
        let account = account.ok_or(AppFault::NotThere)?.id;
        let mut copies = Vec::with_capacity(keys.by_epoch.len());
        for (epoch, pair) in &keys.by_epoch {
            copies.push(self.editor_of(pair, *epoch, account).await?);
        }
        Ok(self.store.add_editor(allowed, &copies).await?)
    }

    /// Takes the role away; the host may, and everybody for themselves. Those who remain go on at
    /// the next desk, so that a copy of the key that was kept elsewhere opens nothing new.
    pub async fn end_editor(&self, visit: &Visit, account: Uuid) -> Result<(), AppFault> {
        let allowed = match visit.account == account {
            true => visit.at_the_desk()?,
            false => visit.names_editors()?,
        };
        let editors = self.store.editors().await?;
        let remaining = editors.iter().filter(|editor| editor.account != account);
        let pair = DeskPair::generate();
        let next = Desk {
            epoch: self.store.desk().await?.map_or(1, |desk| desk.epoch + 1),
            public: pair.public().to_vec(),
        };
        let mut copies = Vec::new();
        for editor in remaining {
            copies.push(self.editor_of(&pair, next.epoch, editor.account).await?);
        }
        let next = (!copies.is_empty()).then_some((&next, copies.as_slice()));
        Ok(self.store.end_editor(allowed, account, next).await?)
    }

    /// The desks' pairs, opened through the visitor's own key.
    pub(crate) async fn open_desk(&self, visit: &Visit) -> Result<DeskKeys, AppFault> {
        if !visit.is_editor() {
            return Err(AppFault::Refused);
        }
        let account = self.store.account(visit.account).await?;
        let place = self.account_place(visit.account);
        let identity = visit
            .key
            .unwrap_identity(&account.identity_private, &place)?;
        let mut by_epoch = Vec::with_capacity(visit.editor.len());
        for copy in &visit.editor {
            let place = self.desk_key_place(copy.epoch, visit.account);
            by_epoch.push((copy.epoch, identity.open_desk(&place, &copy.wrap)?));
        }
        Ok(DeskKeys { by_epoch })
    }

    /// A piece from its events, in order; `None` where one of them does not open or follow.
    pub(crate) fn open_piece(&self, keys: &DeskKeys, events: &[PieceEvent]) -> Option<History> {
        let opened = events.iter().zip(1_u32..).map(|(event, number)| {
            let pair = keys.of(event.epoch)?;
            let content = pair.open(&self.item_place(event), &event.sealed).ok()?;
            (event.number == number).then_some(decode_event(&content).ok()?)
        });
        let events = opened.collect::<Option<Vec<Event>>>()?;
        Some(History { events })
    }

    /// Seals an event to a desk's public half.
    pub(crate) fn seal_event(
        &self,
        (epoch, public): (u32, &[u8; 32]),
        id: Uuid,
        number: u32,
        event: &Event,
    ) -> Result<PieceEvent, AppFault> {
        let mut sealed = PieceEvent {
            id,
            number,
            epoch,
            sealed: Vec::new(),
        };
        let content = encode_event(event).ok_or(AppFault::Unreadable)?;
        sealed.sealed = DeskPair::seal_to(public, &self.item_place(&sealed), &content)
            .map_err(|_| AppFault::Unreadable)?;
        Ok(sealed)
    }

    /// Who acts at the desk, as a piece's history tells it.
    pub(crate) fn event_by(visit: &Visit, what: publishing::What, now: Timestamp) -> Event {
        Event {
            by: Some(visit.editor_id()),
            name: diary::Text::name(visit.name()).ok(),
            at: now.as_second(),
            what,
        }
    }
}

impl From<StoreFault> for PieceFault {
    fn from(fault: StoreFault) -> PieceFault {
        PieceFault::App(fault.into())
    }
}

impl From<AppFault> for PieceFault {
    fn from(fault: AppFault) -> PieceFault {
        PieceFault::App(fault)
    }
}

/// Why an act at the desk was not done.
#[derive(Debug)]
pub enum PieceFault {
    /// It may not be published as it stands.
    Publish(publishing::PublishFault),
    /// Another piece of that page and language exists.
    PageExists(Uuid),
    /// Anything else.
    App(AppFault),
}
