# The page around the course. What the course says stands in course.ftl.

course-page-announced = This page compares months. It may show lighter, heavier, or no change.
course-page-look = Look now
course-page-all = all of it
course-page-year = a year
course-page-quarter = three months
course-page-month = a month
course-page-week = a week
course-page-between = From { $first } to { $last }
course-page-earlier = Earlier
course-page-later = Later
course-page-table = the same as a table
course-page-table-heading = The course as a table
course-page-back = Back to the drawing
course-page-whole = Back to the course
course-page-doubts = How sure this is
course-page-import = Bring in a diary kept elsewhere
course-page-stretches = Waves and windows
course-page-changes = What changed, and since when
course-page-doses = Doses

# Lengths that would be read as a countdown.
course-page-lengths-kept-back = While something may still be running, lengths and settling times are not shown unasked.
course-page-lengths-ask = Show them anyway
course-page-lengths-leave-out = Leave the lengths out again

# What the program guesses.
course-page-guesses = Waves, windows, lasting changes and what followed a step are guessed by the program. Your own marks stay as they are, with the guesses or without.
course-page-guesses-leave-out = Leave the guesses out
course-page-guesses-show = Show the guesses
hidden-guesses = Hide what the program guesses about the course

# After each step down, a page each.
course-page-steps = After each step down
course-page-steps-before = Earlier steps
course-page-step-title = After a step down
course-page-step = { $drug }: from { $from } to { $to }
course-page-step-before = The step before
course-page-step-after = The step after
course-page-step-nothing = Nothing is noted around this step, so nothing is drawn.
course-page-step-kept-back = What follows a step may still be going on. How long it takes is not shown unasked.
course-page-step-ask = Show it anyway
course-page-step-keep-back = Leave it out again
course-page-table-of-step = The same, week by week

# What came, went, came back.
course-page-symptoms = What came, went, came back
course-page-symptoms-none = These notes show nothing that came or went. They cannot say what is still to come.
course-page-symptoms-moved = Symptoms
course-page-symptoms-changed = Single symptoms, and since when
course-page-own-windows = Your own windows
course-page-lighter-days = Days you called lighter
course-page-months-before = Earlier months

# From the person's own notes.
course-page-notes = From my own notes
course-page-notes-none = There is nothing here. A line on a lighter day would stand here, and so would something small that came back.

# A mark of one's own.
more-mark = A mark: wave or window
mark-heading = A mark for this day
mark-what = This mark is yours. The program does not change it and does not argue with it.
mark-wave = A wave
mark-wave-gloss = a stretch of days heavier than those around it
mark-window = A window
mark-take-back = Take the mark back
mark-stands-wave = Your mark: a wave
mark-stands-window = Your mark: a window
