# Tapers: a rule, the arithmetic of a step, doubts, what is not computed, and changes of a plan.
# Doses and percentages come as written text, days as numbers.

taper-rule = At most { $percent } of the current dose, { $days ->
    [one] not sooner than { $days } day after the last step
   *[other] not sooner than { $days } days after the last step
}.

taper-now = Now: { $from } a day.
taper-now-beside = Now: { $from } at this time of day and { $beside } at others, { $day } a day.
taper-cap = { $percent } of { $day } is { $cut }. So the lowest dose within the rule is { $lowest }.
taper-cap-falls-away = { $percent } of { $day } is { $cut }. This one dose is not larger, so within the rule it can fall away.
taper-makeable-exactly = { $to } can be made from what is at hand.
taper-makeable-above = The lowest dose from there upwards that can be made from what is at hand is { $to }.
taper-arithmetic-only = What is at hand is not known, so this is arithmetic: { $to }.
taper-stop = You named { $named }: from there, stopping is a step. The rule does not bind this last one.
taper-intake-ends = This one dose falls away; { $day } a day stay.
taper-chosen = The dose that was chosen: { $to }.
taper-chosen-made = The dose that was chosen, and that can be made from what is at hand: { $to }.
taper-chosen-day = All doses of the day together: { $to } a day.
taper-part = One of these doses: { $to }.
taper-less = That is { $less } less, { $percent } of the day’s dose.
taper-more = That is { $more } more than now.
taper-same = That is the same dose as now.
taper-made-of = How { $to } is made: { $parts }.
taper-occupancy = By published curves { $target } would go from { $before } to { $after }. This is an estimate from few people, and it binds nothing.
taper-occupancy-percent = about { $percent } %
taper-occupancy-span = about { $low } to { $high } %

taper-nothing-within = No lower dose within the rule can be made from what is at hand.
taper-smallest-cut = The smallest cut that can be made goes to { $to }. That is { $percent } of the day’s dose, more than the rule.
taper-no-lower = No lower dose can be made from what is at hand at all.
taper-nothing-opens = A smaller strength, tablets that can be divided, or a liquid would open the way. A pharmacist or the prescriber knows which of them there are.

taper-refused-too-fast = No step is computed for a rule faster than { $percent } in { $days } days: for this drug a quick lowering can bring seizures. A plan that your prescriber gave can be typed in.
taper-refused-too-fast-unknown = Nothing that was published on the pace of this drug is known here. So no step is computed for a rule of more than { $percent } at once, or of less than { $days } days between steps. Whoever prescribes it, or a pharmacist, knows more, and a plan that your prescriber gave can be typed in.
taper-refused-drops = Drops and other forms of this drug hold different salts, so their milligrams cannot be added. With one of them alone it can be reckoned.
taper-refused-nothing-taken = Nothing is taken, so there is no step.

taper-ahead-as-asked = More steps could follow. Each one begins only when you say so.
taper-ahead-nothing = After that nothing more is taken of it here.

taper-doubt-not-checked-makeable = Whether this dose can be made was not checked, because nothing at hand is known.
taper-doubt-not-makeable = { $measured } cannot be made from what is at hand. The nearest lower dose that can is { $threshold }.
taper-doubt-not-makeable-none = { $measured } cannot be made from what is at hand, and neither can a lower dose.
taper-doubt-above-rule = This cut is { $measured }; your rule says at most { $threshold }.
taper-doubt-drug-not-in-catalogue = This drug is not in the catalogue, so nothing is known here about its forms, its half-life or published guidance.
taper-doubt-product-not-in-catalogue = { $count ->
    [one] { $count } product at hand is not in the catalogue. It may exist all the same.
   *[other] { $count } products at hand are not in the catalogue. They may exist all the same.
}
taper-doubt-larger-than-published = The rule cuts { $measured } at once. The largest cut in the guidance collected here is { $threshold }.
taper-doubt-sooner-than-published = The rule leaves { $measured } days between steps. The shortest time in the guidance collected here is { $threshold } days.
taper-doubt-before-settled = With { $measured } days between steps the next one may come before the level in the body has settled. For the slowest part of this drug that takes up to about { $threshold } days.
taper-doubt-divided-pieces = { $measured } of this dose come from divided tablets. Halves and quarters are seldom quite even, and whether these have a line for breaking is not known here.
taper-doubt-release-differs = What is at hand gives the drug off at different speeds. The same dose in another form can feel different.
taper-doubt-drops-differ = These drops hold another salt than tablets: { $measured } mg in drops do about what { $threshold } mg in tablets do. If the dose now is in tablets, the numbers here are not the same thing.
taper-doubt-stop-above-smallest-piece = This stop is from { $measured }. The smallest tablet or capsule in the catalogue is { $threshold }, so smaller steps before the end exist.
taper-doubt-stop-too-high = A sudden stop of this drug can bring seizures. From { $measured } no stop is computed here, only from { $threshold } or less, the smallest tablet in the catalogue. Whoever prescribes it can plan it otherwise.
taper-doubt-stop-unknown = A sudden stop of this drug can bring seizures, and which doses of it are small is not known here. From { $measured } no stop is computed. Whoever prescribes it can plan it.
taper-doubt-held-whole = { $count ->
    [one] { $count } product is reckoned whole and not divided
   *[other] { $count } products are reckoned whole and not divided
}: by its name or its strength such a piece gives the drug off slowly or melts in the mouth; divided, it can give its dose at once or lose it. A pharmacist knows which tablets can be divided.
taper-doubt-occupancy-thin-below = Below { $threshold } few people were scanned, if any, so the curve at { $measured } is drawn on from higher doses.
taper-doubt-occupancy-above-fit = At { $measured } the dose lies above the highest one the curve was made from, { $threshold }.
taper-doubt-occupancy-weak = The curve of this drug is a weak one: it rests on single doses, or on figures that were assumed or derived. It is shown, and it binds no step.
taper-doubt-below-measurable = One measurement here is { $measured } ml. It has so few marks that half a mark more or less is above a twentieth of it. From { $threshold } ml on, this measure does better.
taper-doubt-form-switch = { $count ->
    [one] { $count } step goes over to a form that was not taken before it
   *[other] { $count } steps go over to a form that was not taken before them
}. The same dose in another form can feel different.
taper-doubt-list-ends-above-goal = The list ends at { $measured }, and the goal is { $threshold }. What lies between is not added here.
taper-doubt-half-life-unknown = The half-life of this drug is not known here, and so neither is how long a level takes to settle.
taper-doubt-stop-held-lower = Stopping was allowed from { $measured }. Too little is published here about this drug, so it is computed only from { $threshold } or less. Whoever prescribes it can plan it otherwise.
taper-doubt-last-cut = The cut to nothing is the largest one: about { $measured } points of occupancy by the curve, and about { $threshold } in the largest before it. From a lower last dose it would be smaller.
taper-doubt-last-cut-alone = The cut to nothing comes at once: about { $measured } points of occupancy by the curve. From a lower last dose it would be smaller.
taper-doubt-sudden-stop = A sudden stop of this drug can bring seizures. The list stops from { $measured }; the smallest tablet or capsule in the catalogue is { $threshold }, so smaller steps before the end exist.
taper-doubt-held-to-bound = For this drug a quick lowering can be dangerous, so no cut here is larger than { $measured } of the dose before it, whatever the caps allow.
taper-doubt-divided-pieces-steps = In some steps parts of divided tablets are taken, in one of them { $measured } of the dose. Halves and quarters are seldom quite even.
taper-doubt-beyond-score = A tablet is divided into { $measured } here. The line on it is meant for { $threshold } parts.

taper-plan-doubt-other-drug = { $days ->
    [0] { $drug } was changed on the same day.
    [one] { $drug } was changed { $days } day before.
   *[other] { $drug } was changed { $days } days before.
} One change at a time makes it easier to tell which one is felt.
taper-plan-doubt-sooner = By the rule or the prescriber’s plan this step would come on { $date } at the soonest. You decide.

taper-method-noted = Doses are noted
taper-method-rule = By your own rule
taper-method-scheduled = By a schedule within your own caps
taper-method-prescribed = By the prescriber’s plan

taper-state-going = Going on
taper-state-holding = Staying on this dose since { $date }
taper-state-ended = Closed on { $date }

taper-agreed-own = My own decision
taper-agreed-prescriber = Agreed with the prescriber
taper-agreed-supporter = Agreed with a supporter
taper-agreed-other = Agreed with somebody else
taper-agreed-named = Agreed with { $who }

taper-line = { $doses }
taper-line-from = From { $date }: { $doses }
taper-line-days = { $days ->
    [one] { $doses } for { $days } day
   *[other] { $doses } for { $days } days
}
taper-line-from-days = { $days ->
    [one] From { $date }: { $doses } for { $days } day
   *[other] From { $date }: { $doses } for { $days } days
}

taper-change-add = { $drug } came into the plan: { $doses } from { $date }
taper-change-step = Next step: { $doses } from { $date }
taper-change-smaller = Smaller step: { $doses } from { $date }
taper-change-back = Back to an earlier dose: { $doses } from { $date }
taper-change-set = Dose set: { $doses } from { $date }
taper-change-correct = Written down anew: { $doses } from { $date }
taper-change-hold = Staying on this dose from { $date }
taper-change-leave-difference = Left as it is. The notes said { $dose } from { $date }
taper-change-resume = Going on from { $date }
taper-change-method = Another way to find the next dose
taper-change-at-hand = Other products at hand
taper-change-circumstances = Other circumstances
taper-change-case-note = What is different about my case
taper-change-end = Closed from { $date }

taper-fault-no-such-taper = This drug is not in the plan.
taper-fault-taper-exists = This drug already stands in the plan.
taper-fault-intakes = The number of doses a day does not fit. There can be 1 to { $most }.
taper-fault-too-many-tapers = At most { $most } drugs fit into one plan.
taper-fault-in-future = That day is still to come. A dose begins here once it has begun.
taper-fault-before-last = That day lies before the one since which the present dose stands.
taper-fault-before-state = That day lies before the one on which it was held or closed.
taper-fault-not-proposed = This is not the step that follows from the rule or the plan. It can be saved as a smaller step, or the dose can be set.
taper-fault-not-lower = This is no lower dose.
taper-fault-larger-than-rule = This cut is larger than your rule. If it is what you take, the dose can be set.
taper-fault-not-earlier = This dose did not stand before. It can be set all the same.
taper-fault-state = That is how it stands already.
taper-fault-prescription-intakes = The plan that was typed in has another number of doses a day.
taper-fault-number = The versions of this plan do not follow one another.
taper-fault-percent = The percentage lies above 0 and below 100, with at most one digit after the decimal point.
taper-fault-days = The number of days lies between 1 and { $most }.

taper-line-rises = Line { $line } of the plan is { $doses }. That is more than now, so it is no step here. The prescriber knows how the plan is meant; whatever is taken can be set as the dose.

taper-line-fault = Line { $line }: { $why }
taper-line-fault-nothing = nothing is written yet.
taper-line-fault-date = the date is not understood. It is read as 2026-01-05 or 5.01.2026.
taper-line-fault-days = the number of days is not understood, or not between 1 and { $most }.
taper-line-fault-rising = this date is not after the one above it.
taper-line-fault-overlap = this date comes before the days of line { $above } have passed.
taper-line-fault-intakes = the number of doses a day is another one than above.
taper-line-fault-too-many = at most { $most } lines are read.
