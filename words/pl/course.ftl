# Przebieg objawów: opis ułożony z wartości według reguły, i wątpliwości.
# Poziomy i punkty przychodzą jako gotowy tekst, liczby dni jako liczby. "Zapewne" to dziewięć razy na dziesięć.

course-nothing = Nie ma tu zapisków. Może zostać pusto.

course-one-day = Te zapiski są z jednego dnia: { $date }.
course-span = Te zapiski sięgają od { $first } do { $last }. To { $days }; { $noted ->
    [one] zapis jest w { $noted } dniu.
   *[other] zapis jest w { $noted } dniach.
}
course-span-every-day = Te zapiski sięgają od { $first } do { $last }. To { $days }, każdy z zapisem.
course-scale = Skala biegnie od { $lo } do { $hi }. Więcej znaczy ciężej.
course-level-one = Poziom to około { $level }, zapewne między { $low } a { $high }.
course-level-first = Na początku poziom to około { $level }, zapewne między { $low } a { $high }.
course-level-last = Na końcu to około { $level }, zapewne między { $low } a { $high }.
course-probably = „Zapewne” znaczy: dziewięć razy na dziesięć. Poziom wygładza pojedyncze dni i fale.

course-heavier = Na końcu poziom jest cięższy niż na początku, o więcej, niż pozostawiają otwarte te przedziały. To porównanie dwóch okresów. Nie mówi, co jeszcze przyjdzie.
course-lighter = Na końcu poziom jest lżejszy niż na początku, o więcej, niż pozostawiają otwarte te przedziały. To porównanie dwóch okresów. Nie mówi, co jeszcze przyjdzie.
course-no-difference = Oba przedziały zachodzą na siebie, więc nie widać różnicy między początkiem a końcem. Te zapiski nie mówią, co jeszcze przyjdzie.
course-too-few-to-compare = Zapisków jest za mało, żeby porównać początek z końcem. Nie mówią one, co jeszcze przyjdzie.
course-no-change = W tych zapiskach nie widać zmiany, którą można odróżnić od przypadku. Nie mówią one, co jeszcze przyjdzie.

course-waves = { $count ->
    [one] Jeden odcinek wygląda na falę: jest cięższy niż dni wokół.
    [few] { $count } odcinki wyglądają na fale: są cięższe niż dni wokół.
    [many] { $count } odcinków wygląda na fale: są cięższe niż dni wokół.
   *[other] { $count } odcinka wygląda na fale: są cięższe niż dni wokół.
}
course-windows = { $count ->
    [one] Jeden odcinek wygląda na okno: jest lżejszy niż dni wokół.
    [few] { $count } odcinki wyglądają na okna: są lżejsze niż dni wokół.
    [many] { $count } odcinków wygląda na okna: są lżejsze niż dni wokół.
   *[other] { $count } odcinka wygląda na okna: są lżejsze niż dni wokół.
}
course-length-one = Jego długość: { $days }.
course-length-same = Długość każdego: { $days }.
course-lengths = Najkrótszy: { $shortest }, najdłuższy: { $longest }.
course-wave-open = Te zapiski kończą się czymś, co wygląda na falę.
course-wave-open-before = { $count ->
    [one] Przed nią była jedna fala. Skończyła się.
    [few] Przed nią były { $count } fale. Każda się skończyła, jedna wcześniej, inna później.
    [many] Przed nią było { $count } fal. Każda się skończyła, jedna wcześniej, inna później.
   *[other] Przed nią było { $count } fali. Każda się skończyła, jedna wcześniej, inna później.
}
course-window-open = Te zapiski kończą się czymś, co wygląda na okno.
course-window-open-before = { $count ->
    [one] Przed nim było jedno okno.
    [few] Przed nim były { $count } okna.
    [many] Przed nim było { $count } okien.
   *[other] Przed nim było { $count } okna.
}
course-end-heavier = Te zapiski kończą się dniami cięższymi niż poziom. Nie wiadomo, czy to fala, czy zmienił się poziom.
course-end-lighter = Te zapiski kończą się dniami lżejszymi niż poziom. Nie wiadomo, czy to okno, czy zmienił się poziom.
course-guess = To przypuszczenie według prostej reguły, która porównuje każdy tydzień z poziomem. Reguła może znaleźć coś także tam, gdzie działa tylko przypadek.
course-marks = Okna w Twoich własnych zapiskach: { $days }. Gdzie przypuszczenie jest inne, ważny jest Twój znak.

course-dose-one = { $drug }: jest jedna zapisana dawka, { $amount }, { $date }.
course-dose-one-plain = Jest jedna zapisana dawka: { $amount }, { $date }.
course-dose = { $drug }: pierwsza zapisana dawka to { $first }, { $first_date }, ostatnia to { $last }, { $last_date }.
course-dose-plain = Pierwsza zapisana dawka to { $first }, { $first_date }, ostatnia to { $last }, { $last_date }.
course-dose-cause = Zmiana blisko dawki w czasie nie dowodzi, że dawka jest jej przyczyną.

course-doubt-taps-only = Są tu tylko odpowiedzi jednym dotknięciem, więc czytane są osobno: bardzo ciężko jako 10, ciężko jako { $heavy }, pośrodku jako 5, lżej jako { $lighter }, okno jako 0. Nie wiadomo, jakie są odstępy między nimi naprawdę.
course-doubt-taps-unread = { $count ->
    [one] W { $count } dniu jest tylko odpowiedź jednym dotknięciem. Nie miesza się jej z objawami, więc ten dzień jest tu pominięty.
   *[other] W { $count } dniach jest tylko odpowiedź jednym dotknięciem. Nie miesza się jej z objawami, więc te dni są tu pominięte.
}
course-doubt-left-out = { $count ->
    [one] { $count } wartość leży poza swoją skalą i jest tu pominięta.
    [few] { $count } wartości leżą poza swoją skalą i są tu pominięte.
    [many] { $count } wartości leży poza swoją skalą i jest tu pominiętych.
   *[other] { $count } wartości leży poza swoją skalą i jest tu pominięte.
}
course-doubt-too-few-days = Fale i okna nie są tu nazwane. Reguła działa od { $least } dni z zapisem; tutaj jest ich { $noted }.
course-doubt-many-gaps = { $percent } % tych dni jest bez zapisu. Dni bez zapisu bywają cięższe, więc poziom może wyglądać na lżejszy, niż był.
course-doubt-nearly-all-gaps = Prawie wszystkie te dni są bez zapisu. Dni bez zapisu bywają cięższe, więc poziom może wyglądać na lżejszy, niż był.
course-doubt-flat = Z tygodnia na tydzień te zapiski prawie się nie różnią, więc fale i okna nie są nazwane.
course-doubt-chance-alone = Bliskie sobie dni nie są tu do siebie bardziej podobne, niż wynika z przypadku, więc fale i okna nie są nazwane.
course-doubt-near-constant = { $count ->
    [one] { $count } objaw prawie się nie zmienia. Mało mówi o zmianach.
    [few] { $count } objawy prawie się nie zmieniają. Mało mówią o zmianach.
    [many] { $count } objawów prawie się nie zmienia. Mało mówią o zmianach.
   *[other] { $count } objawu prawie się nie zmienia. Mało mówią o zmianach.
}
course-doubt-rescaled = Objawy mają różne skale, jest ich { $count }. Każda jest najpierw przeliczona na 0 do 10.
course-doubt-changing-items = Nie każdego dnia są zapisane te same objawy. Już to przesuwa dzień o około { $points }. Poziom to uwzględnia, pojedyncze dni nie.
