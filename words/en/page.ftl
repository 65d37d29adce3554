# The frame of every page, and pieces that many pages have.

page-skip = To the content
page-demonstration = A demonstration. This person and these two years are invented.
page-leave = Leave this page
page-door = I need someone
page-places = Places
page-today = Today
page-days = Days
page-course = Course
page-taper = Taper
page-you = You
page-about = About
page-languages = Languages
page-dark = Dark
page-light = Light
page-normal = Usual text
page-large = Larger text

part-save = Save
part-back = Back
part-not-today = Not today
part-door-beside = Nobody reads what is written here but you. If you want a person:

text-empty = Nothing is written here yet. It can also stay blank: "Not today".
text-long = There is room for { $most } characters. Everything typed is still here.
