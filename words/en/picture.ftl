# Words inside drawings. They have to be short: a phone is narrow.

picture-course-title = The course from { $first } to { $last }
picture-course-days = { $noted ->
    [one] One of { $days } calendar days has a note.
   *[other] { $noted } of { $days } calendar days have a note.
}
picture-course-level = The level begins near { $first } and ends near { $last }, on a scale from { $lo } to { $hi } on which higher is heavier.
picture-course-waves = { $count ->
    [0] No wave is marked.
    [one] One wave is marked.
   *[other] { $count } waves are marked.
}
picture-course-windows = { $count ->
    [0] No window is marked.
    [one] One window is marked.
   *[other] { $count } windows are marked.
}

picture-heavier = heavier
picture-lighter = lighter
picture-tick-day = { $day } { $month }

picture-legend-dose = dose
picture-legend-level = level, with what is uncertain around it
picture-legend-day = one day
picture-legend-wave = wave (a guess)
picture-legend-window = window (a guess)
picture-legend-mark = a window, your own mark
picture-legend-blank = Blank: nothing was noted.

picture-table = The course month by month
picture-table-month = Month
picture-table-noted = Days with a note
picture-table-mean = Mean of these days
picture-table-level = Level
picture-table-waves = Days in a wave
picture-table-windows = Days in a window

# How a dose is made: what one holds, and what it amounts to.
picture-part = { $what }: { $amount }
picture-millilitres = { $amount } ml
