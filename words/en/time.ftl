# Dates and lists. $month is 1 to 12, $weekday 1 (Monday) to 7.

time-date = { $day } { $month } { $year }
time-day = { $weekday }, { $day } { $month }
time-month-of-year = { $month } { $year }
time-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
time-month-in-date = { time-month }
time-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
time-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
time-weekday-when = on { time-weekday }
time-clock = { $hour }:{ $minute }
time-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
time-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
list-last = { $before } and { $last }
