# Sheets on paper: for the person, the pharmacist, the prescriber, and questions for a visit.

print-heading = On paper
print-what = Each sheet is printed only when you choose it. It says at its end what is not on it. The browser prints it, on A4 or Letter.
print-person = For me: how to make each dose
print-person-gloss = large, with every piece drawn
print-pharmacist = For the pharmacist: how much of what
print-pharmacist-gloss = products and amounts for each 28 days, and nothing of your notes
print-prescriber = For the prescriber: the reckoning
print-prescriber-gloss = the rule, the next step line by line, doubts and sources
print-questions = For a visit: what I take and what I want to ask
print-questions-gloss = questions, with room to write; no reckoned step
print-now = To print it, use the browser’s own “Print”.
print-on = { $drug }, written out on { $date }
print-name = { $drug } ({ $name })
print-not-here = Not on this sheet
print-back = All sheets

print-person-heading = How to make each dose
print-person-now = Now: { $doses }
print-person-since = since { $date }
print-person-nothing = Nothing of it is taken now.
print-person-at-hand-blank = What is at hand is not written down yet, so no pieces are drawn.
print-person-next = The next step, when you begin it: { $doses }
print-person-next-one = Or: { $doses }
print-person-not-before = By the rule or the plan not before { $date }. Later is as good, and staying is as good.
print-person-no-next = No next step stands here. The dose stays as it is.
print-person-further = Further on in the prescriber’s plan
print-person-further-steps = Further on in the schedule
print-person-further-line = { $line }: { $parts }
print-person-not = Days and symptoms, thoughts and lines, reasons in the plan, other drugs. Nothing on this sheet begins by itself.

print-pharmacist-heading = How much of what
print-pharmacist-what-list = Counted from the dose that stands and from the prescriber’s plan as it is written down.
print-pharmacist-what-schedule = Counted from the dose that stands and from the schedule as it is written down.
print-pharmacist-what-now = Counted for 28 days of the dose that stands. Nothing that is only proposed is counted.
print-pharmacist-period = From { $from } to { $to }
print-pharmacist-dose = { $doses } a day for { $days }
print-pharmacist-product = Product
print-pharmacist-amount = Amount
print-pharmacist-parts = Divided tablets are counted by their parts: what is left of one is used on another day. Nothing is added for what is spilt or crumbles.
print-pharmacist-unmade = { $dose } cannot be made from these products, so nothing is counted for it.
print-pharmacist-at-hand-blank = No products are written down, so only doses stand here.
print-pharmacist-nothing = Nothing of it is taken now, so nothing is counted.
print-pharmacist-goes-on = The plan goes on after this year.
print-pharmacist-not = The reason for taking it, symptoms, notes, reasons in the plan, other drugs, any address. This sheet is no prescription.

print-quantity-pieces = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
print-quantity-volume = { $volume } ml
print-quantity-drops = { $count ->
    [one] { $count } drop
   *[other] { $count } drops
}

print-prescriber-heading = The reckoning of the next step
print-prescriber-now = Now: { $doses } since { $date }
print-prescriber-method = How the next dose is found
print-prescriber-step = The next step, line by line
print-prescriber-no-step = No next step is reckoned here.
print-prescriber-doubts = How sure this is
print-prescriber-published = What has been published on the pace, side by side
print-prescriber-pace = No faster rule is reckoned here than { $percent } of the dose every { $days } days.
print-prescriber-known = What to know about this drug
print-prescriber-figures = Where the figures come from
print-prescriber-curves = Curves of dose and occupancy, { $target }.
print-prescriber-sources = Sources
print-prescriber-source = { $text } ({ $read })
print-prescriber-none = This drug is not in the catalogue, so no figure and no source stands here.
print-prescriber-decides = The numbers of the rule were set by the person or a prescriber. The program does the arithmetic and decides nothing.
print-prescriber-not = Earlier doses, days and symptoms, thoughts and lines, reasons in the plan, other drugs.

print-questions-heading = For the next visit
print-questions-take = What I take
print-questions-take-line = { $drug }: { $doses } since { $date }
print-questions-take-none = Nothing is written down yet.
print-questions-at-hand = What I have at hand
print-questions-at-hand-line = { $drug }: { $products }
print-questions-ask = What I would like to ask
print-questions-1 = How small can the next change be, and how long may I stay on one dose?
print-questions-2 = Is there a liquid, a smaller tablet or something made up by a pharmacy, so that small doses can be made?
print-questions-3 = What can be done if it gets too hard: stay, go back a little, wait?
print-questions-4 = With which signs do I call the same day, and whom, also at night?
print-questions-5 = What of my other medicines, alcohol, driving, meanwhile?
print-questions-6 = How do we tell coming off from what the drug was taken for?
print-questions-7 = Is it all right without a day on which it has to be over?
print-questions-8 = When do we speak next, and how can I reach you before then?
print-questions-own = My own questions
print-questions-answers = What we agreed
print-questions-not = Any reckoned step or date, days and symptoms, thoughts and lines, reasons in the plan.
