# Słowa na rysunkach. Krótkie, bo telefon jest wąski.

picture-course-title = Przebieg od { $first } do { $last }
picture-course-days = { $noted ->
    [one] Zapis jest w { $noted } dniu z { $days } w kalendarzu.
   *[other] Zapis jest w { $noted } dniach z { $days } w kalendarzu.
}
picture-course-level = Poziom zaczyna się blisko { $first } i kończy blisko { $last }, na skali od { $lo } do { $hi }, na której więcej znaczy ciężej.
picture-course-waves = { $count ->
    [0] Żadna fala nie jest zaznaczona.
    [one] Zaznaczona jest jedna fala.
    [few] Zaznaczone są { $count } fale.
    [many] Zaznaczonych jest { $count } fal.
   *[other] Zaznaczone jest { $count } fali.
}
picture-course-windows = { $count ->
    [0] Żadne okno nie jest zaznaczone.
    [one] Zaznaczone jest jedno okno.
    [few] Zaznaczone są { $count } okna.
    [many] Zaznaczonych jest { $count } okien.
   *[other] Zaznaczone jest { $count } okna.
}

picture-heavier = ciężej
picture-lighter = lżej
picture-tick-day = { $day } { $month }

picture-legend-dose = dawka
picture-legend-level = poziom, wokół niego to, co niepewne
picture-legend-day = jeden dzień
picture-legend-wave = fala (przypuszczenie)
picture-legend-window = okno (przypuszczenie)
picture-legend-mark = okno, Twój własny znak
picture-legend-blank = Puste miejsce: nie ma tu zapisków.

picture-table = Przebieg miesiąc po miesiącu
picture-table-month = Miesiąc
picture-table-noted = Dni z zapisem
picture-table-mean = Średnia tych dni
picture-table-level = Poziom
picture-table-waves = Dni w fali
picture-table-windows = Dni w oknie

# Jak powstaje dawka: co trzyma się w ręce i ile to jest.
picture-part = { $what }: { $amount }
picture-millilitres = { $amount } ml
