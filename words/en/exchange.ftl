# Why a file is not read. What follows the place begins small; where there is no place, its first
# letter is made large. A cell's text never stands here.

exchange-at-line = Line { $line }: { $what }
exchange-at-column = Column { $column }: { $what }
exchange-at-cell = Line { $line }, column { $column }: { $what }

exchange-empty = the file is empty.
exchange-no-rows = the file has a line with names and nothing below it.
exchange-not-text = this is not plain text. Saved as CSV in UTF-8, it can be read.
exchange-too-large = the file is larger than { $most } MB. In two parts it can be read.
exchange-too-many-cells = the table has more than { $most } cells. In two parts it can be read.
exchange-open-quote = a quotation mark opens here and never closes.
exchange-no-header = the first line holds dates or numbers. The names of the columns belong there.
exchange-cells-beyond-header = this line has more cells than the first line has names.

exchange-no-date-column = no column holds dates. A date is read in the form 2026-11-23.
exchange-date-missing = there is no date here, and something else is noted on this line.
exchange-not-a-date = this is not a date in the form 2026-11-23.
exchange-date-does-not-exist = this date or time does not exist in the calendar.
exchange-date-out-of-range = only the years 1900 to 2199 are read.
exchange-date-twice = this date already stands on line { $first }. Where a column tells the time, a date can stand more than once.
exchange-dose-twice = this date already stands on line { $first } for the same drug.
exchange-span-too-long = this date is more than fifty years away from others in the file.

exchange-not-a-number = this is not a number. Where nothing was noted, the cell can stay empty.
exchange-ambiguous-number = this number can be read in two ways, because the sign in it may divide decimals or thousands. With one more zero at the end it is clear.
exchange-outside-scale = this number lies outside the scale, which goes from { $lo } to { $hi }.
exchange-no-usable-column = no column of numbers is there to be read.
exchange-unknown-column = the file has no column of that name.
exchange-column-twice = two columns carry this name.
exchange-holds-dates = this column holds the dates.
exchange-column-empty = nothing stands in this column.
exchange-neutral-off-scale = the neutral point lies outside the scale from { $lo } to { $hi }, or at its heavy end.

exchange-no-start-column = a file of doses needs a column start_date.
exchange-no-dose-column = a file of doses needs a column dose_mg.
exchange-dose-missing = there is no dose here.
exchange-not-a-dose = this is not a dose in milligrams.
exchange-dose-too-fine = this dose is finer than a thousandth of a milligram.
exchange-dose-too-large = this dose is above { $most } mg and is most likely a slip.

# The command that reads a file and writes a drawing.
exchange-file-unreadable = The file could not be opened.
exchange-doses-unreadable = The file of doses could not be opened.
exchange-in-doses = In the file of doses. { $what }
exchange-drawing-unwritable = The drawing could not be written.
exchange-drawing-is-input = The drawing would take the place of a file that is read.
