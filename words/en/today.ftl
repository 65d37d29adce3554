# The check-in: one tap, and more for whoever wants more.

today-heading = How is today?
today-heading-other = How was that day?
today-none = No entry today
today-more = More
today-another = Another day
today-last = Last time: { $felt }, { $when }.
today-same = The same
today-entered-for = I am entering this for somebody else
today-erased-on = This account will be deleted on { $date }. Until then it can be taken back:

felt-very-heavy = Very heavy
felt-heavy = Heavy
felt-in-between = In between
felt-lighter = Lighter
felt-window = A window
felt-within-very-heavy = very heavy
felt-within-heavy = heavy
felt-within-in-between = in between
felt-within-lighter = lighter
felt-within-window = a window
felt-wave-gloss = several such days in a row are called a wave
felt-window-gloss = a time when it lets go

saved-title = Saved
saved-very-heavy = Saved. A very heavy day. Nothing more is needed.
saved-heavy = Saved. A heavy day. Nothing more is needed.
saved-in-between = Saved. A day in between. Nothing more is needed.
saved-lighter = Saved. A lighter day. Nothing more is needed.
saved-window = Saved. A window. Nothing more is needed.
saved-plain = Saved. Nothing more is needed.
saved-more = More about this day
saved-change = Change this

none-heading = This day can stay blank.
none-what = Nothing was stored, and nothing is missing.
none-back = Back to today

another-heading = Which day?
another-date = Another date
another-go = Go there
another-fault = This date cannot be read, or it has not come yet. Year, month and day are needed.

more-heading = What would you like to add?
more-symptoms = Symptoms
more-came-back = Something small that came back
more-dose = The dose
more-thought = A frightening thought
more-line = A line
more-enough = That is enough

came-back-label = In your own words
came-back-help = A smell, a tear, some music, a moment of wanting. However small.
line-label = In your own words
line-help = As long or as short as it comes.
thought-label = The thought, in its own words
thought-help = It is kept as it is. Nothing answers it.
thought-strength = How strong is it?
thought-strength-help = 0 is hardly there, 10 is as strong as it can be. It can stay blank.
thought-strength-blank = not said
thought-saved = Saved.
thought-day = To that day

symptom-add-heading = Add a symptom
symptom-name = What do you call it?
symptom-name-help = Of the body, the mind, the senses, sleep, sex: all count alike.
symptom-origin = Where does it come from? It can stay blank.
symptom-add = Add
symptom-noted = noted: { $value }
symptom-ends = { $lo } is not at all, { $hi } is as strong as it can be.
symptom-ends-better = { $lo } is as bad as it can be, { $hi } is good.
symptom-neutral = At { $value } it is neither good nor bad.
symptom-value = Value
symptom-value-fault = A number from { $lo } to { $hi } is needed here.
symptom-skip = Skip
symptom-define = About this symptom
symptom-asked = Ask for it at the check-in
origin-new = New: not there before the drug
origin-known-before = Known from before
origin-known-but-stronger = Known from before, but stronger or different
origin-unclear = I cannot tell

dose-none = No dose is noted yet.
dose-taken = Taken
dose-not-taken = Not taken
dose-other = Another amount
dose-amount = How much
dose-amount-help = With its unit, such as 37.5 mg or 500 mcg.
dose-start-heading = From this day on, another dose
dose-start-help = Only noted. The program computes nothing from it and does not judge it.
dose-drug = Drug
