# The course of symptoms: a description made from the values by rule, and its doubts.
# Levels and points come as written text, counts as numbers. "Probably" is nine times in ten.

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
course-probably = “Probably” means nine times in ten. The level smooths over single days and waves.

course-heavier = The level is heavier at the end than at the beginning, by more than these ranges leave open. This compares two times. It cannot say what is still to come.
course-lighter = The level is lighter at the end than at the beginning, by more than these ranges leave open. This compares two times. It cannot say what is still to come.
course-no-difference = The two ranges meet, so no difference between the beginning and the end can be told. These notes cannot say what is still to come.
course-too-few-to-compare = There are too few notes to compare the beginning with the end. They cannot say what is still to come.
course-no-change = These notes show no change that can be told from chance. They cannot say what is still to come.

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
course-lengths = The shortest is { $shortest } long, the longest { $longest }.
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
course-guess = This is a guess by a simple rule: it holds each week against the level. It can find something even where there is only chance.
course-marks = Windows in your own marks: { $days }. Where the guess differs, your mark stands.

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
course-doubt-too-few-days = No waves or windows are named here. The rule begins at { $least } days with a note; here there { $noted ->
    [one] is one.
   *[other] are { $noted }.
}
course-doubt-many-gaps = { $percent } % of these days have no note. Days without a note are often heavier, so the level may look lighter than it was.
course-doubt-nearly-all-gaps = Nearly all of these days have no note. Days without a note are often heavier, so the level may look lighter than it was.
course-doubt-flat = From week to week these notes hardly differ, so no waves or windows are named.
course-doubt-chance-alone = Days close to each other are no more alike here than chance makes them, so no waves or windows are named.
course-doubt-near-constant = { $count ->
    [one] { $count } symptom hardly ever moves. It says little about change.
   *[other] { $count } symptoms hardly ever move. They say little about change.
}
course-doubt-rescaled = The symptoms are noted on { $count } different scales. Each was first taken to 0 to 10.
course-doubt-changing-items = Not the same symptoms are noted every day. That alone moves a day by about { $points }. The level allows for it; the single days do not.
