# A whole schedule: its steps with their arithmetic, what is needed for it, and why there is none.
# Doses, percentages and dates come as written text.

schedule-band = The caps: { $caps }; { $lasts }.
schedule-band-above = From a dose above { $above }: { $caps }; { $lasts }.
schedule-cap-share = at most { $percent } of the dose before
schedule-cap-amount = at most { $dose } less at a time
schedule-cap-points = points of occupancy: at most { $points }
schedule-lasts = each dose for at least { $days }
schedule-lasts-slide = { $cuts ->
    [one] { $cuts } cut
   *[other] { $cuts } cuts
} of { $days } each, then { $hold } more

schedule-of = { $drug }. The dose before the first step: { $dose } a day.
schedule-proposal = A proposal, from the numbers that were put in. Nothing of it is taken. Each step begins only when the person who takes it says so.
schedule-steps = { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}, each as long as you like.
schedule-days = At the soonest { $days } from the first step to the last.
schedule-largest = The largest cut before the end is { $percent } of the dose before it.

schedule-step = Step { $number }. From { $date } at the soonest: { $to } a day, for at least { $days }.
schedule-step-goal = Step { $number }. From { $date } at the soonest: { $to } a day. This is the goal.
schedule-step-nothing = Step { $number }. From { $date } at the soonest: nothing more is taken.
schedule-dose = { $to } a day, for at least { $days }
schedule-dose-goal = { $to } a day: the goal
schedule-dose-nothing = nothing more
schedule-supply-days = Days { $from } to { $to }:
schedule-cut = That is { $less } less than { $from }, { $percent } of it.
schedule-bound-share = By the cap in percent, { $lowest } is the lowest dose that may follow { $from }.
schedule-bound-amount = By the cap in milligrams, { $lowest } is the lowest dose that may follow { $from }.
schedule-bound-points = By the cap in points of occupancy, { $lowest } is the lowest dose that may follow { $from }.
schedule-bound-stop = The caps do not bind the cut to nothing. { $from } is a dose from which stopping was allowed.
schedule-occupancy = By the leading curve about { $percent } % of { $target } is then taken up, by all known curves { $low } to { $high } %. That is { $points ->
    [0] less than one point
    [one] about { $points } point
   *[other] about { $points } points
} less. It is an estimate from few people.
schedule-occupancy-one = By the curve about { $percent } % of { $target } is then taken up, { $points ->
    [0] less than one point
    [one] about { $points } point
   *[other] about { $points } points
} less. It is an estimate from few people.

schedule-supply = For { $days } from { $date }:
schedule-supply-line = { $product }: { $amount }
schedule-supply-note = This is without a reserve, and without what stays in bottles and syringes.

schedule-cannot-needs-percent = For this drug no curve of occupancy is good enough to bind a step. With a cap in percent or in milligrams beside it a schedule can be looked for.
schedule-cannot-needs-last-dose = From which dose stopping is allowed was not said, and nothing else here says it. The person or the prescriber can name one.
schedule-cannot-stop-unknown = A sudden stop of this drug can bring seizures, and which of its doses are small is not known here. So no way to the end is computed. Whoever prescribes it can plan it.
schedule-cannot-not-makeable = { $dose } cannot be made from what is at hand.
schedule-cannot-nothing-within = With what is at hand no way within the caps leads to the goal.
schedule-cannot-too-fine = From these sizes so many doses could be made, so close together, that they are not all looked through. With one product less, or a coarser measure, it can be reckoned.
schedule-lowest-reached = The lowest dose that can be reached is { $at }.
schedule-smallest-cut = From there the smallest cut that can be made is { $percent }.
schedule-no-lower = No lower dose than that can be made.
schedule-would-help = Each of these alone would open the way. A pharmacist or the prescriber knows which of them there are:
schedule-help-made = { $product }
schedule-help-made-up = { $product }, made up by a pharmacy
schedule-would-help-none = No single product known here would open the way. A pharmacist or the prescriber may know one.

schedule-guidance = What has been published on the pace for this drug, side by side. None of it is a default:
schedule-doubts = What makes this less sure:
schedule-know = What to know before changing this drug:
