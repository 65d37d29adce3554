# Out again: files, and deleting everything.

out-heading = Take everything with you, or delete it
out-export = Take everything with you
out-export-what = The file on your device is not locked. Whoever opens the device can read it.
out-json = Everything, with all earlier versions (JSON)
out-csv = The diary as a table (CSV)
out-delete = Delete this account
out-delete-what = The account goes with all it holds, and nothing brings it back. Backups of whoever runs this place may keep a locked copy for some weeks.
out-delete-go-on = Go on to deleting
out-delete-later = Delete it in seven days
out-delete-now = Delete it now
out-delete-set = The account will be deleted on { $date }.
out-delete-keep = Keep the account
out-deleted = The account is deleted.
out-deleted-what = Everything that was in it is gone from here.
out-delete-host = This is the only host's account. Without it nobody can invite others from here; a command on the server can make another.
