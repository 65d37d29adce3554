# Zmniejszanie dawek: reguła, rachunek kroku, wątpliwości, czego program nie wylicza, zmiany planu.
# Dawki i procenty przychodzą jako gotowy tekst, dni jako liczby.

taper-rule = Najwyżej { $percent } obecnej dawki, { $days ->
    [one] nie wcześniej niż { $days } dzień po ostatnim kroku
    [few] nie wcześniej niż { $days } dni po ostatnim kroku
   *[many] nie wcześniej niż { $days } dni po ostatnim kroku
}.

taper-now = Teraz: { $from } na dobę.
taper-now-beside = Teraz: { $from } o tej porze i { $beside } o innych, { $day } na dobę.
taper-cap = { $percent } z { $day } to { $cut }. Najniższa dawka w ramach reguły to więc { $lowest }.
taper-cap-falls-away = { $percent } z { $day } to { $cut }. Ta jedna dawka nie jest większa, więc w ramach reguły może odpaść.
taper-makeable-exactly = { $to } można przygotować z tego, co jest pod ręką.
taper-makeable-above = Najniższa dawka od niej w górę, jaką można przygotować z tego, co jest pod ręką, to { $to }.
taper-arithmetic-only = Nie wiadomo, co jest pod ręką, więc to tylko rachunek: { $to }.
taper-stop = Twoja granica to { $named }: od niej odstawienie jest krokiem. Reguła nie wiąże tego ostatniego.
taper-intake-ends = Ta jedna dawka odpada; zostaje { $day } na dobę.
taper-chosen = Wybrana dawka: { $to }.
taper-chosen-made = Wybrana dawka, którą można przygotować z tego, co jest pod ręką: { $to }.
taper-chosen-day = Wszystkie dawki dnia razem: { $to } na dobę.
taper-part = Jedna z tych dawek: { $to }.
taper-less = To o { $less } mniej, czyli { $percent } dawki dobowej.
taper-more = To o { $more } więcej niż teraz.
taper-same = To ta sama dawka co teraz.
taper-made-of = Z czego powstaje { $to }: { $parts }.
taper-occupancy = Według opublikowanych krzywych: { $target } – zajętość zmienia się z { $before } na { $after }. To szacunek z badań niewielu osób i niczego nie wiąże.
taper-occupancy-percent = około { $percent }%
taper-occupancy-span = około { $low } do { $high }%

taper-nothing-within = Z tego, co jest pod ręką, nie powstanie żadna niższa dawka w ramach reguły.
taper-smallest-cut = Najmniejszy możliwy krok prowadzi do { $to }. To { $percent } dawki dobowej, więcej niż mówi reguła.
taper-no-lower = Z tego, co jest pod ręką, nie powstanie żadna niższa dawka.
taper-nothing-opens = Drogę otwiera mniejsza moc, tabletki, które można dzielić, albo płyn. Farmaceuta lub lekarz wie, co z tego istnieje.

taper-refused-too-fast = Program nie wylicza kroku dla reguły szybszej niż { $percent } na { $days } dni: przy tym leku szybkie zmniejszanie może wywołać drgawki. Plan od lekarza można wpisać.
taper-refused-too-fast-unknown = Program nie zna nic, co byłoby opublikowane o tempie dla tego leku. Nie wylicza więc kroku dla reguły większej niż { $percent } naraz ani krótszej niż { $days } dni między krokami. Więcej wie lekarz, który go przepisuje, albo farmaceuta; plan od lekarza można wpisać.
taper-refused-drops = Krople i inne postacie tego leku zawierają różne sole, więc ich miligramów nie można dodawać. Z jedną postacią można liczyć.
taper-refused-nothing-taken = Nic nie jest brane, więc nie ma kroku.

taper-ahead-as-asked = Dalej mogą być kolejne kroki. Każdy zaczyna się dopiero wtedy, gdy Ty to powiesz.
taper-ahead-nothing = Potem nic więcej nie jest tu brane.

taper-doubt-not-checked-makeable = Nie wiadomo, czy tę dawkę można przygotować, bo nie wiadomo, co jest pod ręką.
taper-doubt-not-makeable = { $measured } nie powstanie z tego, co jest pod ręką. Najbliższa niższa dawka, która powstanie, to { $threshold }.
taper-doubt-not-makeable-none = { $measured } nie powstanie z tego, co jest pod ręką, a niższa dawka też nie.
taper-doubt-above-rule = Ten krok to { $measured }; Twoja reguła mówi o najwyżej { $threshold }.
taper-doubt-drug-not-in-catalogue = Tego leku nie ma w katalogu, więc program nic nie wie o jego postaciach, okresie półtrwania ani o zaleceniach.
taper-doubt-product-not-in-catalogue = { $count ->
    [one] { $count } preparatu spośród tych, które są pod ręką, nie ma w katalogu. Mimo to może istnieć.
    [few] { $count } preparatów spośród tych, które są pod ręką, nie ma w katalogu. Mimo to mogą istnieć.
   *[many] { $count } preparatów spośród tych, które są pod ręką, nie ma w katalogu. Mimo to mogą istnieć.
}
taper-doubt-larger-than-published = Reguła zmniejsza naraz o { $measured }. Największy krok w zebranych tu zaleceniach to { $threshold }.
taper-doubt-sooner-than-published = Reguła zostawia między krokami { $measured } dni. Najkrótszy czas w zebranych tu zaleceniach to { $threshold } dni.
taper-doubt-before-settled = Przy { $measured } dniach między krokami następny może przyjść, zanim poziom w organizmie się ustali. Przy najwolniejszej części tego leku trwa to do około { $threshold } dni.
taper-doubt-divided-pieces = { $measured } tej dawki pochodzi z dzielonych tabletek. Połówki i ćwiartki rzadko są całkiem równe, a czy te mają rowek, nie wiadomo.
taper-doubt-release-differs = To, co jest pod ręką, uwalnia lek w różnym tempie. Ta sama dawka w innej postaci może działać inaczej.
taper-doubt-drops-differ = Te krople zawierają inną sól niż tabletki: { $measured } mg w kroplach działa mniej więcej jak { $threshold } mg w tabletkach. Jeśli obecna dawka jest w tabletkach, te liczby nie znaczą tego samego.
taper-doubt-stop-above-smallest-piece = To odstawienie jest z { $measured }. Najmniejsza tabletka lub kapsułka w katalogu ma { $threshold }, więc przed końcem istnieją mniejsze kroki.
taper-doubt-stop-too-high = Nagłe odstawienie tego leku może wywołać drgawki. Z { $measured } program nie wylicza odstawienia, tylko z { $threshold } lub mniej, czyli najmniejszej tabletki w katalogu. Lekarz, który go przepisuje, może to zaplanować inaczej.
taper-doubt-stop-unknown = Nagłe odstawienie tego leku może wywołać drgawki, a program nie wie, które jego dawki są małe. Z { $measured } nie wylicza odstawienia. Może je zaplanować lekarz, który go przepisuje.
taper-doubt-held-whole = { $count ->
    [one] { $count } preparat jest liczony w całości, bez dzielenia
    [few] { $count } preparaty są liczone w całości, bez dzielenia
   *[many] { $count } preparatów jest liczonych w całości, bez dzielenia
}: według nazwy lub mocy taki preparat uwalnia lek powoli albo rozpada się w ustach; podzielony może oddać dawkę od razu albo ją stracić. Farmaceuta wie, które tabletki można dzielić.
taper-doubt-occupancy-thin-below = Poniżej { $threshold } badania objęły niewiele osób albo nikogo, więc krzywa przy { $measured } jest przedłużeniem z wyższych dawek.
taper-doubt-occupancy-above-fit = { $measured } leży powyżej najwyższej dawki, z której powstała krzywa, { $threshold }.
taper-doubt-occupancy-weak = Krzywa dla tego leku jest słaba: opiera się na pojedynczych dawkach albo na liczbach przyjętych lub wyprowadzonych. Jest pokazana i nie ogranicza żadnego kroku.
taper-doubt-below-measurable = Jedno z odmierzeń to { $measured } ml. Ma tak mało kresek, że pół kreski w jedną lub drugą stronę to ponad jedna dwudziesta. Od { $threshold } ml ta miarka jest dokładniejsza.
taper-doubt-form-switch = { $count ->
    [one] { $count } krok przechodzi na postać, której przed nim nie było
    [few] { $count } kroki przechodzą na postać, której przed nimi nie było
   *[many] { $count } kroków przechodzi na postać, której przed nimi nie było
}. Ta sama dawka w innej postaci może być odczuwana inaczej.
taper-doubt-list-ends-above-goal = Lista kończy się na { $measured }, a cel to { $threshold }. Tego, co jest pomiędzy, program tu nie dodaje.
taper-doubt-half-life-unknown = Okres półtrwania tego leku nie jest tu znany, więc nie wiadomo też, jak długo układa się nowy poziom.
taper-doubt-stop-held-lower = Skończyć wolno tu było od { $measured }. O tym leku program zna zbyt mało publikacji, więc koniec jest liczony dopiero od { $threshold } lub mniej. Lekarz, który go przepisuje, może zaplanować to inaczej.
taper-doubt-last-cut = Ostatnie zmniejszenie, do zera, jest tu największe: około { $measured } pkt zajętości według krzywej, a największe przed nim to około { $threshold }. Od niższej ostatniej dawki byłoby mniejsze.
taper-doubt-last-cut-alone = Zmniejszenie do zera przychodzi od razu: około { $measured } pkt zajętości według krzywej. Od niższej ostatniej dawki byłoby mniejsze.
taper-doubt-sudden-stop = Nagłe odstawienie tego leku może wywołać drgawki. Lista kończy się od { $measured }; najmniejsza tabletka lub kapsułka w katalogu to { $threshold }, więc przed końcem są jeszcze mniejsze kroki.
taper-doubt-held-to-bound = Szybkie zmniejszanie tego leku może być niebezpieczne, dlatego żadne zmniejszenie nie jest tu większe niż { $measured } poprzedniej dawki, cokolwiek dopuszczają granice.
taper-doubt-divided-pieces-steps = W niektórych krokach są części dzielonych tabletek, w jednym z nich to { $measured } dawki. Połówki i ćwiartki rzadko wychodzą całkiem równe.
taper-doubt-beyond-score = Tabletka jest tu dzielona na { $measured }. Kreska na niej jest przeznaczona do podziału na { $threshold } części.

taper-plan-doubt-other-drug = { $days ->
    [0] { $drug }: tego samego dnia też jest zmiana dawki.
    [one] { $drug }: { $days } dzień wcześniej była zmiana dawki.
    [few] { $drug }: { $days } dni wcześniej była zmiana dawki.
   *[many] { $drug }: { $days } dni wcześniej była zmiana dawki.
} Przy jednej zmianie naraz lepiej widać, którą z nich się czuje.
taper-plan-doubt-sooner = Według reguły albo planu od lekarza ten krok byłby najwcześniej { $date }. Decyzja należy do Ciebie.

taper-method-noted = Dawki są tylko zapisywane
taper-method-rule = Według własnej reguły
taper-method-scheduled = Według planu kroków we własnych granicach
taper-method-prescribed = Według planu od lekarza

taper-state-going = W toku
taper-state-holding = Zostaję na tej dawce od { $date }
taper-state-ended = Zamknięte { $date }

taper-agreed-own = Moja własna decyzja
taper-agreed-prescriber = Uzgodnione z lekarzem
taper-agreed-supporter = Uzgodnione z osobą wspierającą
taper-agreed-other = Uzgodnione z kimś innym
taper-agreed-named = Uzgodnione z kimś innym: { $who }

taper-line = { $doses }
taper-line-from = Od { $date }: { $doses }
taper-line-days = { $days ->
    [one] { $doses } przez { $days } dzień
    [few] { $doses } przez { $days } dni
   *[many] { $doses } przez { $days } dni
}
taper-line-from-days = { $days ->
    [one] Od { $date }: { $doses } przez { $days } dzień
    [few] Od { $date }: { $doses } przez { $days } dni
   *[many] Od { $date }: { $doses } przez { $days } dni
}

taper-change-add = { $drug }: nowy lek w planie, { $doses } od { $date }
taper-change-step = Następny krok: { $doses } od { $date }
taper-change-smaller = Mniejszy krok: { $doses } od { $date }
taper-change-back = Wracam do poprzedniej dawki: { $doses } od { $date }
taper-change-set = Wpisana dawka: { $doses } od { $date }
taper-change-correct = Zapisane na nowo: { $doses } od { $date }
taper-change-hold = Zostaję na tej dawce od { $date }
taper-change-leave-difference = Zostaje, jak jest. Zapiski mówią { $dose } od { $date }
taper-change-resume = Idę dalej od { $date }
taper-change-method = Inny sposób na następną dawkę
taper-change-at-hand = Inne preparaty pod ręką
taper-change-circumstances = Inne okoliczności
taper-change-case-note = Co jest inne w moim przypadku
taper-change-end = Zamknięte od { $date }

taper-fault-no-such-taper = Tego leku nie ma w planie.
taper-fault-taper-exists = Ten lek już jest w planie.
taper-fault-intakes = Liczba dawek na dobę nie pasuje. Może być ich od 1 do { $most }.
taper-fault-too-many-tapers = W jednym planie mieści się najwyżej { $most } leków.
taper-fault-in-future = Ten dzień jest jeszcze przed nami. Dawka zaczyna się tutaj dopiero wtedy, gdy już się zaczęła.
taper-fault-before-last = Ten dzień jest wcześniejszy niż początek obecnej dawki.
taper-fault-before-state = Ten dzień jest wcześniejszy niż dzień zatrzymania albo zamknięcia.
taper-fault-not-proposed = To nie jest krok, który wynika z reguły lub planu. Można go zapisać jako mniejszy krok albo wpisać dawkę.
taper-fault-not-lower = To nie jest niższa dawka.
taper-fault-larger-than-rule = Ten krok jest większy niż Twoja reguła. Jeśli tyle bierzesz, można wpisać dawkę.
taper-fault-not-earlier = Takiej dawki wcześniej nie było. Mimo to można ją wpisać.
taper-fault-state = Tak już jest.
taper-fault-prescription-intakes = Wpisany plan ma inną liczbę dawek na dobę.
taper-fault-number = Wersje tego planu nie następują po sobie.
taper-fault-percent = Liczba procentów leży powyżej 0 i poniżej 100, z najwyżej jedną cyfrą po przecinku.
taper-fault-days = Liczba dni leży między 1 a { $most }.

taper-line-rises = Linia { $line } planu to { $doses }. To więcej niż teraz, więc tutaj to nie jest krok. Lekarz wie, jak ten plan jest pomyślany; to, co jest brane, można wpisać jako dawkę.

taper-line-fault = Linia { $line }: { $why }
taper-line-fault-nothing = nic tu jeszcze nie jest wpisane.
taper-line-fault-date = nie wiadomo, jaka to data. Program czyta 2026-01-05 albo 5.01.2026.
taper-line-fault-days = nie wiadomo, ile to dni, albo liczba nie leży między 1 a { $most }.
taper-line-fault-rising = ta data nie jest późniejsza niż ta wyżej.
taper-line-fault-overlap = ta data wypada, zanim miną dni z linii { $above }.
taper-line-fault-intakes = liczba dawek na dobę jest inna niż wyżej.
taper-line-fault-too-many = program czyta najwyżej { $most } linii.
