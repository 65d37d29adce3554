# The course of symptoms: a description made from the values by rule, and its doubts.
# Levels and points come as written text, counts as numbers. "Probably" is nine times in ten, and so
# is "likely"; what is less sure is not stated. Lengths are not told while something may be running.

course-nothing = Nothing is noted here. It can stay blank.

course-one-day = These notes are from one day, { $date }.
course-span = These notes go from { $first } to { $last }. That is { $days }; { $noted ->
    [one] { $noted } of them has a note.
   *[other] { $noted } of them have a note.
}
course-span-every-day = These notes go from { $first } to { $last }. That is { $days }, each with a note.
course-scale = The scale goes from { $lo } to { $hi }. Higher is heavier.
course-level-one = The level is about { $level }, probably between { $low } and { $high }.
course-level-first = At the beginning the level was about { $level }, probably between { $low } and { $high }.
course-level-last = At the end it was about { $level }, probably between { $low } and { $high }.
course-likely = “Likely” means at least nine times in ten, “very likely” at least nineteen times in twenty.
course-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
course-about-points = about { $points }
course-under-points = less than { $points }
course-about-days = about { $days }
course-under-a-day = less than a day
course-probably = “Probably” means nine times in ten. The level smooths over single days and waves.

course-heavier = The level is heavier at the end than at the beginning, by more than these ranges leave open. This compares two times. It cannot say what is still to come.
course-lighter = The level is lighter at the end than at the beginning, by more than these ranges leave open. This compares two times. It cannot say what is still to come.
course-no-difference = The two ranges meet, so no difference between the beginning and the end can be told. These notes cannot say what is still to come.
course-too-few-to-compare = There are too few notes to compare the beginning with the end. They cannot say what is still to come.
course-ends-alone = The two ranges meet, so the beginning and the end alone leave open whether the level differs. These notes cannot say what is still to come.
course-no-change = These notes show no change that can be told from chance. They cannot say what is still to come.

course-trend-recent = From { $from } to { $to } the level became { $way ->
    [heavier] heavier
   *[lighter] lighter
}, by { $points } every 30 days, probably between { $low } and { $high }.
course-trend-recent-open = From { $from } to { $to } no change of the level can be told from chance.
course-trend-recent-few = There are too few notes to tell how the level changed over the last months.
course-trend-whole = Over all these notes it became { $way ->
    [heavier] heavier
   *[lighter] lighter
}, by { $points } every 30 days, probably between { $low } and { $high }.
course-trend-whole-open = Over all these notes no steady change of the level can be told from chance.
course-trend-few = There are too few notes to tell how the level changed.
course-trend-past = This is about the days behind. It cannot say what is still to come.

course-shift = From about { $date } on, the level is { $sure ->
    [very] very likely
   *[likely] likely
} { $way ->
    [heavier] heavier
   *[lighter] lighter
} than before.
course-shift-item = { $name }: from about { $date } on it is { $sure ->
    [very] very likely
   *[likely] likely
} { $way ->
    [heavier] heavier
   *[lighter] lighter
} than before.
course-shift-from-to = That is about { $after } against { $before }.
course-shift-between = The first day of the change lies probably between { $low } and { $high }.
course-shift-together = In the same weeks these symptoms are { $way ->
    [heavier] heavier
   *[lighter] lighter
} too: { $names }.
course-shift-item-scale = The points of a single symptom are those of its own scale, read so that higher is heavier.
course-shift-none = These notes show no lasting change that can be told from chance.
course-shift-few = There are too few notes to tell a lasting change.
course-noticed = Something has been different since about { $since }: { $way ->
    [heavier] heavier
   *[lighter] lighter
} than before.
course-noticed-item = { $name }: different since about { $since }, { $way ->
    [heavier] heavier
   *[lighter] lighter
} than before.
course-stays-open = Whether it stays so cannot be told.

course-waves = { $count ->
    [one] One stretch looks like a wave, heavier than the days around it.
   *[other] { $count } stretches look like waves, heavier than the days around them.
}
course-windows = { $count ->
    [one] One stretch looks like a window, lighter than the days around it.
   *[other] { $count } stretches look like windows, lighter than the days around them.
}
course-length-one = It is { $days } long.
course-length-same = Each is { $days } long.
course-length-ended = It was { $days } long.
course-lengths = The shortest is { $shortest } long, the longest { $longest }.
course-stretch-less-sure = That is less sure than nine times in ten.
course-stretches-less-sure = { $count ->
    [one] One of them is less sure than nine times in ten.
   *[other] { $count } of them are less sure than nine times in ten.
}
course-wave-marked = These notes end in a wave, by your own mark.
course-window-marked = These notes end in a window, by your own mark.
course-wave-open = These notes end in what looks like a wave.
course-wave-open-before = { $count ->
    [one] Before this one there was one wave. It ended.
   *[other] Before this one there were { $count } waves. Each one ended, some sooner, some later.
}
course-window-open = These notes end in what looks like a window.
course-window-open-before = { $count ->
    [one] Before this one there was one window.
   *[other] Before this one there were { $count } windows.
}
course-end-heavier = These notes end in days heavier than the level. Whether that is a wave, or the level has moved, cannot be told.
course-end-lighter = These notes end in days lighter than the level. Whether that is a window, or the level has moved, cannot be told.
course-guess = This is a guess. It is reckoned with probabilities and can be wrong: it can find something where there is only chance, and overlook something that was there.
course-waves-at-all = { $sure ->
    [very] It is very likely that there are waves or windows here at all, and not only chance.
    [likely] It is likely that there are waves or windows here at all, and not only chance.
   *[open] Whether there are waves or windows here at all, or only chance, cannot be told.
}
course-marks-waves = Waves in your own marks: { $days }.
course-marks-windows = Windows in your own marks: { $days }.
course-marks-stand = Where the guess differs, your mark stands.

course-compare-length = { $kind ->
    [waves] Waves
   *[windows] Windows
} in the later half were { $more ->
    [more] longer
   *[less] shorter
} than in the earlier: { $later } against { $earlier }.
course-compare-spacing = { $kind ->
    [waves] Waves
   *[windows] Windows
} in the later half were { $more ->
    [more] further apart
   *[less] closer together
} than in the earlier: { $later } against { $earlier }.
course-compare-height = { $kind ->
    [waves] Waves
   *[windows] Windows
} in the later half stood out { $more ->
    [more] more
   *[less] less
} from the days around them than in the earlier: { $later } against { $earlier }.
course-compare-ratio = The later is probably between { $low } and { $high } times the earlier.
course-compare-open = { $kind ->
    [waves] Waves
   *[windows] Windows
}: no difference in { $measures } between the earlier half and the later can be told from chance.
course-compare-early = { $kind ->
    [waves] Waves
   *[windows] Windows
}: it is too early to compare { $measures } in the earlier half and the later.
course-measure-length = length
course-measure-spacing = spacing
course-measure-height = height
course-compare-guess = What is compared here is a guess itself. It cannot say what is still to come.
course-compare-left-out = { $what ->
    [window] While a window may be running, comparisons of windows and of what lies between waves are left out here.
   *[wave] While a wave or a step may be running, comparisons of waves and windows are left out here.
}

course-answers = { $count ->
    [one] There is one step down in these notes.
   *[other] There are { $count } steps down in these notes.
}
course-answers-heavier = { $count ->
    [one] After one step it was likely heavier.
   *[other] After { $count } steps it was likely heavier.
}
course-answers-lighter = { $count ->
    [one] After one step it was likely lighter.
   *[other] After { $count } steps it was likely lighter.
}
course-answers-open = { $count ->
    [one] Of one step these notes cannot tell whether it was heavier or lighter afterwards.
   *[other] Of { $count } steps these notes cannot tell whether it was heavier or lighter afterwards.
}
course-answers-none = { $count ->
    [one] These notes cannot tell whether it was heavier or lighter afterwards. They cannot say what is still to come.
   *[other] These notes cannot tell of any of them whether it was heavier or lighter afterwards. They cannot say what is still to come.
}
course-answers-running = Where these notes end, a step may not have settled yet.
course-answers-settled = After the step from { $from } to { $to } on { $date } it was { $way ->
    [heavier] heavier
   *[lighter] lighter
}. That took { $days } to settle, probably { $low } to { $high ->
    [one] { $high } day
   *[other] { $high } days
}.
course-answers-alike = Where these ranges overlap, no difference between the steps can be told.
course-answers-left-out = How long settling took is left out here while a wave or a step may be running.
course-answer-settled-means = “Settled” means that a tenth of it was left.
course-answer-cause = What is told here came after a step. That does not show that the step is its cause.
course-answer-step = The step from { $from } to { $to } began on { $date }.
course-answer-felt = Afterwards it was { $sure ->
    [very] very likely
   *[likely] likely
} { $way ->
    [heavier] heavier
   *[lighter] lighter
}, at its strongest by { $points }.
course-answer-so-far = Up to the last note it was { $sure ->
    [very] very likely
   *[likely] likely
} { $way ->
    [heavier] heavier
   *[lighter] lighter
} afterwards.
course-answer-open = These notes cannot tell whether it was heavier or lighter afterwards.
course-answer-running = Where these notes end, this step may not have settled yet.
course-answer-times = From the step until something was felt: { $lag }. Until it was strongest: { $peak }. Until it had settled: { $settled }, probably { $low } to { $high ->
    [one] { $high } day
   *[other] { $high } days
}.

course-symptoms-with = Heavier when the rest is heavier: { $names }.
course-symptoms-later = Heavier about { $days } after the rest is heavier: { $names }.
course-symptoms-own-way = Moving, but not with the rest: { $names }.
course-symptoms-still = Hardly ever moving: { $names }.
course-symptoms-early = Too few notes to tell how it moves: { $names }.
course-symptom-unnamed = symptom { $number }
course-symptom-new = New since about { $date }: { $name }. Before that it was hardly ever noted above its lowest.
course-symptom-gone = Hardly noted since about { $date }: { $name }. Before that it was mostly there.
course-symptom-came-and-went = { $name }: mostly there from about { $came }, hardly noted since about { $went }.
course-symptom-went-and-came = { $name }: hardly noted from about { $went }, mostly there again since about { $came }.

course-dose-one = { $drug }: one dose is noted, { $amount } on { $date }.
course-dose-one-plain = One dose is noted, { $amount } on { $date }.
course-dose = { $drug }: the first noted dose is { $first } on { $first_date }, the last { $last } on { $last_date }.
course-dose-plain = The first noted dose is { $first } on { $first_date }, the last { $last } on { $last_date }.
course-dose-cause = A change close to a dose in time does not show that the dose is its cause.

course-doubt-taps-only = Only the one-tap answers are noted, so they are read alone: very heavy as 10, heavy as { $heavy }, in between as 5, lighter as { $lighter }, a window as 0. The real steps between them are not known.
course-doubt-taps-unread = { $count ->
    [one] On { $count } day only the one-tap answer is noted. It is not mixed with symptoms, so that day is left out here.
   *[other] On { $count } days only the one-tap answer is noted. It is not mixed with symptoms, so those days are left out here.
}
course-doubt-left-out = { $count ->
    [one] { $count } value lies outside its scale and is left out here.
   *[other] { $count } values lie outside their scale and are left out here.
}
course-doubt-too-few-days = No waves or windows are named here. They are named from { $least } days with a note on; here there { $noted ->
    [one] is one.
   *[other] are { $noted }.
}
course-doubt-many-gaps = { $percent } % of these days have no note. Days without a note are often heavier, so the level may look lighter than it was.
course-doubt-nearly-all-gaps = Nearly all of these days have no note. Days without a note are often heavier, so the level may look lighter than it was.
course-doubt-flat = From week to week these notes hardly differ, so no waves or windows are named.
course-doubt-no-waves = These notes can be described as well, or nearly as well, without any waves, so no waves or windows are named.
course-doubt-near-constant = { $count ->
    [one] { $count } symptom hardly ever moves. It says little about change.
   *[other] { $count } symptoms hardly ever move. They say little about change.
}
course-doubt-rescaled = The symptoms are noted on { $count } different scales. Each was first taken to 0 to 10.
course-doubt-changing-items = Not the same symptoms are noted every day. That alone moves a day by about { $points }. The level allows for it; the single days do not.
course-doubt-few-items = { $count ->
    [0] No symptoms here follow each other, so this reading is less sure.
    [one] Only one symptom carries this reading, so it is less sure.
   *[other] Only { $count } symptoms carry this reading, so it is less sure.
}
course-doubt-answers-not-told = These notes cannot tell whether steps down are followed by heavier days at all.
course-doubt-cuts-close = The next step came before this one had settled, so the two are hard to tell apart.
course-doubt-still-running = These notes end before this step has likely settled.
course-doubt-few-notes-around = { $count ->
    [0] In the two months from this step on, no day has a note.
    [one] In the two months from this step on, only one day has a note.
   *[other] In the two months from this step on, only { $count } days have a note.
}
course-doubt-change-near = Something else changed lastingly around this step, so the two are hard to tell apart.
course-doubt-near-the-end = It lies so near to the last note that it may be a wave or a window that has not ended.
course-doubt-reduction-near = { $days ->
    [0] A step down was on the same day.
    [one] A step down lies one day from it.
   *[other] A step down lies { $days } days from it.
} That does not show that the step is its cause.
