# Bringing in a diary that was kept elsewhere.

import-heading = Bring in a diary
import-what = A table of days that was kept elsewhere can come in here, all of it or nothing. First this page shows what it understood; nothing is stored before you say so.
import-code-first = What comes in could be years. It would be lost with the password, so a confirmed recovery code comes first.
import-file = The diary, as a CSV file
import-file-help = One line a day, with a column of dates such as 2026-11-23 and columns of numbers.
import-doses = The doses, as a CSV file of their own
import-doses-help = It can stay empty. It needs the columns start_date and dose_mg; drug is optional.
import-look = See what is understood
import-understood = What is understood
import-span = { $count ->
    [one] One line, { $first }.
   *[other] { $count } lines, from { $first } to { $last }.
}
import-columns-help = Each column you keep becomes a symptom. Its values stay as they are in the file.
import-nothing-taken = Nothing was brought in yet. Each line here says why:
import-scale = The scale of the numbers
import-scale-lo = From
import-scale-hi = to
import-scale-fault = The scale needs two numbers, the smaller one first.
import-filled = { $count ->
    [one] One value.
   *[other] { $count } values.
}
import-range = From { $least } to { $most }.
import-mixed = { $count ->
    [one] Line { $lines } holds text and not a number. The column can be left out, or the file mended.
   *[other] Lines { $lines } hold text and not numbers. The column can be left out, or the file mended.
}
import-mixed-more = { $count ->
    [one] Lines { $lines } and one more hold text and not numbers. The column can be left out, or the file mended.
   *[other] Lines { $lines } and { $count } more hold text and not numbers. The column can be left out, or the file mended.
}
import-keep = Keep this column
import-better = Better when high
import-neutral-more = It has a value that is neither good nor bad
import-neutral = That value
import-neutral-help = On a scale from 1 to 7, 4 may be such a value. What lies on its good side counts like the value itself.
import-neutral-fault = Column { $column }: the value that is neither good nor bad needs to be a number.
import-doses-found = Doses
import-doses-take = Bring in the doses as well
import-drug = The drug
import-drug-help = The file does not name it.
import-drug-fault = The doses need the name of the drug.
import-name-long = A name in the file is empty or has more than { $most } characters.
import-set-aside = Not read: { $columns }.
import-take = Bring it in
import-another-file = Another file
import-done = It is in.
import-done-what = { $days }. { $symptoms ->
    [one] One symptom.
   *[other] { $symptoms } symptoms.
} { $doses ->
    [0] {""}
    [one] One dose.
   *[other] { $doses } doses.
}
import-undo = Take it back out
import-standing = Brought in so far
import-future = The file holds a day that is still to come, { $date }. Days up to today can be brought in.
import-overlap = The diary has values of these symptoms on { $days } of the file already. Brought in again they would stand twice.
import-twice = Bring them in all the same
