# When something does not go: what happened, what is kept, what can be done now.

fault-title = Not now
fault-typed = What you typed
fault-again = Try again
fault-home = To the beginning

fault-signed-out = Please sign in
fault-signed-out-help = You are signed out, or the time of this session is over. Everything saved is safe.
fault-not-there = There is nothing at this address
fault-not-there-help = It may have been removed. Nothing else is changed.
fault-changed-meanwhile = Another window saved first
fault-changed-meanwhile-help = What it saved is kept. What you typed here is not saved and stands below, so that it can be copied.
fault-unreadable = This cannot be read
fault-unreadable-help = It is kept as it is, and nothing was guessed. Whoever runs this place may have a backup in which it is whole.
fault-no-space = There is no room to save
fault-no-space-help = The disk of the server is full. Nothing of before is lost, and reading goes on. What you typed stands below.
fault-busy = Many people at once
fault-busy-help = Nothing is lost. In a few seconds it works again.
fault-foreign = This did not come from one of our own pages
fault-foreign-help = Nothing was changed. Open the page here again and repeat it.
fault-too-large = This is more than fits
fault-too-large-help = Nothing was saved. A smaller piece goes through.
fault-no-confirmed-code = A confirmed recovery code comes first
fault-no-confirmed-code-help = What is brought in would be lost with the password. The code is under "You".
fault-failed = Something went wrong here
fault-failed-help = It is the program's fault. What was saved before is safe. What you typed stands below, where there was something.
fault-other-account = This was typed for another account
fault-other-account-help = Somebody else signed in here meanwhile. Nothing of it is saved, and it is not shown to anybody.
