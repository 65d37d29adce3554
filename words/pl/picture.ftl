# Słowa na rysunkach. Krótkie, bo telefon jest wąski.

picture-course-title = Przebieg od { $first } do { $last }
picture-course-days = { $noted ->
    [one] Zapis jest w { $noted } dniu z { $days } w kalendarzu.
   *[other] Zapis jest w { $noted } dniach z { $days } w kalendarzu.
}
picture-course-level = Poziom zaczyna się blisko { $first } i kończy blisko { $last }, na skali od { $lo } do { $hi }, na której więcej znaczy ciężej.
picture-course-guess = Przypuszczenie programu: w falach { $waves ->
    [0] żadnego dnia
    [one] jeden dzień
    [few] { $waves } dni
    [many] { $waves } dni
   *[other] { $waves } dnia
}, w oknach { $windows ->
    [0] żadnego dnia
    [one] jeden dzień
    [few] { $windows } dni
    [many] { $windows } dni
   *[other] { $windows } dnia
}.
picture-course-shifts = { $count ->
    [one] Narysowana jest jedna trwała zmiana, jako przypuszczenie.
    [few] Narysowane są { $count } trwałe zmiany, jako przypuszczenie.
    [many] Narysowanych jest { $count } trwałych zmian, jako przypuszczenie.
   *[other] Narysowane jest { $count } trwałej zmiany, jako przypuszczenie.
}
picture-course-marked-waves = { $count ->
    [one] Twój znak fali stoi przy jednym dniu.
    [few] Twój znak fali stoi przy { $count } dniach.
    [many] Twój znak fali stoi przy { $count } dniach.
   *[other] Twój znak fali stoi przy { $count } dnia.
}
picture-course-marked-windows = { $count ->
    [one] Twój znak okna stoi przy jednym dniu.
    [few] Twój znak okna stoi przy { $count } dniach.
    [many] Twój znak okna stoi przy { $count } dniach.
   *[other] Twój znak okna stoi przy { $count } dnia.
}
picture-course-thoughts = { $count ->
    [one] Jest tu jedna myśl.
    [few] Są tu { $count } myśli.
    [many] Jest tu { $count } myśli.
   *[other] Jest tu { $count } myśli.
}
picture-course-lines = { $count ->
    [one] Jest tu jedna notatka.
    [few] Są tu { $count } notatki.
    [many] Jest tu { $count } notatek.
   *[other] Jest tu { $count } notatki.
}
picture-course-events = { $count ->
    [one] Jest tu jedno wydarzenie.
    [few] Są tu { $count } wydarzenia.
    [many] Jest tu { $count } wydarzeń.
   *[other] Jest tu { $count } wydarzenia.
}
picture-course-events-near = To, że coś stoi blisko zmiany, nie mówi, skąd ta zmiana.

picture-heavier = ciężej
picture-lighter = lżej
picture-tick-day = { $day } { $month }
picture-table-date = { $day } { $month } { $year }

picture-legend-dose = dawka
picture-legend-level = poziom, wokół niego to, co niepewne
picture-legend-day = jeden dzień
picture-legend-wave = może fala (przypuszczenie)
picture-legend-window = może okno (przypuszczenie)
picture-legend-mark = okno, Twój własny znak
picture-legend-mark-wave = fala, Twój własny znak
picture-legend-shift = trwała zmiana (przypuszczenie) i kiedy
picture-legend-rise = to, co przyszło po kroku (przypuszczenie)
picture-legend-settled = gdzieś tu jest wyrównanie
picture-legend-thought = myśl; im wyżej, tym silniejsza
picture-legend-line = Twoja notatka
picture-legend-event = Twoje wydarzenie
picture-legend-blank = Puste miejsce: nie ma tu zapisków.

picture-table = Przebieg miesiąc po miesiącu
picture-table-by-week = Przebieg tydzień po tygodniu
picture-table-by-day = Przebieg dzień po dniu
picture-table-month = Miesiąc
picture-table-week = Tydzień od
picture-table-day = Dzień
picture-table-noted = Dni z zapisem
picture-table-mean = Średnia dni z zapisem
picture-table-value = Zapis tego dnia
picture-table-level = Poziom
picture-table-level-with = { $level } ({ $low } do { $high })
picture-table-waves = Może w fali
picture-table-windows = Może w oknie
picture-table-marked-waves = Twój znak: fala
picture-table-percent = { $percent }%
picture-table-marked = Twój znak
picture-table-marked-windows = Twój znak: okno
picture-table-events = Twoje wydarzenia
picture-table-event = Co się wydarzyło

# Jak powstaje dawka: co trzyma się w ręce i ile to jest.
picture-part = { $what }: { $amount }
picture-millilitres = { $amount } ml

# Jak poziom we krwi idzie za krokiem.
picture-level-title = Poziom we krwi wokół kroku
picture-level-follows = Po kroku krew dochodzi do nowego poziomu w ciągu około { $low } do { $high } dni.
picture-level-follows-once = { $days ->
    [one] Po kroku krew dochodzi do nowego poziomu w ciągu około jednego dnia.
    [few] Po kroku krew dochodzi do nowego poziomu w ciągu około { $days } dni.
    [many] Po kroku krew dochodzi do nowego poziomu w ciągu około { $days } dni.
   *[other] Po kroku krew dochodzi do nowego poziomu w ciągu około { $days } dnia.
}
picture-level-itself = Po kroku sam lek dochodzi we krwi do nowego poziomu w ciągu około { $low } do { $high } dni.
picture-level-itself-once = { $days ->
    [one] Po kroku sam lek dochodzi we krwi do nowego poziomu w ciągu około jednego dnia.
    [few] Po kroku sam lek dochodzi we krwi do nowego poziomu w ciągu około { $days } dni.
    [many] Po kroku sam lek dochodzi we krwi do nowego poziomu w ciągu około { $days } dni.
   *[other] Po kroku sam lek dochodzi we krwi do nowego poziomu w ciągu około { $days } dnia.
}
picture-level-made = To, w co lek zmienia się w organizmie, czyli { $name }, potrzebuje na to około { $low } do { $high } dni.
picture-level-made-once = { $days ->
    [one] To, w co lek zmienia się w organizmie, czyli { $name }, potrzebuje na to około jednego dnia.
    [few] To, w co lek zmienia się w organizmie, czyli { $name }, potrzebuje na to około { $days } dni.
    [many] To, w co lek zmienia się w organizmie, czyli { $name }, potrzebuje na to około { $days } dni.
   *[other] To, w co lek zmienia się w organizmie, czyli { $name }, potrzebuje na to około { $days } dnia.
}
picture-level-felt = To, co czujesz, może przyjść wcześniej albo później.
picture-level-of = poziom przy { $dose }
picture-level-before = poziom przedtem
picture-level-after = poziom potem
picture-level-days = dni po kroku
picture-level-legend-drug = lek, od najkrócej do najdłużej
picture-level-legend-made = { $name }, tak samo
picture-level-table = Ile dni od kroku zajmuje część drogi do nowego poziomu
picture-level-part = Część drogi
picture-level-drug = Lek
picture-level-half = połowa
picture-level-most = dziewięć dziesiątych
picture-level-nearly-all = prawie cała (97%)
picture-level-span = { $low } do { $high }
