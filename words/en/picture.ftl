# Words inside drawings. They have to be short: a phone is narrow.

picture-course-title = The course from { $first } to { $last }
picture-course-days = { $noted ->
    [one] One of { $days } calendar days has a note.
   *[other] { $noted } of { $days } calendar days have a note.
}
picture-course-level = The level begins near { $first } and ends near { $last }, on a scale from { $lo } to { $hi } on which higher is heavier.
picture-course-guess = The program guesses { $waves ->
    [0] no day
    [one] one day
   *[other] { $waves } days
} in waves and { $windows ->
    [0] no day
    [one] one day
   *[other] { $windows } days
} in windows.
picture-course-shifts = { $count ->
    [one] One lasting change is drawn, as a guess.
   *[other] { $count } lasting changes are drawn, as a guess.
}
picture-course-marked-waves = { $count ->
    [one] One day is marked by you as a wave.
   *[other] { $count } days are marked by you as a wave.
}
picture-course-marked-windows = { $count ->
    [one] One day is marked by you as a window.
   *[other] { $count } days are marked by you as a window.
}
picture-course-thoughts = { $count ->
    [one] One thought is noted.
   *[other] { $count } thoughts are noted.
}
picture-course-lines = { $count ->
    [one] One line is noted.
   *[other] { $count } lines are noted.
}
picture-course-events = { $count ->
    [one] One event is noted here.
   *[other] { $count } events are noted here.
}
picture-course-events-near = Standing near a change says nothing about where the change comes from.

picture-heavier = heavier
picture-lighter = lighter
picture-tick-day = { $day } { $month }
picture-table-date = { $day } { $month } { $year }

picture-legend-dose = dose
picture-legend-level = level, with what is uncertain around it
picture-legend-day = one day
picture-legend-wave = perhaps a wave (a guess)
picture-legend-window = perhaps a window (a guess)
picture-legend-mark = a window, your own mark
picture-legend-mark-wave = a wave, your own mark
picture-legend-shift = lasting change (a guess), and when
picture-legend-rise = what followed the step (a guess)
picture-legend-settled = settled somewhere here
picture-legend-thought = a thought; taller is stronger
picture-legend-line = a line you wrote
picture-legend-event = an event you noted
picture-legend-blank = Blank: nothing was noted.

picture-table = The course month by month
picture-table-by-week = The course week by week
picture-table-by-day = The course day by day
picture-table-month = Month
picture-table-week = Week from
picture-table-day = Day
picture-table-noted = Days with a note
picture-table-mean = Mean of noted days
picture-table-value = Noted that day
picture-table-level = Level
picture-table-level-with = { $level } ({ $low } to { $high })
picture-table-waves = Perhaps in a wave
picture-table-windows = Perhaps in a window
picture-table-marked-waves = Your mark: wave
picture-table-percent = { $percent } %
picture-table-marked = your mark
picture-table-marked-windows = Your mark: window
picture-table-events = Events you noted
picture-table-event = What happened

# How a dose is made: what one holds, and what it amounts to.
picture-part = { $what }: { $amount }
picture-millilitres = { $amount } ml

# How the level in the blood follows a step.
picture-level-title = The level in the blood around a step
picture-level-follows = After a step the blood follows in about { $low } to { $high } days.
picture-level-follows-once = { $days ->
    [one] After a step the blood follows in about one day.
   *[other] After a step the blood follows in about { $days } days.
}
picture-level-itself = After a step the drug itself follows in the blood in about { $low } to { $high } days.
picture-level-itself-once = { $days ->
    [one] After a step the drug itself follows in the blood in about one day.
   *[other] After a step the drug itself follows in the blood in about { $days } days.
}
picture-level-made = What the drug becomes in the body, { $name }, follows in about { $low } to { $high } days.
picture-level-made-once = { $days ->
    [one] What the drug becomes in the body, { $name }, follows in about one day.
   *[other] What the drug becomes in the body, { $name }, follows in about { $days } days.
}
picture-level-felt = What is felt can come earlier or later.
picture-level-of = level of { $dose }
picture-level-before = level before
picture-level-after = level after
picture-level-days = days after the step
picture-level-legend-drug = the drug: from short to long half-life
picture-level-legend-made = { $name }, likewise
picture-level-table = Days from the step until so much of the way to the new level is behind
picture-level-part = Of the way
picture-level-drug = The drug
picture-level-half = half
picture-level-most = nine tenths
picture-level-nearly-all = nearly all (97 %)
picture-level-span = { $low } to { $high }
