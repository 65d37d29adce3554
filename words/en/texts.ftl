# Around the longer texts in texts/: the list, search, what a text says of itself.

texts-heading = To read
texts-what = Short texts about coming off a psychiatric drug and about the time afterwards. Each has an address that can be sent to somebody.
texts-search = Look for
texts-search-help = One word is enough, as it comes to mind.
texts-search-button = Look
texts-found = Found
texts-found-nothing = No text has these words. A shorter word may find more. All texts stand in the list.
texts-where = Where are you in it?
texts-all = All texts
texts-all-of = All texts to read
texts-by-symptom = By symptom
texts-by-family = By kind of drug
texts-symptoms-heading = Symptoms and where to read about them
texts-symptoms-what = All of these are told by people who lower or stop a psychiatric drug. Most have other causes as well.
texts-about-heading = { $about }: what there is to read
texts-more = Tell me more
texts-less = Less
texts-reviewed = Reviewed by { $name }, { $who }, { $date }.
texts-reviewed-nobody = Reviewed by: nobody yet.
texts-changed = Last changed { $date }.
texts-not-a-doctor = This describes. It decides nothing and knows nothing about you. About changing a drug, a prescriber or pharmacist can be asked.
texts-sources = What this rests on
texts-source-date = { $date }.
texts-settled = Settled
texts-likely = Likely
texts-contested = People who have looked disagree
texts-unknown = Not known
texts-side = One side
texts-other-side = Another side
texts-read-whole = Read as a whole.
texts-read-summary = Its summary or a part of it was read.
texts-read-second-hand = Not read: quoted from another text.
texts-source-mark = Source { $number }
texts-fact-hidden = What is known about this is hidden, as you chose.
texts-number-hidden = A sentence with figures is hidden, as you chose.
texts-hidden-change = Change what is hidden
texts-recording = A human voice reads this text, { $minutes ->
    [one] about one minute
   *[other] about { $minutes } minutes
}. It is loaded when you start it.
texts-print = On paper everything is printed, "more" too.
texts-group-body = Body
texts-group-mind = Feelings
texts-group-thinking = Thinking
texts-group-sleep = Sleep
texts-group-senses = Senses
texts-group-sexual = Sexuality
texts-family-antidepressant = Antidepressants
texts-family-benzodiazepine = Benzodiazepines and z-drugs
texts-family-antipsychotic = Antipsychotics
texts-family-mood-stabiliser = Mood stabilisers
texts-family-gabapentinoid = Gabapentinoids
texts-family-stimulant = Stimulants
texts-family-other = Other kinds
texts-stage-before = Thinking about it
texts-stage-tapering = Lowering the dose
texts-stage-after = After the last dose
texts-about-symptom = To read about this: { $title }
texts-symptom-list = Choose from a list

hidden-heading = What is shown
hidden-what = Each of these can be hidden for as long as you like. The texts themselves stay, and so does the way to a human.
hidden-facts = Hide what is known, with its sources
hidden-numbers = Hide sentences with figures
hidden-others = Hide words from others
hidden-saved = Saved.
