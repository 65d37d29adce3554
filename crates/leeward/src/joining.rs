//! `leeward joining`: who can make an account.

use std::process::ExitCode;

use app::Joining;

use crate::folder::Folder;
use crate::refusal::Refusal;
use crate::settings::{JoiningArgs, WhoJoins};
use crate::{block_on, say_to_host};

pub(crate) fn run(args: &JoiningArgs) -> Result<ExitCode, Refusal> {
    let folder = Folder::at(&args.data.data);
    let database = folder.database();
    block_on(async {
        let store = folder.open_database().await?;
        let instance = store
            .instance()
            .await
            .map_err(Refusal::of_database(&database))?
            .ok_or(Refusal::Damaged {
                database: database.clone(),
            })?;
        let joining = match args.who {
            None => instance.joining,
            Some(who) => {
                let joining = match who {
                    WhoJoins::Closed => Joining::Closed,
                    WhoJoins::ByInvitation => Joining::ByInvitation,
                    WhoJoins::Open => Joining::Open,
                };
                store
                    .set_joining(joining)
                    .await
                    .map_err(Refusal::of_database(&database))?;
                joining
            }
        };
        store.close().await;
        say_to_host(match joining {
            Joining::Closed => "closed: nobody can make an account",
            Joining::ByInvitation => {
                "by-invitation: who holds an address from `leeward invite` can make an account"
            }
            Joining::Open => "open: anybody who finds the address can make an account",
        });
        Ok(ExitCode::SUCCESS)
    })
}
