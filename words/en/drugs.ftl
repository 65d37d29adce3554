# The catalogue of drugs, as a page and at the command line.

drugs-heading = Drugs
drugs-what = What a drug is made as, what to know before changing it, and what has been published on the pace. Each figure names its source.
drugs-search = Name of a drug
drugs-search-help = The substance, or the name on the pack.
drugs-found-nothing = No drug of that name stands here. That says nothing about the drug. A pharmacist can be asked.
drugs-all = All drugs
drugs-not-here = No drug of that name stands in the catalogue.

drugs-list-facts = { $name }: { $class }; { $facts }
drugs-recorded = recorded only
drugs-occupancy-shown = with a curve
drugs-occupancy-weak = with a weak curve
drugs-occupancy-none = without a curve

drugs-page-what = { $name }: what to do if it runs out, what it is made as, what to know before changing it, and what has been published on the pace.
drugs-about = Of the kind: { $class }.
drugs-now = If it runs out, or a stop is near
drugs-now-dangerous = A sudden stop of this one can be dangerous. If it has run out or soon will, somebody can be reached today, at night too: a pharmacist, the prescriber, an out-of-hours line, a hospital. Say which drug, how much, and when the last dose was.
drugs-now-other = If it has run out or soon will, the next open pharmacy can be asked, or the prescriber. A sudden stop can be hard. A change can wait until somebody has been asked.
drugs-now-call = A seizure, confusion, seeing or hearing what is not there, or fever with stiff muscles: call the emergency number. It stands under "I need someone".
drugs-now-change = Before a dose changes, a prescriber or pharmacist who knows you is the one to ask.

drugs-made = What it is made as
drugs-made-what = As it stands in lists and registers. That something stands there does not mean that a pharmacy has it.
drugs-sold-as = Sold as { $names }.
drugs-score = { $parts ->
    [2] a line for halving
    [3] lines for three equal parts
   *[other] lines for { $parts } equal parts
}
drugs-dispersible = falls apart in water
drugs-opens-whole = the label lets all of the content be taken out
drugs-extended = given off slowly
drugs-with-notes = { $line } ({ $notes })
drugs-absent = Not sold or not registered there.
drugs-whole-forms = Not divided, crushed or counted: { $forms }.
drugs-drops-like = In drops { $drops } does about what { $tablets } does in tablets.

drugs-know = What to know before changing it
drugs-record-only-if = Also recorded only, with nothing computed: { $circumstances }.
drugs-pace-limit = No step is computed here for a rule faster than { $percent } of the dose every { $days } days.

drugs-guidance = What has been published on the pace
drugs-guidance-what = Side by side. They differ, and none of them is a default here or the right one.
drugs-guidance-none = Nothing on the pace of this drug has been found that could be read.
drugs-guidance-who = { $body }, { $date }

drugs-kinetics = How long it stays
drugs-no-half-life = No half-life is known here.
drugs-metabolite = The body makes { $name } of it, which acts as well.
drugs-metabolite-weak = The body makes { $name } of it, which acts weakly.
drugs-metabolite-half-life = { $metabolite } { $left }
drugs-occupancy = What a dose takes up
drugs-occupancy-what = By curves from scans of a few people. Low doses were hardly ever scanned, so the lower, the less sure.
drugs-occupancy-at = { $dose } a day: about { $percent } %
drugs-occupancy-at-span = { $dose } a day: about { $low } to { $high } %
drugs-curve = { $region }: at most about { $most } %, half of that at about { $dose } a day
drugs-curve-no-region = The curve: at most about { $most } %, half of that at about { $dose } a day
drugs-codes = Codes
drugs-atc = ATC: { $code }
drugs-rxnorm = RxNorm: { $code }
drugs-sources = What this rests on
drugs-source = { $source } ({ $read })
drugs-ground = { $certainty }, source { $number }
drugs-checked = checked
drugs-general-knowledge = general knowledge
drugs-computed = computed
drugs-ground-in-line = { $line } [{ $ground }]
drugs-legend = A number alone: checked, that is, read in the source of that number. General knowledge: no source was read. Computed: worked out from other figures.

drugs-region-striatum = Striatum
drugs-region-raphe = Raphe nuclei
drugs-region-dorsal-raphe = Dorsal raphe nucleus
drugs-region-thalamus = Thalamus
drugs-region-caudate = Caudate
drugs-region-putamen = Putamen
drugs-region-amygdala = Amygdala
drugs-region-midbrain = Midbrain

drugs-of-this = About this drug
drugs-of-family = Drugs of this kind
