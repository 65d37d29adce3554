# Before signing in: what this is, the way in, the way back in.

front-title = Welcome
front-heading = A place for coming off psychiatric drugs, slowly, and for what comes after
front-what = Note a day in one tap. See slow change over months and years. Keep the doses, the frightening thoughts and the small things that came back in one place.
front-not = Leeward is not a doctor and decides nothing. It keeps what you note, shows it, and says how sure it is.
front-sign-in = Sign in
front-join = Make an account
front-by-invitation = Accounts are made by invitation. Whoever runs this place can give you one.
front-kept-heading = What is kept, and who can read it
front-kept = When you are signed out, what you wrote is locked with your password. While you are signed in, the server can read it to show it to you: you are trusting the people who run it.
front-lost = If the password and the recovery code are both lost, nobody can bring the diary back.

sign-in-heading = Sign in
sign-in-name = Name
sign-in-password = Password
sign-in-password-help = The five words, or your own password. For the five words, capitals, spaces and hyphens make no difference.
sign-in-own-device = Only I use this device: stay signed in for seven days
sign-in-button = Sign in
sign-in-forgotten = I have the recovery code, and not the password
sign-in-wrong = This name and this password do not fit together. Nothing is lost; you can try again.
sign-in-not-the-password = This is not the password of this account. Nothing is changed; you can try again.
sign-in-wait = { $minutes ->
    [one] There were many tries. In about one minute it works again.
   *[other] There were many tries. In about { $minutes } minutes it works again.
}
sign-in-carried = What you typed is kept. After signing in it is shown again, and one more tap saves it.

carried-title = Still to save
carried-heading = This was typed before you signed in again. It is not saved yet.
carried-save = Save it
carried-drop = Leave it
carried-other = What was typed before belongs to another account. It is not shown here.
carried-go-on = Go on

join-heading = Make an account
join-host = This is the host's account: it can invite others and say who may join.
join-name-only = A name and five words are all that is needed. No e-mail address.
join-name = A name to sign in with
join-name-help = It need not be your own. Whoever runs this place can see it.
join-name-empty = A name is missing here. Any name is good.
join-name-long = A name can have { $most } characters. This one has more.
join-name-taken = Somebody here has this name. Another one is needed; everything else stays.
join-words = Your five words
join-words-other = These are other words than before. The earlier ones are no longer offered.
join-words-help = Write them on paper, in this order. They are the key to what you write here.
join-which = The password
join-take-words = I take these five words
join-take-own = I take a password of my own
join-own = My own password
join-own-help = At least 15 characters. A sentence works well.
join-button = Make the account
join-consent = By pressing you agree: what you note here about your health is kept on this server, locked with your password; you alone read it, and the server while you are signed in; under "You" you can take it all with you and delete it all, at once.
join-closed = No account can be made with this address
join-closed-help = The invitation may have been used or has run out. Whoever gave it to you can make another one.

password-short = An own password has at least { $fewest } characters. This one has fewer.
password-long = There is room for { $most } characters. This one has more.
password-name = This one is mostly the name. Somebody who knows the name could guess it.
password-repeats = This one repeats itself. A sentence is harder to guess.
password-runs = This one is a row of keys or numbers. A sentence is harder to guess.

recover-heading = Back in with the recovery code
recover-what = The code opens everything you wrote. You get a new password now, and a new code after that; the old code then no longer works.
recover-without = Without the code and without the password nobody can open the diary, not even whoever runs this place. If the code turns up later, it still works.
recover-code = Recovery code
recover-code-help = Nine groups of four. Capitals and spaces make no difference; O counts as 0, I and l count as 1.
recover-code-length = { $found ->
    [one] The code has 36 characters. There is one here.
   *[other] The code has 36 characters. There are { $found } here.
}
recover-code-group-length = Group { $group } does not have four characters.
recover-code-character = Group { $group } holds a character that no code has.
recover-code-group = One character of group { $group } is not right.
recover-code-several = Some characters are not right. Compare the code with the paper, group by group.
recover-new-words = Five new words
recover-button = Sign in
