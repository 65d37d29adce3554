# Co zostało opublikowane o tempie zmniejszania dawek, każde naszymi słowami, i linijka z jego
# liczbami. Nic z tego nie jest domyślne.

guidance-figures-cut = Krok o { $percent } poprzedniej dawki; bez podanego czasu między krokami.
guidance-figures-cut-every = Krok o { $percent } poprzedniej dawki, co { $days } dni.
guidance-figures-cut-span = Krok o { $percent } poprzedniej dawki, co { $from } do { $to } dni.
guidance-figures-dose = Krok o { $dose }.
guidance-figures-dose-every = Krok o { $dose }, co { $days } dni.
guidance-figures-dose-span = Krok o { $dose }, co { $from } do { $to } dni.
guidance-figures-doses = { $low } do { $high }

guidance-spread = Jak się różnią: podają kroki o { $percent } poprzedniej dawki, z odstępem { $from } do { $to } dni.
guidance-spread-cuts = Jak się różnią: podają kroki o { $percent } poprzedniej dawki.

guidance-nice-ng222 = O lekach przeciwdepresyjnych: krokami, z których każdy jest częścią poprzedniej dawki, na przykład najpierw połową, a gdy dawka maleje, ćwiercią. Czasu między krokami nie podaje w liczbach. Tempo wyznacza osoba, która bierze lek, przez tygodnie lub miesiące, a następny krok czeka, aż objawy znikną albo dadzą się znieść.
guidance-maudsley-prescribing = O lekach przeciwdepresyjnych: naraz 10 do 25% ostatniej dawki, co dwa do czterech tygodni. Równe kroki w miligramach są tam przykładem, jak nie robić; ostatnia dawka może mieć mniej niż 1 mg.
guidance-horowitz-taylor-2019 = O lekach SSRI: kroki, które za każdym razem zmieniają zajętą część transportera serotoniny mniej więcej o tyle samo. W miligramach są coraz mniejsze, a ostatnia dawka jest bardzo mała. To propozycja z uzasadnieniem; żadne rozstrzygające badanie jej nie sprawdzało.
guidance-nl-be-schemes = O lekach przeciwdepresyjnych: najpierw do zwykłej dawki. Potem szybszy schemat, a wolniejszy wtedy, gdy brak dawki przynosił objawy, wcześniejsze odstawienie się nie utrzymało albo dawka jest wyższa niż zwykła. Dawek z poszczególnych kroków nie dało się przeczytać.
guidance-release = Plany dla każdego leku z nazwy, w najwyżej trzech tempach. Dla wenlafaksyny, deswenlafaksyny, duloksetyny i paroksetyny są tylko wolniejsze. Samych planów nie dało się przeczytać.
guidance-asam-start = Wspólne wytyczne z dziewięcioma innymi towarzystwami, o benzodiazepinach: na początek 5 do 10% co dwa do czterech tygodni. Wolniej albo z przerwą, gdy przychodzą objawy. Po mniej niż trzech miesiącach albo od małej dawki może być szybciej. Można też zmierzać tylko do mniejszej dawki.
guidance-asam-bound = O benzodiazepinach, w tych samych wytycznych: nie więcej niż 25% co dwa tygodnie.
guidance-nice-ng215 = O lekach, które przynoszą zależność albo objawy przy odstawianiu, także przeciwdepresyjnych: bez nagłego odstawienia, chyba że jest wyjątkowy powód, i z własnym planem, który można po drodze zmieniać. Liczb tu nie podaje.
guidance-nice-cks-diazepam = O diazepamie, za Ashton: około 5 do 10% co tydzień lub dwa, wolniej przy małych dawkach. W miligramach: naraz 2 do 4 mg aż do 20 mg, 1 do 2 mg aż do 10 mg, 1 mg aż do 5 mg, potem 0,5 do 1 mg. Od 40 mg to 30 do 60 tygodni.
guidance-ashton-2002 = O benzodiazepinach: najpierw zamiana na diazepam, jedna dawka dnia po drugiej, potem małe kroki we własnym tempie i bez powrotu w górę, jeśli da się tego uniknąć.
guidance-fda-2020 = O benzodiazepinach: zależność może przyjść w ciągu dni lub tygodni, a nagłe odstawienie albo szybkie zmniejszanie może wywołać drgawki, które zagrażają życiu. Liczb tu nie podaje.
guidance-maudsley-deprescribing-2024 = O benzodiazepinach i gabapentynoidach: pierwszy krok o około 25%, gdy niewiele przemawia za ostrożnością, o 15%, gdy przemawia coś, o 10% lub mniej, gdy przemawia wiele. Dalej zależnie od tego, jak poszło.
guidance-horowitz-2021-quarter-to-half = O lekach przeciwpsychotycznych: ćwierć do połowy ostatniej dawki, co trzy do sześciu miesięcy. Połowa dawki mniej uwalnia około dziesięciu punktów ze stu receptora.
guidance-horowitz-2021-tenth = O lekach przeciwpsychotycznych, w tej samej pracy, jako inny sposób: najwyżej 10% ostatniej dawki na miesiąc. Ostatnia dawka może być czterdziestą częścią zwykłej.
guidance-nhs-fife = O gabapentynoidach, tak jak były zaczynane: gabapentyny mniej o 300 mg na tydzień, pregabaliny o 75 mg. Zatrzymanie, gdy przychodzą objawy.
guidance-label-gabapentinoids = W ulotkach: przez co najmniej tydzień. Kroku nie podają.
guidance-label-lamotrigine = W ulotce: przez co najmniej dwa tygodnie. Kroku nie podaje. Po przerwie dłuższej niż pięć okresów półtrwania zaczyna się od początku.
guidance-label-guanfacine = W ulotce: najwyżej o 1 mg naraz, co trzy do siedmiu dni, bo może wzrosnąć ciśnienie.
guidance-label-atomoxetine = W ulotce: można odstawić bez stopniowego zmniejszania.
guidance-peers = Wśród ludzi, którzy pomagają sobie nawzajem: około 10% obecnej dawki co cztery tygodnie; niektórzy potrzebują 5% lub mniej. Dłużej na tej samej dawce podczas infekcji albo napięcia. To doświadczenie wielu osób, a nie badanie.
guidance-peers-slide = Wśród tych samych ludzi, jako inny sposób: cztery razy po 2,5% na tydzień, potem dwa tygodnie bez zmiany, około 10% w sześć tygodni.
guidance-nhsggc-lithium = O licie: przez co najmniej cztery tygodnie, lepiej do trzech miesięcy, ze sprawdzaniem poziomu we krwi.
