# What the wording check heard in a draft. Names what is never said, so the check does not read it.

desk-heard = What the wording check heard
desk-heard-what = It knows words and no meaning. It finds "It will pass soon" and knows nothing of a promise made in other words. It decides nothing.
desk-heard-nothing = Nothing was heard in any sentence.
desk-heard-line = { $what }: { $words }
desk-heard-order = Tells somebody what to do
desk-heard-urgency = Makes somebody hurry
desk-heard-praise = Praises how somebody copes
desk-heard-blame = Blames
desk-heard-doom = Says that it stays or gets heavier
desk-heard-promise = Promises that it passes
desk-heard-verdict = A word of diagnosis
desk-heard-battle = A picture of battle
desk-heard-feigned-feeling = A feeling that is not one's own
desk-heard-making-small = Makes it small
desk-heard-office = The language of offices
desk-heard-gender = Knows the reader's sex
desk-heard-exclamation = An exclamation mark
desk-heard-emoji = A small picture
desk-heard-capitals = Capitals
desk-heard-slash = A slash or bracket inside a word
