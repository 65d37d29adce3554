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
