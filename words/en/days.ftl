# Days, one day, correcting and removing.

days-empty = Nothing is noted yet.
days-blank = A day that is not in the list was left blank. That is all it says.
days-symptoms = { $count ->
    [one] { $count } symptom
   *[other] { $count } symptoms
}
days-thoughts = { $count ->
    [one] a thought
   *[other] { $count } thoughts
}
days-lines = { $count ->
    [one] a line
   *[other] { $count } lines
}
days-came-back = something came back

day-title = A day
day-add = Add something
day-month = The whole month
day-change = Change
day-remove = Remove
day-thought = A thought
day-event = An event
day-strength = strength { $strength } of 10
day-came-back = Something small that came back
day-entered-for = Entered for somebody else.
day-dose-start = From this day on: { $drug } { $dose }
day-unreadable = { $count ->
    [one] One entry cannot be read. It is kept as it is, and nothing was guessed. Whoever runs this place may have a backup in which it is whole.
   *[other] { $count } entries cannot be read. They are kept as they are, and nothing was guessed. Whoever runs this place may have a backup in which they are whole.
}

entry-heading = Change this entry
entry-stands = as it stands now
entry-earlier = Earlier versions

remove-heading = Remove this entry?
remove-what = It is removed with all its earlier versions, and nothing brings it back here.
remove-keep = Keep it
