# The account: code, devices, password, time zone, inviting.

you-heading = Signed in as { $name }
you-code = Recovery code
you-devices = Signed-in devices
you-invite = Invite somebody
you-sign-out = Sign out
you-zone = Time zone
you-zone-label = Time zone in which your days are counted
you-zone-help = A name such as Europe/Warsaw or Europe/London. Days noted so far stay where they are.
you-zone-fault = This name is not known. It is written like Europe/Warsaw.
you-password = Change the password
you-password-now = The password as it is now
you-password-new = The new password
you-password-set = Change it
you-password-changed = The password is changed.
you-password-changed-what = Other devices are signed out. The recovery code stays as it is.
you-leave = "Leave this page" at the top hides everything at once and signs out. So does the Shift key pressed three times. It cannot hide everything: the history of the browser still names the address.

devices-what = When a device was last used is kept to ten minutes, and goes when it signs out.
devices-line = Since { $began }, last used { $seen }.
devices-this = This one.
devices-end = Sign it out
devices-end-others = Sign out all others

host-invite = Make an invitation
host-address = Give this address to one person. It stands for seven days and works once.
host-address-once = It is shown only here and only now.
host-joining = Who may make an account
host-closed = Nobody
host-by-invitation = Who has an invitation
host-open = Anybody who finds the address

code-heading = Recovery code
code-what = If the password is lost, this code is the only other way in. Nobody else has it, not even whoever runs this place.
code-groups = The code, nine groups
code-keep = Write it on paper and keep it where you would find it on a bad day.
code-confirm = Group { $group }, typed back from the paper
code-confirm-help = Only to see that the paper has it right.
code-confirm-button = It is on paper
code-confirm-fault = This is not that group. The code stays here until it is on paper.
code-confirmed = The code is confirmed.
code-confirmed-what = From now on it is shown nowhere. If it gets lost, you can make another one here.
code-stands = A confirmed code stands. A new one replaces it once it is confirmed.
code-make = Show a code
code-offer = There is something here now that would be lost with the password. A recovery code, on paper, would bring it back.
code-quiet = If the password is lost, what is here is lost with it.
code-quiet-link = A recovery code
code-shown-line = The recovery code is waiting to be confirmed.
code-shown-link = Show it
