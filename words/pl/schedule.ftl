# Cały plan kroków: kroki z rachunkiem, czego na nie potrzeba, i dlaczego planu nie ma.
# Dawki, procenty i daty przychodzą jako gotowy tekst.

schedule-band = Granice: { $caps }; { $lasts }.
schedule-band-above = Od dawki powyżej { $above }: { $caps }; { $lasts }.
schedule-cap-share = najwyżej { $percent } poprzedniej dawki
schedule-cap-amount = najwyżej { $dose } mniej za jednym razem
schedule-cap-points = punkty zajętości: najwyżej { $points }
schedule-lasts = każda dawka przez co najmniej { $days }
schedule-lasts-slide = { $cuts ->
    [one] { $cuts } zmniejszenie
    [few] { $cuts } zmniejszenia
   *[many] { $cuts } zmniejszeń
}, każde na { $days }, potem jeszcze { $hold }

schedule-of = { $drug }. Dawka przed pierwszym krokiem: { $dose } na dobę.
schedule-proposal = To propozycja, policzona z podanych liczb. Nic z niej nie jest przyjęte. Każdy krok zaczyna się dopiero wtedy, gdy powie to osoba, która bierze lek.
schedule-steps = { $steps ->
    [one] { $steps } krok
    [few] { $steps } kroki
   *[many] { $steps } kroków
}, a każdy trwa tak długo, jak chcesz.
schedule-days = Od pierwszego do ostatniego kroku najwcześniej { $days }.
schedule-largest = Największe zmniejszenie przed końcem to { $percent } poprzedniej dawki.

schedule-step = Krok { $number }. Najwcześniej od { $date }: { $to } na dobę, przez co najmniej { $days }.
schedule-step-goal = Krok { $number }. Najwcześniej od { $date }: { $to } na dobę. To jest cel.
schedule-step-nothing = Krok { $number }. Najwcześniej od { $date }: lek nie jest już brany.
schedule-dose = { $to } na dobę, przez co najmniej { $days }
schedule-dose-goal = { $to } na dobę: cel
schedule-dose-nothing = już nic
schedule-supply-days = Dni od { $from } do { $to }:
schedule-cut = To o { $less } mniej niż { $from }, czyli { $percent } tej dawki.
schedule-bound-share = Według granicy w procentach po { $from } może przyjść najmniej { $lowest }.
schedule-bound-amount = Według granicy w miligramach po { $from } może przyjść najmniej { $lowest }.
schedule-bound-points = Według granicy w punktach zajętości po { $from } może przyjść najmniej { $lowest }.
schedule-bound-stop = Granice nie obejmują zejścia do zera. { $from } to dawka, od której wolno skończyć.
schedule-occupancy = Według głównej krzywej zajętość ({ $target }) wynosi wtedy około { $percent }%, według wszystkich znanych krzywych od { $low } do { $high }%. To { $points ->
    [0] mniej niż punkt
    [one] około { $points } punkt
    [few] około { $points } punkty
   *[many] około { $points } punktów
} mniej. Jest to szacunek z badań niewielu osób.
schedule-occupancy-one = Według krzywej zajętość ({ $target }) wynosi wtedy około { $percent }%, { $points ->
    [0] mniej niż punkt
    [one] około { $points } punkt
    [few] około { $points } punkty
   *[many] około { $points } punktów
} mniej. Jest to szacunek z badań niewielu osób.

schedule-supply = Na { $days } od { $date }:
schedule-supply-line = { $product }: { $amount }
schedule-supply-note = Bez zapasu i bez tego, co zostaje w butelce i strzykawce.

schedule-cannot-needs-percent = Dla tego leku żadna krzywa zajętości nie jest dość dokładna, żeby ograniczać krok. Z granicą w procentach albo w miligramach można szukać dalej.
schedule-cannot-needs-last-dose = Nie jest powiedziane, od jakiej dawki wolno skończyć, i nic tego tu nie zastępuje. Może ją podać osoba, która bierze lek, albo lekarz.
schedule-cannot-stop-unknown = Nagłe odstawienie tego leku może wywołać drgawki, a nie wiadomo tu, które jego dawki są małe. Dlatego droga do końca nie jest liczona. Może ją zaplanować lekarz, który go przepisuje.
schedule-cannot-not-makeable = Z tego, co jest pod ręką, nie da się przygotować { $dose }.
schedule-cannot-nothing-within = Z tym, co jest pod ręką, żadna droga w tych granicach nie prowadzi do celu.
schedule-cannot-too-fine = Z tych wielkości wychodzi tyle dawek, tak blisko siebie, że nie wszystkie są przeglądane. Z jednym preparatem mniej albo z grubszą miarką da się to policzyć.
schedule-lowest-reached = Najniższa dawka, do której można dojść, to { $at }.
schedule-smallest-cut = Najmniejsze zmniejszenie, jakie da się stamtąd przygotować, to { $percent }.
schedule-no-lower = Niższej dawki nie da się przygotować.
schedule-would-help = Każdy z tych preparatów już w pojedynkę otwiera drogę. Które z nich są dostępne, wie farmaceuta albo lekarz:
schedule-help-made = { $product }
schedule-help-made-up = { $product }, do zrobienia w aptece na receptę
schedule-would-help-none = Żaden preparat znany tutaj nie otwiera drogi w pojedynkę. Może zna go farmaceuta albo lekarz.

schedule-guidance = Co mówią publikacje o tempie dla tego leku, obok siebie. Nic z tego nie jest ustawieniem domyślnym:
schedule-doubts = Co tu jest mniej pewne:
schedule-know = Co wiedzieć przed zmianą tego leku:
