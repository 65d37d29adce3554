//! `leeward invite`: a one-time address, also while the program runs.

use std::process::ExitCode;

use jiff::Timestamp;

use crate::folder::Folder;
use crate::refusal::Refusal;
use crate::serve::join_address;
use crate::settings::InviteArgs;
use crate::{block_on, say_to_host};

pub(crate) fn run(args: &InviteArgs) -> Result<ExitCode, Refusal> {
    args.address.refuse_plain_http()?;
    let folder = Folder::at(&args.data.data);
    block_on(async {
        let app = folder.open().await?;
        let accounts = app.store().count_accounts().await;
        let accounts = accounts.map_err(Refusal::of_database(&folder.database()))?;
        // Whoever comes first is the host.
        let secret = app.invite(accounts == 0, Timestamp::now()).await?;
        app.store().close().await;
        let base = args.address.base(args.address.listen);
        say_to_host(match accounts {
            0 => "This address makes the host's account, once, within seven days:",
            _ => "This address makes one account, once, within seven days:",
        });
        say_to_host(&join_address(&base, &secret));
        Ok(ExitCode::SUCCESS)
    })
}
