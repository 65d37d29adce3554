# Przebieg objawów: opis ułożony z wartości według reguły, i wątpliwości.
# Poziomy i punkty przychodzą jako gotowy tekst, liczby dni jako liczby. "Zapewne" to dziewięć razy
# na dziesięć, "prawdopodobnie" co najmniej tyle; co mniej pewne, nie jest stwierdzane. Długości nie
# ma, póki coś może trwać. Punkty stoją w dopełniaczu, po "około".

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
course-likely = „Prawdopodobnie” znaczy: co najmniej dziewięć razy na dziesięć; „bardzo prawdopodobnie”: co najmniej dziewiętnaście razy na dwadzieścia.
course-points = { $points ->
    [one] { $points } punktu
    [few] { $points } punktów
    [many] { $points } punktów
   *[other] { $points } punktu
}
course-about-points = około { $points }
course-under-points = mniej niż { $points }
course-about-days = mniej więcej { $days }
course-under-a-day = mniej niż dzień
course-probably = „Zapewne” znaczy: dziewięć razy na dziesięć. Poziom wygładza pojedyncze dni i fale.

course-heavier = Na końcu poziom jest cięższy niż na początku, o więcej, niż pozostawiają otwarte te przedziały. To porównanie dwóch okresów. Nie mówi, co jeszcze przyjdzie.
course-lighter = Na końcu poziom jest lżejszy niż na początku, o więcej, niż pozostawiają otwarte te przedziały. To porównanie dwóch okresów. Nie mówi, co jeszcze przyjdzie.
course-no-difference = Oba przedziały zachodzą na siebie, więc nie widać różnicy między początkiem a końcem. Te zapiski nie mówią, co jeszcze przyjdzie.
course-too-few-to-compare = Zapisków jest za mało, żeby porównać początek z końcem. Nie mówią one, co jeszcze przyjdzie.
course-ends-alone = Oba przedziały zachodzą na siebie, więc z samego początku i końca nie widać, czy poziom jest inny. Te zapiski nie mówią, co jeszcze przyjdzie.
course-no-change = W tych zapiskach nie widać zmiany, którą można odróżnić od przypadku. Nie mówią one, co jeszcze przyjdzie.

course-trend-recent = Od { $from } do { $to } robi się { $way ->
    [heavier] ciężej
   *[lighter] lżej
}: co 30 dni poziom zmienia się o { $points }, zapewne o { $low } do { $high }.
course-trend-recent-open = Od { $from } do { $to } nie widać zmiany poziomu, którą można odróżnić od przypadku.
course-trend-recent-few = Zapisków jest za mało, żeby mówić, jak zmienia się poziom w ostatnich miesiącach.
course-trend-whole = W całych tych zapiskach robi się { $way ->
    [heavier] ciężej
   *[lighter] lżej
}: co 30 dni poziom zmienia się o { $points }, zapewne o { $low } do { $high }.
course-trend-whole-open = W całych tych zapiskach nie widać stałej zmiany poziomu, którą można odróżnić od przypadku.
course-trend-few = Zapisków jest za mało, żeby mówić, jak zmienia się poziom.
course-trend-past = Mowa tu o dniach, które już są za Tobą. Nie wynika z tego, co jeszcze przyjdzie.

course-shift = Mniej więcej od { $date } poziom jest { $sure ->
    [very] bardzo prawdopodobnie
   *[likely] prawdopodobnie
} { $way ->
    [heavier] cięższy
   *[lighter] lżejszy
} niż przedtem.
course-shift-item = { $name }: mniej więcej od { $date } jest { $sure ->
    [very] bardzo prawdopodobnie
   *[likely] prawdopodobnie
} { $way ->
    [heavier] ciężej
   *[lighter] lżej
} niż przedtem.
course-shift-from-to = Potem to około { $after }, przedtem { $before }.
course-shift-between = Pierwszy dzień tej zmiany leży zapewne między { $low } a { $high }.
course-shift-together = W tych samych tygodniach { $way ->
    [heavier] cięższe
   *[lighter] lżejsze
} są też pojedyncze objawy: { $names }.
course-shift-item-scale = Punkty jednego objawu są z jego własnej skali, czytanej tak, że więcej znaczy ciężej.
course-shift-none = W tych zapiskach nie widać trwałej zmiany, którą można odróżnić od przypadku.
course-shift-few = Zapisków jest za mało, żeby mówić o trwałej zmianie.
course-noticed = Mniej więcej od { $since } coś jest inaczej: { $way ->
    [heavier] ciężej
   *[lighter] lżej
} niż przedtem.
course-noticed-item = { $name }: mniej więcej od { $since } jest inaczej, { $way ->
    [heavier] ciężej
   *[lighter] lżej
} niż przedtem.
course-stays-open = Nie wiadomo, czy tak zostanie.

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
course-length-same = Długość za każdym razem: { $days }.
course-length-ended = Długość: { $days }.
course-lengths = Najmniejsza długość: { $shortest }, największa: { $longest }.
course-stretch-less-sure = Pewność jest tu mniejsza niż dziewięć razy na dziesięć.
course-stretches-less-sure = { $count ->
    [one] Co do jednego z nich pewność jest mniejsza niż dziewięć razy na dziesięć.
   *[other] Co do { $count } z nich pewność jest mniejsza niż dziewięć razy na dziesięć.
}
course-wave-marked = Te zapiski kończą się falą, według Twojego własnego znaku.
course-window-marked = Te zapiski kończą się oknem, według Twojego własnego znaku.
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
course-guess = To przypuszczenie. Opiera się na rachunku prawdopodobieństwa i może być błędne: może widzieć coś tam, gdzie działa tylko przypadek, i nie widzieć czegoś, co tam jest.
course-waves-at-all = { $sure ->
    [very] Bardzo prawdopodobnie są tu w ogóle jakieś fale albo okna, a nie tylko przypadek.
    [likely] Prawdopodobnie są tu w ogóle jakieś fale albo okna, a nie tylko przypadek.
   *[open] Nie wiadomo, czy są tu w ogóle jakieś fale albo okna, czy tylko przypadek.
}
course-marks-waves = Fale w Twoich własnych zapiskach: { $days }.
course-marks-windows = Okna w Twoich własnych zapiskach: { $days }.
course-marks-stand = Gdzie przypuszczenie jest inne, ważny jest Twój znak.

course-compare-length = { $kind ->
    [waves] Fale
   *[windows] Okna
} w późniejszej połowie są { $more ->
    [more] dłuższe
   *[less] krótsze
} niż we wcześniejszej: { $later } wobec { $earlier }.
course-compare-spacing = Odstępy między { $kind ->
    [waves] falami
   *[windows] oknami
} są w późniejszej połowie { $more ->
    [more] większe
   *[less] mniejsze
} niż we wcześniejszej: { $later } wobec { $earlier }.
course-compare-height = { $kind ->
    [waves] Fale
   *[windows] Okna
} w późniejszej połowie { $more ->
    [more] bardziej
   *[less] mniej
} odstają od dni wokół niż we wcześniejszej: { $later } wobec { $earlier }.
course-compare-ratio = Później to zapewne od { $low } do { $high } tego, co wcześniej.
course-compare-open = { $kind ->
    [waves] Fale
   *[windows] Okna
}: w { $measures } nie widać różnicy między wcześniejszą a późniejszą połową, którą można odróżnić od przypadku.
course-compare-early = { $kind ->
    [waves] Fale
   *[windows] Okna
}: jest za wcześnie, żeby mówić o { $measures } we wcześniejszej i w późniejszej połowie.
course-measure-length = długości
course-measure-spacing = odstępach
course-measure-height = wysokości
course-compare-guess = To, co jest tu porównane, samo jest przypuszczeniem. Nie mówi, co jeszcze przyjdzie.
course-compare-left-out = { $what ->
    [window] Póki okno może jeszcze trwać, nie ma tu porównania okien ani odstępów między falami.
   *[wave] Póki fala może jeszcze trwać albo po kroku może się jeszcze wyrównywać, nie ma tu porównania fal i okien.
}

course-answers = { $count ->
    [one] W tych zapiskach jest jeden krok w dół.
    [few] W tych zapiskach są { $count } kroki w dół.
    [many] W tych zapiskach jest { $count } kroków w dół.
   *[other] W tych zapiskach jest { $count } kroku w dół.
}
course-answers-heavier = { $count ->
    [one] Po jednym kroku jest prawdopodobnie ciężej.
   *[other] Po { $count } krokach jest prawdopodobnie ciężej.
}
course-answers-lighter = { $count ->
    [one] Po jednym kroku jest prawdopodobnie lżej.
   *[other] Po { $count } krokach jest prawdopodobnie lżej.
}
course-answers-open = { $count ->
    [one] O jednym kroku te zapiski nie mówią, czy potem jest ciężej, czy lżej.
   *[other] O { $count } krokach te zapiski nie mówią, czy potem jest ciężej, czy lżej.
}
course-answers-none = { $count ->
    [one] Te zapiski nie mówią, czy potem jest ciężej, czy lżej. Nie mówią też, co jeszcze przyjdzie.
   *[other] O żadnym z nich te zapiski nie mówią, czy potem jest ciężej, czy lżej. Nie mówią też, co jeszcze przyjdzie.
}
course-answers-running = Tam, gdzie kończą się te zapiski, po którymś kroku może się jeszcze wyrównywać.
course-answers-settled = Krok z { $from } na { $to }, { $date }: potem jest { $way ->
    [heavier] ciężej
   *[lighter] lżej
}. Czas do wyrównania: { $days }, zapewne od { $low } do { $high ->
    [one] { $high } dnia
    [few] { $high } dni
    [many] { $high } dni
   *[other] { $high } dnia
}.
course-answers-alike = Gdzie te przedziały zachodzą na siebie, nie widać różnicy między krokami.
course-answers-left-out = Póki fala może jeszcze trwać albo po kroku może się jeszcze wyrównywać, nie ma tu czasu do wyrównania.
course-answer-settled-means = „Wyrównanie” znaczy, że została z tego jedna dziesiąta.
course-answer-cause = To, o czym tu mowa, przychodzi po kroku. Nie dowodzi to, że krok jest przyczyną.
course-answer-step = Krok z { $from } na { $to } zaczyna się { $date }.
course-answer-felt = Potem jest { $sure ->
    [very] bardzo prawdopodobnie
   *[likely] prawdopodobnie
} { $way ->
    [heavier] ciężej
   *[lighter] lżej
}, najwięcej o { $points }.
course-answer-so-far = Do ostatniego zapisu jest potem { $sure ->
    [very] bardzo prawdopodobnie
   *[likely] prawdopodobnie
} { $way ->
    [heavier] ciężej
   *[lighter] lżej
}.
course-answer-open = Te zapiski nie mówią, czy potem jest ciężej, czy lżej.
course-answer-running = Tam, gdzie kończą się te zapiski, po tym kroku może się jeszcze wyrównywać.
course-answer-times = Czas od kroku do pierwszej zmiany: { $lag }. Do największej: { $peak }. Do wyrównania: { $settled }, zapewne od { $low } do { $high ->
    [one] { $high } dnia
    [few] { $high } dni
    [many] { $high } dni
   *[other] { $high } dnia
}.

course-symptoms-with = Ciężej wtedy, gdy ciężej jest z resztą: { $names }.
course-symptoms-later = Ciężej później niż z resztą, mniej więcej o { $days }: { $names }.
course-symptoms-own-way = Własnym torem, nie razem z resztą: { $names }.
course-symptoms-still = Prawie bez zmian: { $names }.
course-symptoms-early = Za mało zapisków, żeby mówić, jak to biegnie: { $names }.
course-symptom-unnamed = objaw { $number }
course-symptom-new = Nowe mniej więcej od { $date }: { $name }. Przedtem prawie zawsze na najniższej wartości.
course-symptom-gone = Mniej więcej od { $date } prawie się nie pojawia: { $name }. Przedtem najczęściej jest.
course-symptom-came-and-went = { $name }: mniej więcej od { $came } najczęściej jest, a mniej więcej od { $went } prawie się nie pojawia.
course-symptom-went-and-came = { $name }: mniej więcej od { $went } prawie się nie pojawia, a mniej więcej od { $came } znów najczęściej jest.

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
course-doubt-too-few-days = Fale i okna nie są tu nazwane. Są nazywane od { $least } dni z zapisem; tutaj jest ich { $noted }.
course-doubt-many-gaps = { $percent } % tych dni jest bez zapisu. Dni bez zapisu bywają cięższe, więc poziom może wyglądać na lżejszy, niż był.
course-doubt-nearly-all-gaps = Prawie wszystkie te dni są bez zapisu. Dni bez zapisu bywają cięższe, więc poziom może wyglądać na lżejszy, niż był.
course-doubt-flat = Z tygodnia na tydzień te zapiski prawie się nie różnią, więc fale i okna nie są nazwane.
course-doubt-no-waves = Te zapiski dają się opisać bez fal równie dobrze albo prawie równie dobrze, więc fale i okna nie są nazwane.
course-doubt-near-constant = { $count ->
    [one] { $count } objaw prawie się nie zmienia. Mało mówi o zmianach.
    [few] { $count } objawy prawie się nie zmieniają. Mało mówią o zmianach.
    [many] { $count } objawów prawie się nie zmienia. Mało mówią o zmianach.
   *[other] { $count } objawu prawie się nie zmienia. Mało mówią o zmianach.
}
course-doubt-rescaled = Objawy mają różne skale, jest ich { $count }. Każda jest najpierw przeliczona na 0 do 10.
course-doubt-changing-items = Nie każdego dnia są zapisane te same objawy. Już to przesuwa dzień o około { $points }. Poziom to uwzględnia, pojedyncze dni nie.
course-doubt-few-items = { $count ->
    [0] Żadne objawy nie idą tu ze sobą w parze, więc pewność tego opisu jest mniejsza.
    [one] Ten opis opiera się tylko na jednym objawie, więc jego pewność jest mniejsza.
   *[other] Ten opis opiera się tylko na { $count } objawach, więc jego pewność jest mniejsza.
}
course-doubt-answers-not-told = Te zapiski nie mówią, czy po krokach w dół w ogóle przychodzą cięższe dni.
course-doubt-cuts-close = Następny krok przychodzi, zanim po tym się wyrówna, więc trudno jeden od drugiego odróżnić.
course-doubt-still-running = Te zapiski kończą się prawdopodobnie, zanim po tym kroku się wyrówna.
course-doubt-few-notes-around = { $count ->
    [0] W dwóch miesiącach od tego kroku żaden dzień nie ma zapisu.
    [one] W dwóch miesiącach od tego kroku tylko jeden dzień ma zapis.
    [few] W dwóch miesiącach od tego kroku tylko { $count } dni mają zapis.
    [many] W dwóch miesiącach od tego kroku tylko { $count } dni ma zapis.
   *[other] W dwóch miesiącach od tego kroku tylko { $count } dnia ma zapis.
}
course-doubt-change-near = Wokół tego kroku trwale zmienia się coś jeszcze, więc trudno te dwie rzeczy od siebie odróżnić.
course-doubt-near-the-end = Leży tak blisko ostatniego zapisu, że może to być fala albo okno, które jeszcze trwa.
course-doubt-reduction-near = { $days ->
    [0] Tego samego dnia jest krok w dół.
    [one] O jeden dzień od tego jest krok w dół.
    [few] O { $days } dni od tego jest krok w dół.
    [many] O { $days } dni od tego jest krok w dół.
   *[other] O { $days } dnia od tego jest krok w dół.
} Nie dowodzi to, że krok jest przyczyną.
